/** What the head of a paper says, and which programmes a text names: readers for tables of one language. */
import { createProgrammeFinder } from '../../src/extractors/programme/find-programmes.js';
import { readHead } from '../../src/head/read-head.js';
import { loadLanguages } from '../../src/languages/load.js';
import type { Block } from '../../src/model/document.js';
import { loadRegistry } from '../../src/registry/load.js';
import { makeBlock, makeDocument } from '../blocks.js';

const registry = loadRegistry();
const { packs } = loadLanguages();

/** One block a line; '# ' makes a heading. */
function blocksOf(lines: readonly string[]): readonly Block[] {
  return lines.map((line, i) => {
    const isHeading = line.startsWith('# ');
    return makeBlock({
      id: `b${i + 1}`,
      kind: isHeading ? 'heading' : 'paragraph',
      level: isHeading ? 1 : null,
      text: line.replace(/^# /u, ''),
      page: 1,
    });
  });
}

export interface PaperReader {
  /** Kind, submitters and date of a paper that begins with these lines: 'national PRT 2024-01-12'. */
  readAuthors(lines: readonly string[]): string;
  /** 'quote => status kind id providers' of each programme. */
  readProgrammes(text: string, submitter: string): readonly string[];
}

/** `body` is text of nobody's, which follows the head. */
export function createPaperReader(language: string, body: string): PaperReader {
  const pack = packs.get(language);
  if (!pack) throw new Error(`there is no language pack ${language}`);
  const findProgrammes = createProgrammeFinder(registry, pack.programme);
  return {
    readAuthors: (lines) => {
      const document = makeDocument(blocksOf([...lines, body]));
      const head = readHead(document, { registry, pack: () => pack.head });
      const ids = head.submitters.map(({ id, role }) => (role === 'submitter' ? id : `${id}:${role}`));
      return [head.kind ?? 'unknown', ids.join(' '), head.date?.value ?? ''].join(' ').trim();
    },
    readProgrammes: (text, submitter) =>
      findProgrammes(makeDocument(blocksOf([text])), [submitter]).map(
        ({ span, status, programmeKind, programme: id, providers }) =>
          `${text.slice(span.start, span.end)} => ${[status, programmeKind, id ?? '-', ...providers].join(' ')}`,
      ),
  };
}
