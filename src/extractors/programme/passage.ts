/** One block as the finders read it: its words, sentences, and the States and bodies named in it. */
import type { Block } from '../../model/document.js';
import type { ProgrammeKind } from '../../model/registry.js';
import { findPhrases, type PhraseMatch } from '../../text/phrases.js';
import { type Sentence, splitSentences } from '../../text/sentences.js';
import { findPartiesIn, type Lexicon, type Party, type PhraseSet } from './lexicon.js';
import { readWords, type Word } from './words.js';

export interface Passage {
  readonly block: Block;
  /** Its place among the passages of the document, from 0. */
  readonly index: number;
  readonly text: string;
  /** Where the context of an ambiguous name may stand: the block, the cells of its row, what introduces its list. */
  readonly context: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly parties: readonly PhraseMatch<Party>[];
  readonly excluded: readonly PhraseMatch<true>[];
}

/** `[start, end)` in the text of a block, UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A mention before it is known who provides it, and in which mood it is spoken of. */
export interface Draft extends Range {
  readonly status: 'named' | 'described';
  readonly programme: string | null;
  readonly name: string | null;
  readonly kind: ProgrammeKind;
  readonly confidence: number;
  readonly rule: string;
  /** Other names under which the document will speak of it: 'PaCSON', 'the Fund'. */
  readonly aliases: readonly string[];
}

/** A named mention and where in the document it stands. */
export interface Introduction {
  readonly draft: Draft;
  readonly passage: Passage;
}

const RUNNING: ReadonlySet<string> = new Set(['header', 'footer', 'page-number']);

/**
 * For each block the text of its row, or of what introduces its list with its own; else its own text.
 * One pass: the texts of rows are gathered first.
 */
function readContexts(blocks: readonly Block[]): readonly string[] {
  const rows = new Map<string, string>();
  const rowKey = (block: Block) => (block.cell === null ? null : `${block.cell.table}/${block.cell.row}`);
  for (const block of blocks) {
    const key = rowKey(block);
    if (key !== null) rows.set(key, `${rows.get(key) ?? ''} ${block.text}`);
  }
  let introduction = '';
  return blocks.map((block) => {
    const key = rowKey(block);
    if (key !== null) return rows.get(key) ?? block.text;
    if (block.kind === 'list-item') return `${introduction} ${block.text}`;
    introduction = block.text;
    return block.text;
  });
}

/** The passages of a document in order, without running headers, footers and page numbers. */
export function readPassages(blocks: readonly Block[], lexicon: Lexicon): readonly Passage[] {
  const kept = blocks.filter((block) => !RUNNING.has(block.kind));
  const contexts = readContexts(kept);
  return kept.map((block, index) => ({
    block,
    index,
    text: block.text,
    context: contexts[index] ?? block.text,
    words: readWords(block.text, lexicon.words(lexicon.pack.elisions)),
    sentences: splitSentences(block.text, lexicon.abbreviations),
    parties: findPartiesIn(block.text, lexicon),
    excluded: findPhrases(lexicon.excluded, block.text),
  }));
}

export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

export function covers(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The sentence that `offset` stands in; the whole text when it stands in none. */
export function sentenceAt(passage: Passage, offset: number): Sentence {
  const found = passage.sentences.find((sentence) => sentence.start <= offset && offset < sentence.end);
  return found ?? { start: 0, end: passage.text.length };
}

/** Whether one of the phrases stands in the text. */
export function holds(text: string, phrases: PhraseSet): boolean {
  return findPhrases(phrases, text).length > 0;
}

/** Index of the first word that begins at or after `offset`; the number of words when none does. */
export function wordAt(passage: Passage, offset: number): number {
  const index = passage.words.findIndex((word) => word.start >= offset);
  return index < 0 ? passage.words.length : index;
}
