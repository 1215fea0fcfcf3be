/** Footnotes: small type at a column's foot that begins with a mark. */
import type { Line, Word } from './geometry.js';

const MARK = /^(?:\d{1,3}|[*†‡§]{1,3}|[a-z])$/u;
/** Raised letters that belong to a number: '79th', 'No. 1er', '3o'. Not marks. */
const ORDINAL = /^\p{L}{2,3}$|^[aoeº]$/u;
/** Units that a raised digit squares or cubes. */
const UNIT = /(?:^|[\d\s])(?:[kcdm]?m|ft)$/u;

/** Is the raised word a footnote mark? `before` is what it is attached to. */
export function isNoteMark(word: Word, before: Word | undefined): boolean {
  if (!word.raised || word.symbolic) return false;
  const marks = word.text.split(/[,;]/u).filter((part) => part !== '');
  if (marks.length === 0 || !marks.every((mark) => MARK.test(mark))) return false;
  if (!before) return true;
  if (ORDINAL.test(word.text) && /\d$/.test(before.text)) return false;
  return !(/^[23]$/.test(word.text) && UNIT.test(before.text)) && before.text !== '10';
}

/** The mark that a line begins with: raised, or plain where the page's text holds the same mark raised. */
function leadingMark(line: Line, marks: ReadonlySet<string>): string | null {
  const [first, second] = line.words;
  if (!first || !second || !MARK.test(first.text)) return null;
  return first.raised || marks.has(first.text) ? first.text : null;
}

/** All marks that stand raised in the lines' text. */
export function marksIn(lines: readonly Line[]): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const { words } of lines) {
    words.forEach((word, at) => {
      if (at === 0 || !isNoteMark(word, words[at - 1])) return;
      for (const mark of word.text.split(/[,;]/u)) marks.add(mark);
    });
  }
  return marks;
}

const STAR = /[*†‡]/u;

/** Stars and daggers behind words, raised or not: 'Montenegro*'. */
export function starsIn(lines: readonly Line[]): ReadonlySet<string> {
  const stars = new Set<string>();
  for (const { words } of lines) {
    words.forEach((word, at) => {
      if (!STAR.test(word.text)) return;
      const attached = at > 0 && word.glued ? `x${word.text}` : word.text;
      const [, mark] = /[^*†‡]([*†‡]{1,3})[.,;:)]?$/u.exec(attached) ?? [];
      if (mark !== undefined) stars.add(mark);
    });
  }
  return stars;
}

/** The stars behind words of the text that notes begin with: at a column's foot, or as paragraphs of their own. */
export function markingStars(lines: readonly Line[], notes: readonly Note[]): ReadonlySet<string> {
  const opening = new Set<string | null>(notes.map(({ mark }) => mark));
  for (const { words } of lines) if (words.length > 1) opening.add(words[0]?.text ?? null);
  return new Set([...starsIn(lines)].filter((star) => opening.has(star)));
}

const STARRED = /^([^*†‡]+)([*†‡]{1,3})([.,;:)]?)$/u;

/** A word with a star that marks a note, not raised, as pieces: the word, the mark, the sign behind it. */
export function splitStar(word: Word, stars: ReadonlySet<string>): readonly Word[] {
  const [, head = '', star = '', sign = ''] = (stars.size > 0 && STARRED.exec(word.text)) || [];
  if (!stars.has(star)) return [word];
  let start = word.x;
  let shown = word.shownX;
  return [head, star, sign]
    .filter((text) => text !== '')
    .map((text, at) => {
      const width = (word.width * text.length) / word.text.length;
      const place = { x: start, ...(shown === undefined ? {} : { shownX: shown }) };
      start += width;
      if (shown !== undefined) shown += width;
      return { ...word, ...place, text, width, glued: at > 0 || word.glued, raised: text === star };
    });
}

export interface SplitColumn {
  readonly body: readonly Line[];
  readonly notes: readonly Line[];
}

/** Type this much smaller than the text's is small. */
const SMALL = 0.94;

function isSmall(line: Line, bodySize: number): boolean {
  return line.size <= SMALL * bodySize;
}

/** Where the notes begin, counted from the column's first line; its length when there are none. */
function findStart(
  lines: readonly Line[],
  bodySize: number,
  marks: ReadonlySet<string>,
  isOpen: boolean,
): number {
  let start = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] as Line;
    const mark = leadingMark(line, marks);
    const isLow = line.words[0]?.raised === true && at > lines.length / 2;
    if (mark !== null && (isSmall(line, bodySize) || isLow)) start = at;
    else if (!isSmall(line, bodySize) && !lines.slice(at, start).some((below) => isSmall(below, bodySize))) {
      if (start < lines.length || lines.length - at > 6) break;
    } else if (!isSmall(line, bodySize)) break;
  }
  return isOpen ? openStart(lines, bodySize, start) : start;
}

/** With a note that goes on from the page before, small lines above the first mark belong to it. */
function openStart(lines: readonly Line[], bodySize: number, start: number): number {
  let open = start;
  while (open > 1 && isSmall(lines[open - 1] as Line, bodySize)) open -= 1;
  return open === 1 ? start : open;
}

/**
 * Parts a column into text and footnotes. `marks` are those of the page's text; `isOpen` says that
 * the last note of the page before did not come to its end.
 */
export function splitNotes(
  lines: readonly Line[],
  bodySize: number,
  marks: ReadonlySet<string>,
  isOpen: boolean,
): SplitColumn {
  const start = findStart(lines, bodySize, marks, isOpen);
  return { body: lines.slice(0, start), notes: lines.slice(start) };
}

export interface Note {
  readonly mark: string | null;
  readonly lines: readonly Line[];
}

/** The lines of a foot as notes; lines before the first mark are one without a mark. */
export function gatherNotes(lines: readonly Line[], marks: ReadonlySet<string>): readonly Note[] {
  const notes: { mark: string | null; lines: Line[] }[] = [];
  for (const line of lines) {
    const mark = leadingMark(line, marks);
    const last = notes.at(-1);
    if (mark !== null || !last) notes.push({ mark, lines: [line] });
    else last.lines.push(line);
  }
  return notes;
}
