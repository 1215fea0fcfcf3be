/** The text of a block from its words, with the place of each character. */
import type { Link, NoteMark, SpanBox } from '../../model/document.js';
import { normaliseText } from '../../text/normalise.js';
import { holds, type Line, type Matrix, mapRect, type PageLink, type Word } from './geometry.js';
import { type Attested, joinWords } from './joints.js';
import { isNoteMark } from './notes.js';

/** What the builder must know of the pages that the lines stand on. */
export interface Surroundings {
  readonly attested: Attested;
  linksOf(page: number): readonly PageLink[];
  unturnOf(page: number): Matrix | null;
}

export interface BlockText {
  readonly text: string;
  readonly spans: readonly SpanBox[];
  readonly notes: readonly NoteMark[];
  readonly links: readonly Link[];
}

interface Placed {
  readonly word: Word;
  readonly page: number;
  readonly isLineStart: boolean;
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

function toSpan({ word, page }: Placed, start: number, end: number, around: Surroundings): SpanBox {
  const matrix = around.unturnOf(page);
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

function addSeparator(draft: Draft, placed: readonly Placed[], at: number, attested: Attested): void {
  const { word, isLineStart } = placed[at] as Placed;
  const isGlued = word.glued && !isLineStart;
  if (draft.text === '' || (isGlued && !isPartedByNote(draft, word))) return;
  if (!isLineStart) {
    draft.text += ' ';
    return;
  }
  const head = draft.text.slice(draft.text.lastIndexOf(' ') + 1);
  const joint = joinWords(head, wholeWord(placed, at), placed[at - 1]?.word.softHyphen ?? false, attested);
  if (joint.cut === 1) cutHyphen(draft);
  draft.text += joint.between;
}

/** A word with the pieces that are glued to it. */
function wholeWord(placed: readonly Placed[], at: number): string {
  let text = placed[at]?.word.text ?? '';
  for (let next = at + 1; next < placed.length; next += 1) {
    const piece = placed[next];
    if (!piece?.word.glued || piece.isLineStart || piece.word.raised) break;
    text += piece.word.text;
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

function addLink(draft: Draft, { word, page }: Placed, start: number, around: Surroundings): void {
  const x = (word.shownX ?? word.x) + word.width / 2;
  const link = around.linksOf(page).find((area) => holds(area, x, word.baseline - word.size / 4));
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

/**
 * Joins lines to a text. The first `skip` words (a printed label) are left out; footnote marks become notes.
 * Spans come in order, don't overlap, and cover every character that is no space.
 */
export function buildText(lines: readonly Line[], skip: number, around: Surroundings): BlockText {
  const placed = lines.flatMap(({ words, page }) =>
    words.map((word, at) => ({ word, page, isLineStart: at === 0 })),
  );
  const draft: Draft = { text: '', spans: [], notes: [], links: [] };
  for (let at = skip; at < placed.length; at += 1) {
    const piece = placed[at] as Placed;
    if (isNoteMark(piece.word, placed[at - 1]?.word)) {
      addNotes(draft, piece.word);
      continue;
    }
    addSeparator(draft, placed, at, around.attested);
    const start = draft.text.length;
    draft.text += piece.word.text;
    draft.spans.push(toSpan(piece, start, draft.text.length, around));
    addLink(draft, piece, start, around);
  }
  return settle(draft);
}
