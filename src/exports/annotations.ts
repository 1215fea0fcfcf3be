/** Mentions as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), for tools that show notes on documents. */
import type { Block } from '../model/document.js';
import type { Place, SubmissionRecord } from '../model/record.js';

/** Characters before and after a quote that tell it from the same words elsewhere. */
const SURROUNDINGS = 32;

interface Body {
  readonly type: 'TextualBody';
  readonly purpose: 'tagging' | 'classifying';
  readonly format: 'text/plain';
  readonly value: string;
}

export interface Annotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'tagging';
  readonly body: readonly Body[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly Readonly<Record<string, string | number>>[];
  };
}

type Texts = ReadonlyMap<string, string>;

function makeBody(purpose: Body['purpose'], values: readonly string[]): readonly Body[] {
  return values.map((value) => ({ type: 'TextualBody', purpose, format: 'text/plain', value }));
}

/** 'page=3&viewrect=72,100,200,12', as PDF readers take it (RFC 8118); points from the page's top left corner. */
function selectPages({ boxes, page }: Place): readonly Readonly<Record<string, string>>[] {
  const places = boxes.map(
    ({ page: on, x, y, width, height }) => `page=${on}&viewrect=${x},${y},${width},${height}`,
  );
  const values = places.length > 0 || page === null ? places : [`page=${page}`];
  return values.map((value) => ({
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc8118',
    value,
  }));
}

/** The quote with what stands around it in its block, and where it is on its pages. */
function selectPlace(quote: string, at: Place, texts: Texts): Annotation['target']['selector'] {
  const text = texts.get(at.block) ?? '';
  const prefix = text.slice(Math.max(0, at.start - SURROUNDINGS), at.start);
  const suffix = text.slice(at.end, at.end + SURROUNDINGS);
  return [{ type: 'TextQuoteSelector', exact: quote, prefix, suffix }, ...selectPages(at)];
}

/**
 * The annotations of a record: of each reference its targets, of each programme mention the programme as tags, and how
 * sure or of what kind they are as classes. `blocks` are those of the document that the record quotes. The source of a
 * target is the file's hash, so that a file that was moved keeps its annotations.
 */
export function listAnnotations(
  record: SubmissionRecord,
  blocks: readonly Pick<Block, 'id' | 'text'>[],
): readonly Annotation[] {
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const annotate = (mention: string, quote: string, at: Place, body: readonly Body[]): Annotation => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:rapporteur:${record.id}:${mention}`,
    type: 'Annotation',
    motivation: 'tagging',
    body,
    target: { source: `urn:sha256:${record.source.sha256}`, selector: selectPlace(quote, at, texts) },
  });
  const references = record.references.map(({ id, quote, at, targets, resolution }) =>
    annotate(id, quote, at, [
      ...makeBody('tagging', targets),
      ...makeBody('classifying', [resolution.status]),
    ]),
  );
  const programmes = record.programmes.flatMap((programme) =>
    programme.mentions.map(({ id, quote, at, status, modality }) =>
      annotate(id, quote, at, [
        ...makeBody('tagging', [programme.id]),
        ...makeBody('classifying', [programme.kind, status, modality]),
      ]),
    ),
  );
  return [...references, ...programmes];
}
