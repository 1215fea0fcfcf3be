/** Pieces of a run on a page that holds text from right to left: each runs in one direction. */
import type { Glyph, Piece } from './runs.js';

/** Hebrew, Arabic and their neighbours, with their presentation forms. */
export const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** Arabic digits and signs of numbers, which run from left to right. */
const NUMERIC = /[\u0600-\u0605\u060C\u061B\u061F\u0660-\u066D\u06D4\u06F0-\u06F9]/gu;

export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text.replace(NUMERIC, ''));
}

/** The part of a text's letters that belong to scripts that run from right to left, from 0 to 1. */
export function shareOfRightToLeft(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length === 0 ? 0 : letters.filter(isRightToLeft).length / letters.length;
}

type Class = 'right' | 'left' | 'other';

/** One or several glyphs that belong together: a letter with its marks. */
interface Unit {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly class: Class;
  readonly isBlank: boolean;
}

function classify(text: string): Class {
  if (isRightToLeft(text)) return 'right';
  return /[\p{L}\p{Nd}]/u.test(text) ? 'left' : 'other';
}

function isMark(text: string): boolean {
  return /^\p{M}+$/u.test(text);
}

/** Is the mark drawn over the letter? */
function covers(letter: Glyph, mark: Glyph): boolean {
  const middle = mark.x + mark.width / 2;
  return middle >= letter.x - 0.5 && middle <= letter.x + letter.width + 0.5;
}

/** The letter that a mark belongs to: files draw marks before or after their letters. */
function findLetter(glyphs: readonly Glyph[], at: number): Glyph | null {
  const mark = glyphs[at] as Glyph;
  const isLetter = ({ text }: Glyph) => !isMark(text) && text.trim() !== '';
  const after = glyphs.slice(at + 1, at + 6).find(isLetter);
  const before = glyphs.slice(Math.max(0, at - 5), at).findLast(isLetter);
  return [after, before].find((letter) => letter && covers(letter, mark)) ?? before ?? after ?? null;
}

/** Marks by letter, in order of reading: the file has them from left to right. */
function gatherMarks(glyphs: readonly Glyph[]): ReadonlyMap<Glyph, string> {
  const marks = new Map<Glyph, string>();
  glyphs.forEach((glyph, at) => {
    if (!isMark(glyph.text)) return;
    const letter = findLetter(glyphs, at);
    if (letter) marks.set(letter, glyph.text + (marks.get(letter) ?? ''));
  });
  return marks;
}

/** The letters of a run from left to right, whichever way the file draws them. */
function readUnits(glyphs: readonly Glyph[]): readonly Unit[] {
  const marks = gatherMarks(glyphs);
  return glyphs
    .filter(({ text }) => !isMark(text))
    .map((glyph) => ({
      text: glyph.text + (marks.get(glyph) ?? ''),
      x: glyph.x,
      end: glyph.x + glyph.width,
      class: classify(glyph.text),
      isBlank: glyph.text.trim() === '',
    }))
    .toSorted((a, b) => a.x - b.x);
}

/** Signs that stand inside numbers, symbols and addresses without a space: 'A/78/265', '1.2', '٧٥/٢٤٠'. */
const INSIDE = /^[/.,:_@&'’\u066A-\u066C]$/u;

function goesOn(units: readonly Unit[], at: number): boolean {
  const [before, unit, after] = [units[at - 1], units[at] as Unit, units[at + 1]];
  if (before === undefined || before.isBlank) return false;
  if (unit.class === 'other')
    return before.class === 'left' && after?.class === 'left' && INSIDE.test(unit.text);
  return unit.class === before.class || (unit.class === 'left' && INSIDE.test(before.text));
}

function toPiece(units: readonly Unit[]): Piece {
  const inOrder = units.some((unit) => unit.class === 'right') ? units.toReversed() : units;
  return {
    text: inOrder.map((unit) => unit.text).join(''),
    x: units[0]?.x ?? 0,
    end: Math.max(...units.map((unit) => unit.end)),
    glued: true,
  };
}

/** The pieces of a run from left to right. Where spaces stand is told by the distances between them. */
export function readPieces(glyphs: readonly Glyph[]): readonly Piece[] {
  const units = readUnits(glyphs);
  const groups: Unit[][] = [];
  units.forEach((unit, at) => {
    if (unit.isBlank) return;
    const last = groups.at(-1);
    const isWide = unit.x - (units[at - 1]?.end ?? unit.x) > 1;
    if (last && !isWide && goesOn(units, at)) last.push(unit);
    else groups.push([unit]);
  });
  return groups.map(toPiece);
}
