/** What the references of a text mean: finder and resolver together, as in the pipeline. */
import { createReferenceFinder } from '../../src/extractors/reference/find-references.js';
import { loadLanguages } from '../../src/languages/load.js';
import type { SubmissionHead } from '../../src/model/mention.js';
import { loadRegistry } from '../../src/registry/load.js';
import { createReferenceResolver } from '../../src/resolver/resolve-references.js';
import { makeBlock, makeDocument } from '../blocks.js';

/** A text, blocks one a line, and the meaning of each of its references in order: targets, 'ambiguous' or 'unknown'. */
export type Row = readonly [text: string, ...meanings: readonly string[]];

/** A line that begins with '^1 ' is the footnote 1. */
function blockOf(line: string, index: number) {
  const note = /^\^(\S+) /u.exec(line);
  return makeBlock({
    id: `b${index + 1}`,
    kind: note ? 'footnote' : 'paragraph',
    text: note ? line.slice(note[0].length) : line,
    footnote: note?.[1] ?? null,
  });
}

const languages = loadLanguages();
const registry = loadRegistry();
const resolve = createReferenceResolver(registry);

function headOf(language: string, date: string | null): SubmissionHead {
  return {
    title: null,
    language,
    translation: null,
    date: date === null ? null : { value: date, span: { block: 'b1', start: 0, end: 1 } },
    kind: 'national',
    submitters: [],
    ownSymbols: [],
    messages: [],
  };
}

/** Each reference of a text with its words; `date` is that of the submission. */
type Resolve = (
  text: string,
  date: string | null,
) => readonly { readonly quote: string; readonly means: string }[];

function createResolve(language: string): Resolve {
  const pack = languages.packs.get(language);
  if (!pack) throw new Error(`there is no language pack ${language}`);
  const find = createReferenceFinder(
    registry,
    pack.reference,
    language,
    (other) => languages.packs.get(other)?.reference,
  );
  return (text, date) => {
    const document = makeDocument(text.split('\n').map(blockOf));
    const texts = new Map(document.blocks.map((block) => [block.id, block.text]));
    const references = resolve({ found: find(document), document, head: headOf(language, date) });
    return references.map(({ mention: { span }, targets, status }) => ({
      quote: texts.get(span.block)?.slice(span.start, span.end) ?? '',
      means: status === 'known' ? targets.join(' ') : status,
    }));
  };
}

/** The reader of what texts in one language refer to, of submissions of that date. */
export function createReader(language: string, date = '2024-11-20'): (text: string) => readonly string[] {
  const read = createResolve(language);
  return (text) => read(text, date).map(({ means }) => means);
}

/** The same with the words: 'rec. 46 of A/78/265 => A/78/265#46'. */
export function createQuoteReader(
  language: string,
  usual: string | null,
): (text: string, date?: string | null) => readonly string[] {
  const read = createResolve(language);
  return (text, date = usual) => read(text, date).map(({ quote, means }) => `${quote} => ${means}`);
}
