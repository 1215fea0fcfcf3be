/** The text of a block from its words, with the place of each character. */
import type { Link, NoteMark, SpanBox } from '../../model/document.js';
import { normaliseText } from '../../text/normalise.js';
import { holds, type Line, type Matrix, mapRect, type PageLink, type Word, wordsIn } from './geometry.js';
import { type Attested, joinWords } from './joints.js';
import { isNoteMark, splitStar } from './notes.js';

/** What the builder must know of the pages that the lines stand on. */
export interface Surroundings {
  readonly attested: Attested;
  /** Stars and daggers that are marks of the document's notes. */
  readonly stars: ReadonlySet<string>;
  linksOf(page: number): readonly PageLink[];
  unturnOf(page: number): Matrix | null;
}

export interface BlockText {
  readonly text: string;
  readonly spans: readonly SpanBox[];
  readonly notes: readonly NoteMark[];
  readonly links: readonly Link[];
}

/** The words of some lines, and which of them begin a line. */
interface Words {
  readonly all: readonly Word[];
  readonly starts: ReadonlySet<number>;
}

interface Draft {
  text: string;
  readonly spans: SpanBox[];
  readonly notes: NoteMark[];
  readonly links: Link[];
}

/** Hundredths of a point are enough, and keep results the same everywhere. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function toSpan(word: Word, page: number, matrix: Matrix | null, start: number, end: number): SpanBox {
  const shown = word.shownX === undefined ? word : { ...word, x: word.shownX };
  const box = matrix ? mapRect(matrix, shown) : shown;
  return {
    page,
    x: round(box.x),
    y: round(box.y),
    width: round(box.width),
    height: round(box.height),
    start,
    end,
  };
}

/** Shortens the last span, and the text, by the hyphen that a line's end put there. */
function cutHyphen(draft: Draft): void {
  draft.text = draft.text.slice(0, -1);
  const last = draft.spans.pop();
  if (last && last.end - 1 > last.start) draft.spans.push({ ...last, end: last.end - 1 });
}

/** A note's mark between two sentences, or two words, that have no other space: 'resolutions.²General Assembly'. */
function isPartedByNote({ text, notes }: Draft, { text: next }: Word): boolean {
  if (notes.at(-1)?.offset !== text.length) return false;
  if (/\p{L}{3}[.!?]["”»’)]?$/u.test(text)) return /^["“«‘(]?\p{Lu}/u.test(next);
  return /[\p{Script=Latin}\p{Script=Cyrillic}]{3}$/u.test(text) && /^\p{L}{3}/u.test(next);
}

function addSeparator(draft: Draft, words: Words, at: number, attested: Attested): void {
  const word = words.all[at] as Word;
  const isLineStart = words.starts.has(at);
  const isGlued = word.glued && !isLineStart;
  if (draft.text === '' || (isGlued && !isPartedByNote(draft, word))) return;
  if (!isLineStart) {
    draft.text += ' ';
    return;
  }
  const head = draft.text.slice(draft.text.lastIndexOf(' ') + 1);
  const joint = joinWords(head, wholeWord(words, at), words.all[at - 1]?.softHyphen ?? false, attested);
  if (joint.cut === 1) cutHyphen(draft);
  draft.text += joint.between;
}

/** A word with the pieces that are glued to it. */
function wholeWord({ all, starts }: Words, at: number): string {
  let text = all[at]?.text ?? '';
  for (let next = at + 1; next < all.length; next += 1) {
    const piece = all[next];
    if (!piece?.glued || starts.has(next) || piece.raised) break;
    text += piece.text;
  }
  return text;
}

/** How many signs at a word's end stand outside the link: 'in 2015,' where only '2015' is linked. */
function signsOutside(word: Word, area: PageLink): number {
  const signs = /[^\p{L}\p{Nd}/]{0,4}$/u.exec(word.text)?.[0].length ?? 0;
  const right = (word.shownX ?? word.x) + word.width;
  const outside = right - area.x - area.width > 0.1 * word.size;
  return outside && signs < word.text.length ? signs : 0;
}

function addLink(draft: Draft, word: Word, start: number, areas: readonly PageLink[]): void {
  const x = (word.shownX ?? word.x) + word.width / 2;
  const link = areas.find((area) => holds(area, x, word.baseline - word.size / 4));
  if (!link) return;
  const end = draft.text.length - signsOutside(word, link);
  const last = draft.links.at(-1);
  if (last && last.url === link.url && start - last.end <= 1) {
    draft.links[draft.links.length - 1] = { ...last, end };
  } else draft.links.push({ start, end, url: link.url });
}

function addNotes(draft: Draft, word: Word): void {
  const labels = word.text.split(/[,;]/u).filter((label) => label !== '');
  draft.notes.push(...labels.map((label) => ({ offset: draft.text.length, label })));
}

/** Normal form may take out a space that two words have between them: offsets follow. */
function settle(draft: Draft): BlockText {
  const normal = normaliseText(draft.text);
  if (normal === draft.text) return draft;
  const shift: number[] = [];
  let at = 0;
  for (const char of draft.text.split('')) {
    shift.push(at);
    if (normal[at] === char) at += 1;
    else if (char !== ' ') return draft;
  }
  shift.push(at);
  const move = (offset: number) => shift[offset] ?? at;
  return {
    text: normal,
    spans: draft.spans.map((span) => ({ ...span, start: move(span.start), end: move(span.end) })),
    notes: draft.notes.map((note) => ({ ...note, offset: move(note.offset) })),
    links: draft.links.map((link) => ({ ...link, start: move(link.start), end: move(link.end) })),
  };
}

function gatherWords(lines: readonly Line[]): Words {
  const starts = new Set<number>();
  let first = 0;
  for (const { words } of lines) {
    starts.add(first);
    first += words.length;
  }
  return { all: wordsIn(lines.map((line) => line.words)), starts };
}

function splitStars(line: Line, stars: ReadonlySet<string>): Line {
  return { ...line, words: line.words.flatMap((word) => splitStar(word, stars)) };
}

/** `first` is the place of the line's first word among all; those before `skip` are left out. */
function addLine(
  draft: Draft,
  { words: own, page }: Line,
  words: Words,
  { first, skip }: { readonly first: number; readonly skip: number },
  around: Surroundings,
): void {
  const areas = around.linksOf(page);
  const matrix = around.unturnOf(page);
  own.forEach((word, place) => {
    const at = first + place;
    if (at < skip) return;
    if (isNoteMark(word, words.all[at - 1])) {
      addNotes(draft, word);
      return;
    }
    addSeparator(draft, words, at, around.attested);
    const start = draft.text.length;
    draft.text += word.text;
    draft.spans.push(toSpan(word, page, matrix, start, draft.text.length));
    if (areas.length > 0) addLink(draft, word, start, areas);
  });
}

/**
 * Joins lines to a text. The first `skip` words (a printed label) are left out; footnote marks become notes.
 * Spans come in order, don't overlap, and cover every character that is no space.
 */
export function buildText(printed: readonly Line[], skip: number, around: Surroundings): BlockText {
  const lines = around.stars.size === 0 ? printed : printed.map((line) => splitStars(line, around.stars));
  const words = gatherWords(lines);
  const draft: Draft = { text: '', spans: [], notes: [], links: [] };
  let first = 0;
  for (const line of lines) {
    addLine(draft, line, words, { first, skip }, around);
    first += line.words.length;
  }
  return settle(draft);
}
