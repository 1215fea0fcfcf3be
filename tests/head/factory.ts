import { readFileSync } from 'node:fs';
import { readHead } from '../../src/head/read-head.js';
import { headPackSchema } from '../../src/languages/head-pack.js';
import type { Block, BlockKind, ParsedDocument } from '../../src/model/document.js';
import type { SubmissionHead } from '../../src/model/mention.js';
import { makeBlock, makeDocument } from '../blocks.js';
import { registry } from './registry.js';

const english = headPackSchema.parse(
  JSON.parse(readFileSync(new URL('../../src/languages/en/head.json', import.meta.url), 'utf8')),
);

/** How a line of a written document begins, and what block it becomes. */
const MARKS: readonly (readonly [RegExp, BlockKind, number | null])[] = [
  [/^# /, 'heading', 1],
  [/^## /, 'heading', 2],
  [/^- /, 'list-item', 0],
  [/^\| /, 'cell', null],
  [/^H: /, 'header', null],
  [/^F: /, 'footer', null],
  [/^N: /, 'footnote', null],
];

function block(line: string, index: number): Block {
  const [mark, kind, level] = MARKS.find(([pattern]) => pattern.test(line)) ?? [/^/, 'paragraph', null];
  const plain = line.replace(mark, '');
  const numbered = kind === 'paragraph' ? /^(\d+\.) /.exec(plain) : null;
  const label = kind === 'list-item' ? '•' : (numbered?.[1] ?? null);
  return makeBlock({
    id: `b${index + 1}`,
    kind,
    text: numbered ? plain.slice(numbered[0].length) : plain,
    label,
    paragraph: numbered?.[1]?.slice(0, -1) ?? null,
    footnote: kind === 'footnote' ? '1' : null,
    level,
    page: 1,
  });
}

/** A parsed document of one page; `# `, `## `, `- `, `| `, `H: `, `F: `, `N: ` and `1. ` mark the kinds. */
export function write(...lines: readonly string[]): ParsedDocument {
  return makeDocument(lines.map(block));
}

/** Two paragraphs of nobody's: what follows a head. */
export const BODY = [
  'Capacity-building is an essential element of international cooperation in the field of information security, and it should be demand-driven and sustainable.',
  'It is important that such efforts take account of the needs of developing countries and of the gender dimension of digital security.',
] as const;

export function headOf(...lines: readonly string[]): SubmissionHead {
  return readDocument(write(...lines));
}

export function readDocument(document: ParsedDocument): SubmissionHead {
  return readHead(document, { registry, pack: (tag) => (tag === 'en' ? english : undefined) });
}

/** 'FJI' for a submitter, 'FJI:aligned' and 'FJI:on-behalf-of' for the others. */
export function idsOf(head: SubmissionHead): readonly string[] {
  return head.submitters.map(({ id, role }) => (role === 'submitter' ? id : `${id}:${role}`));
}

/** The words that stand at a span. */
export function quote(
  document: ParsedDocument,
  span: { block: string; start: number; end: number } | null,
): string | null {
  const found = document.blocks.find(({ id }) => id === span?.block);
  return span && found ? found.text.slice(span.start, span.end) : null;
}
