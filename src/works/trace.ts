/** What is kept of a submission to find the others that hold the same paper: facts that need no language. */
import type { Block } from '../model/document.js';
import type { Place, SubmissionRecord } from '../model/record.js';
import { withPlainDigits } from '../text/digits.js';
import { addTo, type Bag, bagOf } from './bag.js';
import { hashText, sampleOf } from './sample.js';

/** One mention: what it points to, and in which paragraph ('5(a)') or footnote ('fn.3') it stands. */
export interface TracedMention {
  readonly about: 'reference' | 'programme';
  /** A target, or the id of a registered programme. */
  readonly key: string;
  readonly place: string | null;
}

export interface Trace {
  readonly id: string;
  /** All paths under which these bytes came, the record's own first. */
  readonly paths: readonly string[];
  readonly mediaType: string;
  readonly language: string;
  readonly translation: 'courtesy' | 'official' | null;
  readonly isComplete: boolean;
  readonly date: string | null;
  /** Ids in alphabetical order. */
  readonly submitters: readonly string[];
  /** Sample of the runs of four words. */
  readonly runs: Uint32Array;
  /** Numbers of two digits or more: '78', '265', '2023'. */
  readonly numbers: Bag;
  /** Sample of the pairs of numbers that follow each other. */
  readonly steps: Uint32Array;
  readonly targets: Bag;
  readonly programmes: Bag;
  /** The length of each numbered paragraph by its number and how often that came before: '5 1', '5 2'. */
  readonly paragraphs: ReadonlyMap<string, number>;
  readonly mentions: readonly TracedMention[];
}

type Text = Pick<Block, 'kind' | 'text' | 'label' | 'paragraph'>;

const FURNITURE: ReadonlySet<string> = new Set(['header', 'footer', 'page-number']);
const RUN_LENGTH = 4;
/** A letter of a script without spaces is a word. */
const WORD = /\p{Script=Han}|[\p{L}\p{M}\p{Nd}]+/gu;
const NUMBER = /\d{2,}/g;

/** `otherPaths`: further names of the same bytes. */
export function traceOf(
  record: SubmissionRecord,
  blocks: readonly Text[],
  otherPaths: readonly string[] = [],
): Trace {
  const { submission, source } = record;
  const body = blocks.filter(({ kind }) => !FURNITURE.has(kind));
  const numbers = body.flatMap(({ text }) => withPlainDigits(text).match(NUMBER) ?? []);
  const mentions = listMentions(record);
  const keysOf = (about: TracedMention['about']): readonly string[] =>
    mentions.filter((mention) => mention.about === about).map(({ key }) => key);
  return {
    id: record.id,
    paths: [source.path, ...otherPaths.filter((path) => path !== source.path)],
    mediaType: source.mediaType,
    language: submission.language,
    translation: submission.translation,
    isComplete: record.status === 'complete',
    date: submission.date?.value ?? null,
    submitters: listSubmitters(record),
    runs: sampleOf(listRuns(body)),
    numbers: bagOf(numbers),
    steps: sampleOf(numbers.slice(1).map((number, index) => hashText(`${numbers[index]} ${number}`))),
    targets: bagOf(keysOf('reference')),
    programmes: bagOf(keysOf('programme')),
    paragraphs: measureParagraphs(body),
    mentions,
  };
}

function listSubmitters({ submission }: SubmissionRecord): readonly string[] {
  const ids = submission.submitters.filter(({ role }) => role === 'submitter').map(({ id }) => id);
  return [...new Set(ids)].sort();
}

function listMentions({ references, programmes }: SubmissionRecord): readonly TracedMention[] {
  return [
    ...references.flatMap(({ targets, at }) =>
      targets.map((key): TracedMention => ({ about: 'reference', key, place: placeNameOf(at) })),
    ),
    ...programmes
      .filter(({ registered }) => registered)
      .flatMap(({ id, mentions }) =>
        mentions.map(({ at }): TracedMention => ({ about: 'programme', key: id, place: placeNameOf(at) })),
      ),
  ];
}

function placeNameOf({ paragraph, footnote }: Place): string | null {
  return footnote === null ? paragraph : `fn.${footnote}`;
}

/** Hashes of each four words that follow each other, over the ends of blocks too, which formats set differently. */
function listRuns(body: readonly Text[]): readonly number[] {
  const words = body.flatMap(({ text }) => withPlainDigits(text).toLowerCase().match(WORD) ?? []);
  return words
    .slice(RUN_LENGTH - 1)
    .map((_, index) => hashText(words.slice(index, index + RUN_LENGTH).join(' ')));
}

function measureParagraphs(body: readonly Text[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  const lengths = new Map<string, number>();
  for (const { label, paragraph, text } of body) {
    if (label === null || paragraph === null) continue;
    addTo(seen, paragraph);
    const key = `${paragraph} ${seen.get(paragraph)}`;
    lengths.set(key, (lengths.get(key) ?? 0) + text.length);
  }
  return lengths;
}
