/** Pieces of a run on a page that holds text from right to left: each runs in one direction. */
import { remember } from '../../text/remember.js';
import type { Glyph, Piece } from './runs.js';

/** Hebrew, Arabic and their neighbours, with their presentation forms. */
export const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** Arabic digits and signs of numbers, which run from left to right. */
const NUMERIC = /[\u0600-\u0605\u060C\u061B\u061F\u0660-\u066D\u06D4\u06F0-\u06F9]/gu;

export const isRightToLeft = remember(
  (text) => RIGHT_TO_LEFT.test(text) && RIGHT_TO_LEFT.test(text.replace(NUMERIC, '')),
);

/** The part of a text's letters that belong to scripts that run from right to left, from 0 to 1. */
export function shareOfRightToLeft(text: string): number {
  if (!RIGHT_TO_LEFT.test(text)) return 0;
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length === 0 ? 0 : letters.filter(isRightToLeft).length / letters.length;
}

type Class = 'right' | 'left' | 'other';

/** A glyph with its marks, and where it stands in its run. */
interface Unit {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly class: Class;
  readonly isBlank: boolean;
}

const classify = remember((text): Class => {
  if (isRightToLeft(text)) return 'right';
  return /[\p{L}\p{Nd}]/u.test(text) ? 'left' : 'other';
});

/** Letters that join the one after them, so that a line may be drawn between the two. */
const JOINING =
  /[\u0626\u0628\u062A-\u062E\u0633-\u063F\u0641-\u0647\u064A\u0678-\u0687\u069A-\u06BF\u06C1\u06CC]\p{M}*$/u;

/** Points that glyphs of one word may lie apart. */
const TIGHT = 0.7;

function isTight(left: Unit | undefined, right: Unit | undefined): boolean {
  return left !== undefined && right !== undefined && right.x - left.end < TIGHT;
}

/** Do the units from `from` to `to` stretch the letter at their right? Office suites write any sign for that line. */
function isStretch(units: readonly Unit[], from: number, to: number): boolean {
  const [before, first, last, letter] = [units[from - 1], units[from], units[to], units[to + 1]];
  const joins = letter !== undefined && isTight(last, letter) && JOINING.test(letter.text.normalize('NFKC'));
  if (!joins || (before?.class === 'left' && isTight(before, first))) return false;
  return !/\d/u.test(first?.text ?? '') || (before?.class === 'right' && isTight(before, first));
}

/** Takes the text off lines that stretch words (kashida): controls, or a letter or digit in the middle of a word. */
function clearStretches(units: readonly Unit[]): readonly Unit[] {
  const cleared = [...units];
  const clear = (at: number) => {
    cleared[at] = { ...(units[at] as Unit), text: '', class: 'right' };
  };
  for (let from = 0; from < units.length; from += 1) {
    const { text } = units[from] as Unit;
    if (/^[\p{Cc}\u0640]$/u.test(text)) clear(from);
    if (!/^[A-Za-z9]$/u.test(text)) continue;
    let to = from;
    while (units[to + 1]?.text === text) to += 1;
    if (isStretch(units, from, to)) for (let at = from; at <= to; at += 1) clear(at);
    from = to;
  }
  return cleared;
}

/** The second letter of a ligature has no width and stands at the left of the first, give or take a rounding. */
function leftOf({ x, end }: Unit): number {
  return end - x < 0.05 ? x - 0.6 : x;
}

/** The letters of a run from left to right, whichever way the file draws them. */
function readUnits(glyphs: readonly Glyph[]): readonly Unit[] {
  const units = glyphs.map((glyph) => ({
    text: glyph.text,
    x: glyph.x,
    end: glyph.x + glyph.width,
    class: classify(glyph.text),
    isBlank: glyph.text.trim() === '',
  }));
  return clearStretches(units.toSorted((a, b) => leftOf(a) - leftOf(b)));
}

/** Signs that stand inside numbers, symbols and addresses without a space: 'A/78/265', '1.2', '٧٥/٢٤٠'. */
const INSIDE = /^[/.,:_@&'’\u066A-\u066C]$/u;

/** Does the unit at `at` go on with the group of units before it? */
function goesOn(group: readonly Unit[], units: readonly Unit[], at: number): boolean {
  const [before, unit, after] = [units[at - 1], units[at] as Unit, units[at + 1]];
  if (before === undefined || before.isBlank) return false;
  if (unit.class === 'other')
    return before.class === 'left' && after?.class === 'left' && INSIDE.test(unit.text);
  return unit.class === before.class || (unit.class === 'left' && group[0]?.class === 'left');
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

function isApart(before: Unit | undefined, unit: Unit): boolean {
  if (!before) return false;
  const most = before.text === '' || unit.text === '' ? 3 : 1;
  return unit.x - before.end > most;
}

/** The pieces of a run from left to right. Where spaces stand is told by the distances between them. */
export function readPieces(glyphs: readonly Glyph[]): readonly Piece[] {
  const units = readUnits(glyphs);
  const groups: Unit[][] = [];
  units.forEach((unit, at) => {
    if (unit.isBlank) return;
    const last = groups.at(-1);
    const isWide = isApart(units[at - 1], unit);
    if (last && !isWide && goesOn(last, units, at)) last.push(unit);
    else groups.push([unit]);
  });
  return groups.map(toPiece);
}
