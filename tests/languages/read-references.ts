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

function headOf(language: string): SubmissionHead {
  return {
    title: null,
    language,
    translation: null,
    date: { value: '2024-11-20', span: { block: 'b1', start: 0, end: 1 } },
    kind: 'national',
    submitters: [],
    ownSymbols: [],
    messages: [],
  };
}

/** The reader of texts in one language, of submissions of 20 November 2024. */
export function createReader(language: string): (text: string) => readonly string[] {
  const pack = languages.packs.get(language);
  if (!pack) throw new Error(`there is no language pack ${language}`);
  const find = createReferenceFinder(registry, pack.reference, language);
  const head = headOf(language);
  return (text) => {
    const document = makeDocument(text.split('\n').map(blockOf));
    const references = resolve({ found: find(document), document, head });
    return references.map(({ targets, status }) => (status === 'known' ? targets.join(' ') : status));
  };
}
