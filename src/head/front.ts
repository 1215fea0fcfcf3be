import type { Block, ParsedDocument } from '../model/document.js';
import { classifyLine, type Line } from './lines.js';
import type { Parties } from './names.js';
import { countWords, type Wording } from './wording.js';

/** The parts of a document that tell of its authors in different ways. */
export interface Parts {
  /** What stands before the body: letterhead, title, byline, place and date. */
  readonly front: readonly Line[];
  readonly body: readonly Block[];
  /** The last short blocks of the body: signature, place and date. */
  readonly tail: readonly Block[];
  /** Running headers and footers. */
  readonly margins: readonly Block[];
}

const LONGEST_FRONT = 30;
const LONGEST_TAIL = 8;
const MOST_WORDS_OF_TAIL_LINE = 20;
const LAST_PAGE_OF_FRONT = 2;

function isMargin({ kind }: Block): boolean {
  return kind === 'header' || kind === 'footer';
}

/** Blocks of the flow of the text: neither margins, page numbers nor footnotes. */
export function flowOf(document: ParsedDocument): readonly Block[] {
  return document.blocks.filter(
    (block) => !isMargin(block) && block.kind !== 'page-number' && block.kind !== 'footnote',
  );
}

function endsFront({ kind, block }: Line): boolean {
  const late = (block.page ?? 1) > LAST_PAGE_OF_FRONT;
  return late || kind === 'prose' || kind === 'section' || kind === 'salutation';
}

function readTail(body: readonly Block[]): readonly Block[] {
  return body.slice(-LONGEST_TAIL).filter(({ text }) => countWords(text) <= MOST_WORDS_OF_TAIL_LINE);
}

/** Divides a document into the parts in which authors, title and date are looked for. */
export function divide(document: ParsedDocument, wording: Wording, parties: Parties): Parts {
  const flow = flowOf(document).filter(({ text }) => text.trim() !== '');
  const front: Line[] = [];
  for (const block of flow.slice(0, LONGEST_FRONT)) {
    const line = { block, kind: classifyLine(block, wording, parties) };
    if (endsFront(line)) break;
    front.push(line);
  }
  const body = flow.slice(front.length);
  return { front, body, tail: readTail(body), margins: document.blocks.filter(isMargin) };
}
