/** The order of reading of a row that holds text from right to left. */
import { remember } from '../../text/remember.js';
import { BRACKET, POINT, settleBrackets } from './brackets.js';
import { quantile, type Word } from './geometry.js';
import { isRightToLeft } from './pieces.js';

/** Gaps of at least this part of the type size are spaces. */
const SPACE = 0.14;
/** Over gaps wider than this part of the type size, and than so many usual spaces of the row, nothing runs. */
const WIDE = 2;
const SPACES = 1.6;

type Kind = 'right' | 'letters' | 'number' | 'other';

/** A word of the row, from left to right. */
interface Place {
  readonly word: Word;
  readonly kind: Kind;
  readonly left: number;
  readonly right: number;
  /** Points between it and the word at its left. */
  readonly gap: number;
}

/** Words that are read one after the other from left to right, or one word. */
interface Group {
  readonly from: number;
  readonly to: number;
}

const kindOf = remember((text): Kind => {
  if (isRightToLeft(text)) return 'right';
  if (/\p{L}/u.test(text)) return 'letters';
  return /\p{Nd}/u.test(text) ? 'number' : 'other';
});

/** The words from left to right. What only stretches the words at its sides, without a text, leaves no gap. */
function toPlaces(words: readonly Word[]): readonly Place[] {
  const leftOf = (word: Word) => word.shownX ?? word.x;
  const places: Place[] = [];
  let end = Number.NEGATIVE_INFINITY;
  let gap = 0;
  for (const word of words.toSorted((a, b) => leftOf(a) - leftOf(b))) {
    const left = leftOf(word);
    gap += Math.max(0, left - end);
    end = Math.max(end, left + word.width);
    if (word.text === '') continue;
    places.push({ word, kind: kindOf(word.text), left, right: left + word.width, gap });
    gap = 0;
  }
  return places;
}

function isSpaced({ gap, word }: Place, before: Place | undefined): boolean {
  return before === undefined || gap >= SPACE * Math.min(word.size, before.word.size);
}

/** The narrowest gap that parts columns: lines that fill their column may have wide spaces. */
function measureWide(places: readonly Place[]): number {
  const spaces = places.slice(1).filter((place, at) => isSpaced(place, places[at]));
  const size = places[0]?.word.size ?? 0;
  const usual =
    spaces.length < 4
      ? 0
      : quantile(
          spaces.map(({ gap }) => gap),
          0.5,
        );
  return Math.max(WIDE * size, SPACES * usual);
}

const QUOTE = /^["“”„'‘]$/u;
const DASH = /^[-\u2013]$/u;
/** Stand inside numbers, which run from left to right. */
const SEPARATOR = /^[/.,:\u066A-\u066C]$/u;

/** Finds what is read from left to right in a row. */
class Groups {
  private readonly wide: number;

  constructor(private readonly places: readonly Place[]) {
    this.wide = measureWide(places);
  }

  find(): readonly Group[] {
    const groups: Group[] = [];
    for (let at = 0; at < this.places.length; ) {
      const group = this.isForward(at) ? this.widen(this.grow(at), groups.at(-1)) : { from: at, to: at };
      if (group.from < at) groups.splice(groups.findIndex(({ to }) => to >= group.from));
      groups.push(group);
      at = group.to + 1;
    }
    return groups;
  }

  private isForward(at: number): boolean {
    const kind = this.places[at]?.kind;
    return kind === 'letters' || kind === 'number';
  }

  private spaced(at: number): boolean {
    const place = this.places[at];
    return place === undefined || isSpaced(place, this.places[at - 1]);
  }

  private text(at: number): string {
    return this.places[at]?.word.text ?? '';
  }

  /** From the word at `from` to the last one that is read in one go with it. */
  private grow(from: number): Group {
    let to = from;
    let hasLetters = this.places[from]?.kind === 'letters';
    for (;;) {
      const next = this.nextForward(to);
      if (next === null || !this.areJoined(from, to, next, hasLetters)) return { from, to };
      to = next;
      hasLetters ||= this.places[next]?.kind === 'letters';
    }
  }

  private nextForward(to: number): number | null {
    for (let at = to + 1; at < this.places.length; at += 1) {
      const place = this.places[at];
      if (!place || place.kind === 'right' || place.gap > this.wide) return null;
      if (this.isMark(to, at) && !this.isMarkOf(to, at)) return null;
      if (this.isForward(at)) return at;
    }
    return null;
  }

  /** A footnote mark beside a word in Latin letters is read before it or after it, as it stands. */
  private isMark(to: number, at: number): boolean {
    const [size = 0, other = 0] = [this.places[to]?.word.size, this.places[at]?.word.size];
    return Math.min(size, other) < 0.8 * Math.max(size, other);
  }

  /** A mark right of a number, against it and apart from the word at the other side: '75/240²' in one go. */
  private isMarkOf(to: number, at: number): boolean {
    const [number, mark] = [this.places[to], this.places[at]];
    const isBehind = at === to + 1 && number?.kind === 'number' && mark?.kind === 'number';
    return isBehind && mark.word.size < number.word.size && !this.spaced(at) && this.spaced(at + 1);
  }

  private areJoined(from: number, to: number, next: number, hasLetters: boolean): boolean {
    const between = Array.from({ length: next - to - 1 }, (_, at) => to + 1 + at);
    const isTight = [...between, next].every((at) => !this.spaced(at));
    const isNumbers = !hasLetters && this.places[next]?.kind === 'number';
    if (isNumbers) return isTight && this.isNumberPair(from, to, next, between);
    if (isTight) return between.every((at) => !/^[\u060C\u061B\u061F]$/u.test(this.text(at)));
    const point = between.find((at) => POINT.test(this.text(at)));
    if ((point !== undefined && this.spaced(point)) || this.isBracketed(from, to)) return false;
    return hasLetters;
  }

  /** 'عام 2023 (A/78/265)': what stands in brackets ends with them. */
  private isBracketed(from: number, to: number): boolean {
    const isTight = !this.spaced(from) && !this.spaced(to + 1) && this.spaced(to + 2);
    return isTight && BRACKET.test(this.text(from - 1)) && BRACKET.test(this.text(to + 1));
  }

  /**
   * '43-45' from left to right, though two numbers with a dash are read from right to left unless that makes them
   * fall; a number with a zero before it ('18-07') is none of a range. More than one hyphen makes a date or a
   * telephone number. Single digits may be those of a section ('2-1'), but not where a line or a cell begins: there
   * the direction of text (UAX #9) sets them from left to right.
   */
  private isNumberPair(from: number, to: number, next: number, between: readonly number[]): boolean {
    const [sign] = between;
    if (sign === undefined || (between.length === 1 && SEPARATOR.test(this.text(sign)))) return true;
    if (between.length > 1 || !DASH.test(this.text(sign))) return false;
    const isChain = this.hasDash(from, to) || (!this.spaced(next + 1) && DASH.test(this.text(next + 1)));
    const before = this.numberBefore(from, to);
    const after = this.numberFrom(next);
    if (isChain || before.startsWith('0') || !(Number(before) < Number(after))) return isChain;
    return (before.length > 1 && after.length > 1) || this.beginsLine(next);
  }

  /** Nothing is read before the word at `at`. */
  private beginsLine(at: number): boolean {
    const right = this.places[at + 1];
    return right === undefined || right.gap > this.wide;
  }

  private hasDash(from: number, to: number): boolean {
    return this.places.slice(from, to).some(({ word }) => DASH.test(word.text));
  }

  /** Numbers may be set in several pieces. */
  private numberBefore(from: number, to: number): string {
    return this.places
      .slice(from, to + 1)
      .map(({ word }) => word.text)
      .join('');
  }

  private numberFrom(next: number): string {
    let text = this.text(next);
    for (let at = next + 1; this.places[at]?.kind === 'number' && !this.spaced(at); at += 1)
      text += this.text(at);
    return text;
  }

  /** Signs at a group's ends that belong to it: 'GLACY+', '50%', '955 (1994)', '1.' before all others. */
  private widen(group: Group, before: Group | undefined): Group {
    const { from, to } = group;
    const right = this.text(to + 1);
    if (!this.spaced(to + 1) && this.endsGroup(group, right)) return { from, to: to + 1 };
    const left = this.text(from - 1);
    const isFree = before?.to === from - 1 && before.from === before.to && !this.spaced(from);
    if (isFree && (/^[$€£#@]$/u.test(left) || (BRACKET.test(left) && this.isUnbalanced(group))))
      return { from: from - 1, to };
    return group;
  }

  private endsGroup(group: Group, sign: string): boolean {
    if (BRACKET.test(sign)) return this.isUnbalanced(group);
    if (/^[%‰°]$/u.test(sign)) return true;
    if (QUOTE.test(sign) || this.places[group.to + 1]?.kind !== 'other' || !this.spaced(group.to + 2))
      return false;
    const isLabel = sign === '.' && group.to + 2 === this.places.length;
    return isLabel || this.places.slice(group.from, group.to + 1).some(({ kind }) => kind === 'letters');
  }

  private isUnbalanced({ from, to }: Group): boolean {
    const inside = this.places.slice(from, to + 1).map(({ word }) => word.text);
    const count = (signs: RegExp) => inside.join('').match(signs)?.length ?? 0;
    return count(/[([{«‹]/gu) !== count(/[)\]}»›]/gu);
  }
}

/** In a row from left to right: words from right to left with what stands between them. */
function findBackward(places: readonly Place[]): readonly Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const last = groups.at(-1);
    const isBack = places[at]?.kind === 'right';
    const between = last ? places.slice(last.to + 1, at) : [];
    const isNext =
      last && places[last.from]?.kind === 'right' && between.every(({ kind }) => kind === 'other');
    if (isBack && isNext) groups.splice(-1 - between.length, 1 + between.length, { from: last.from, to: at });
    else groups.push({ from: at, to: at });
  }
  return groups;
}

/** Sets the words of a group in order of reading: `x` goes on from word to word, `shownX` is where it stands. */
function setGroup(inside: readonly Place[], start: number, isSpacedBefore: boolean): readonly Word[] {
  let x = start;
  return inside.map(({ word, left }, at) => {
    const before = inside[at - 1];
    const isLeftward = before !== undefined && before.left > left;
    const place = inside[at] as Place;
    const spaced = at === 0 ? isSpacedBefore : isSpaced(isLeftward ? (before as Place) : place, before);
    const gap = at === 0 ? 0 : Math.max(0, (isLeftward ? (before as Place) : place).gap);
    x += gap;
    const set = { ...word, x, shownX: left, glued: !spaced };
    x += word.width;
    return set;
  });
}

/**
 * The words of a row in order of reading, with `glued` settled. With `mirror`, the width of a page that is read
 * from right to left, `x` counts from the page's right edge, so that `x` always grows with the reading.
 *
 * @example // '175/78/RES/A من 46 الفقرة' as it stands on the page, read as 'الفقرة 46 من A/RES/78/175'
 */
export function orderMixed(words: readonly Word[], mirror: number | null): readonly Word[] {
  const places = toPlaces(words);
  const groups = mirror === null ? findBackward(places) : new Groups(places).find().toReversed();
  const ordered = groups.flatMap(({ from, to }, at) => {
    const inside = places.slice(from, to + 1);
    const first = inside[0] as Place;
    const last = inside.at(-1) as Place;
    const edge = mirror === null ? first : places[to + 1];
    const isSpacedBefore = at === 0 || edge === undefined || isSpaced(edge, places[places.indexOf(edge) - 1]);
    const start = mirror === null ? first.left : mirror - last.right;
    const isTurned = mirror === null && from < to;
    return setGroup(isTurned ? inside.toReversed() : inside, start, isSpacedBefore);
  });
  return mirror === null ? ordered : settleBrackets(ordered);
}
