/** Tells headings, numbered paragraphs, list items and continuations apart. */
import { type PrintedLabel, readLabel } from '../label.js';
import type { AutoLabel } from './lists.js';
import type { Indent, Style } from './styles.js';

/** What is known of a paragraph before its kind is. */
export interface Traits {
  /** As typed, tabs and all. */
  readonly raw: string;
  readonly auto: AutoLabel | null;
  readonly style: Style;
  readonly outline: number | null;
  readonly alignment: string | null;
  readonly indent: Indent;
  readonly isBold: boolean;
  readonly isCapitals: boolean;
}

export interface Verdict {
  readonly kind: 'heading' | 'paragraph' | 'list-item';
  readonly label: string | null;
  /** How many characters of the raw text are the typed label and what surrounds it. */
  readonly cut: number;
  readonly level: number | null;
  readonly continues: boolean;
}

/** Lines of a table of contents repeat headings and their numbers. */
const CONTENTS_STYLE = /^(?:toc \d|table of figures)/i;
const HEADING_STYLE = /^heading\s+([1-9])$/i;
const TITLE_STYLE = /^(?:title|subtitle)$/i;
const CONTINUE_STYLE = /^list continue/i;

/** A styled heading longer than this that ends like a sentence is a paragraph in borrowed clothes. */
const LONGEST_HEADING = 200;
/** Headings that no style marks are told by their look; longer lines are not. */
const LONGEST_BOLD = 180;
/** Indents that differ by less than this (twips; 6 points) are the same. */
const SAME = 120;
/** A tab stop of Word, in twips. */
const TAB = 720;

function endsLikeSentence(text: string): boolean {
  return /[.;,:!?…]["”’»)\]]?\s*$/u.test(text);
}

/** Depth from 1, as the style or the paragraph says; null when it says none. */
function styledHeading(traits: Traits): number | null {
  const named = traits.style.names
    .map((name) => HEADING_STYLE.exec(name)?.[1])
    .find((depth) => depth !== undefined);
  const isTitle = traits.style.names.some((name) => TITLE_STYLE.test(name));
  const outline = traits.outline !== null && traits.outline < 9 ? traits.outline + 1 : null;
  const depth = outline ?? (named === undefined ? null : Number(named)) ?? (isTitle ? 1 : null);
  const text = traits.raw.trim();
  return text.length > LONGEST_HEADING && endsLikeSentence(text) ? null : depth;
}

/** Does it look like a heading: short, without final punctuation, all bold or centred capitals? */
function looksLikeHeading({ raw, isBold, isCapitals, alignment }: Traits): boolean {
  const text = raw.trim();
  if (text.length > LONGEST_BOLD || /[.;,!?…]\s*$/u.test(text) || !/\p{L}/u.test(text)) return false;
  const isUpper = isCapitals || (text === text.toUpperCase() && text !== text.toLowerCase());
  return isBold || (alignment === 'center' && isUpper);
}

/** '(a)', 'b.', '(iv)', '(1)', bullets: never headings, always items. */
function isItemLabel(label: PrintedLabel): boolean {
  const last = label.parts.at(-1) ?? '';
  return (
    label.form === 'bullet' ||
    /[)]/.test(label.label) ||
    (label.form !== 'decimal' && last === last.toLowerCase())
  );
}

/** The label of the paragraph: the automatic one, else the typed one; its printed form read into parts. */
function findLabel(traits: Traits, where: 'text' | 'heading'): { printed: PrintedLabel | null; cut: number } {
  if (traits.auto && traits.auto.label !== '') {
    const { label, isBullet } = traits.auto;
    const bullet: PrintedLabel = { label, rest: '', form: 'bullet', parts: [] };
    const unread: PrintedLabel = { label, rest: '', form: 'decimal', parts: [] };
    const read = isBullet ? bullet : (readLabel(`${label}\tX`, 'heading') ?? unread);
    return { printed: { ...read, label }, cut: 0 };
  }
  const printed = readLabel(traits.raw, where);
  return { printed, cut: printed ? traits.raw.length - printed.rest.length : 0 };
}

/** Where the first line and the others begin, in twips from the margin. */
function measureIndent({ raw, auto, indent, style }: Traits): { first: number; left: number } {
  const merged = { ...style.indent, ...auto?.indent, ...indent };
  const left = merged.left ?? 0;
  const tabs = /^\t*/.exec(raw)?.[0].length ?? 0;
  return { first: left + (merged.firstLine ?? 0) - (merged.hanging ?? 0) + tabs * TAB, left };
}

interface OpenItem {
  readonly first: number;
  readonly left: number;
  readonly list: string | null;
  /** Of the list, from 0. */
  readonly level: number;
}

/** Judges the paragraphs of a story one after the other, remembering which items are open. */
export class KindJudge {
  /** Open list items, from the least to the most deeply set. */
  private items: readonly OpenItem[] = [];
  /** The last numbered paragraph. */
  private numbered: OpenItem | null = null;

  judge(traits: Traits): Verdict {
    if (traits.style.names.some((name) => CONTENTS_STYLE.test(name))) return this.plain(false);
    const depth = styledHeading(traits);
    if (depth !== null) return this.heading(traits, depth);
    const { printed, cut } = findLabel(traits, 'text');
    const mayHead = printed === null || !isItemLabel(printed);
    if (mayHead && looksLikeHeading(traits)) return this.heading(traits, null);
    return printed ? this.labelled(traits, printed, cut) : this.plain(this.isContinuation(traits));
  }

  private heading(traits: Traits, level: number | null): Verdict {
    this.items = [];
    this.numbered = null;
    const { printed, cut } = findLabel(traits, 'heading');
    return { kind: 'heading', label: printed?.label ?? null, cut, level, continues: false };
  }

  private plain(continues: boolean): Verdict {
    if (!continues) this.items = [];
    return { kind: 'paragraph', label: null, cut: 0, level: null, continues };
  }

  private labelled(traits: Traits, printed: PrintedLabel, cut: number): Verdict {
    const { first, left } = measureIndent(traits);
    const { list = null, level = 0 } = traits.auto ?? {};
    const place = { first, left, list, level };
    if (!isItemLabel(printed) && !this.isNested(traits, printed, place)) {
      this.items = [];
      this.numbered = place;
      return { kind: 'paragraph', label: printed.label, cut, level: null, continues: false };
    }
    const above = this.items.filter((item) => item.first < first - SAME);
    this.items = [...above, place];
    return { kind: 'list-item', label: printed.label, cut, level: above.length, continues: false };
  }

  /** '1.' set deeper than the numbered paragraph before it, or at a deeper level of its list or of another. */
  private isNested({ auto }: Traits, printed: PrintedLabel, place: OpenItem): boolean {
    if (printed.form !== 'decimal' || printed.parts[0]?.includes('.') || this.numbered === null) return false;
    const isOther = place.list === null || place.list !== this.numbered.list;
    if (auto && auto.level > 0) return isOther || auto.level > this.numbered.level;
    return isOther && place.first > this.numbered.first + SAME;
  }

  /**
   * An unnumbered paragraph set as a further one of the item before it: as deep as that item's own text,
   * where this text is set off from its label.
   */
  private isContinuation(traits: Traits): boolean {
    const last = this.items.at(-1) ?? this.numbered;
    if (!last) return false;
    const { left, first } = measureIndent(traits);
    if (traits.style.names.some((name) => CONTINUE_STYLE.test(name))) return true;
    return last.left > last.first + SAME && left >= last.left - SAME && first >= last.left - SAME;
  }
}
