/** Numbers a document's blocks by the labels that are printed before them. */
import type { Block, BlockKind } from '../model/document.js';
import { type LabelForm, labelForm, numeralValue, type PrintedLabel, readLabel } from './label.js';

export { type LabelForm, numeralValue, type PrintedLabel, readLabel } from './label.js';

/** A block before it is numbered. `continues`: unnumbered, but set as a further paragraph of the item before. */
export interface BlockDraft extends Omit<Block, 'id' | 'paragraph'> {
  readonly continues?: boolean;
}

/** One step of the way from a paragraph to a sub-item. */
interface Step {
  readonly part: string;
  readonly form: LabelForm;
  /** How it is set: '.', ')' or '()', and its case. Steps of one list agree in it. */
  readonly style: string;
  readonly kind: BlockKind;
  readonly level: number;
}

/** Beginnings of texts in three scripts: some labels count only before one of them. */
const BEGINNINGS = ['X', 'أ', '的'];

function readLabelAlone(label: string): PrintedLabel | null {
  const reads = BEGINNINGS.map((text) => readLabel(`${label}\t${text}`));
  return reads.find((read) => read !== null) ?? null;
}

/** The steps that a label stands for; none for bullets and for labels that number nothing. */
function readSteps(draft: BlockDraft): readonly Step[] {
  if (draft.label === null) return [];
  const parts = readLabelAlone(draft.label)?.parts ?? [];
  return parts.map((part, at) => ({
    part,
    form: labelForm(part),
    style: styleOf(draft.label ?? '', part, at),
    kind: at < parts.length - 1 ? 'paragraph' : draft.kind,
    level: draft.level ?? -1,
  }));
}

function styleOf(label: string, part: string, at: number): string {
  if (at === 0 && /^\p{Nd}+[A-Z]?\.?\s?[(（]/u.test(label)) return '.';
  const isOpened = at > 0 ? /[(（]/u.test(label) : /^[(（]/u.test(label);
  const brackets = isOpened ? '()' : /[)）]/u.test(label) ? ')' : '.';
  if (/^[一二三四五六七八九十]/u.test(part)) return `${brackets}H`;
  return at === 0 && /^[A-Z]/.test(part) ? `${brackets}A` : brackets;
}

/** Numbers that never stand under another one: '5.', '1.2', 'II.', 'A.'. */
function isRoot(step: Step, path: readonly Step[]): boolean {
  if (step.part.includes('.') || step.style === '.A' || step.style === '.H') return true;
  if (step.form !== 'decimal' || step.style !== '.') return false;
  return (
    !isListBelow(step, path[0]) || !(step.part === '1' || path.some((last) => follows(last, step, 'decimal')))
  );
}

/** A decimal list item and the numbered paragraph that it may stand below. Chinese numerals of one style are one list. */
function isListBelow(step: Step, root: Step | undefined): boolean {
  if (step.style.endsWith('H') && step.style === root?.style) return false;
  return step.kind === 'list-item' && root?.kind === 'paragraph' && root.form === 'decimal';
}

/** Of one list: set alike, and not the one a paragraph, the other an item below it. */
function isAlike(last: Step, step: Step): boolean {
  return last.style === step.style && !isListBelow(step, last);
}

/** Does `step`, read in `form`, come after `last` in one list? Gaps are allowed: paragraphs get lost. */
function follows(last: Step, step: Step, form: LabelForm): boolean {
  const before = numeralValue(last.part, last.form);
  const value = numeralValue(step.part, form);
  return last.form === form && isAlike(last, step) && before !== null && value !== null && value > before;
}

function isNext(last: Step | undefined, step: Step, form: LabelForm): boolean {
  return (
    last !== undefined &&
    follows(last, step, form) &&
    numeralValue(step.part, form) === (numeralValue(last.part, last.form) ?? 0) + 1
  );
}

/** A lone i, v or x: roman, or a letter of the list h, i, j? Looks at what came before and what comes `next`. */
function settleForm(step: Step, path: readonly Step[], next: Step | undefined): LabelForm {
  if (step.form !== 'roman' || step.part.length > 1) return step.form;
  const asLetter = path.some((last) => isNext(last, step, 'letter'));
  if (!asLetter)
    return path.length === 0 || step.part.toLowerCase() === 'i' || hasRoman(path, step) ? 'roman' : 'letter';
  if (path.some((last) => isNext(last, step, 'roman'))) return 'roman';
  return next !== undefined && next.form === 'roman' && next.part.length > 1 ? 'roman' : 'letter';
}

function hasRoman(path: readonly Step[], step: Step): boolean {
  return path.some((last) => last.form === 'roman' && last.style === step.style);
}

/** The path after a sub-item: the next of a list that is open, or the first of a list below it. */
function placeStep(path: readonly Step[], step: Step): readonly Step[] {
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const last = path[depth];
    if (last && follows(last, step, step.form)) return [...path.slice(0, depth), step];
  }
  const same = path.findIndex((last) => last.form === step.form && isAlike(last, step));
  return [...(same < 0 ? path : path.slice(0, same)), step];
}

function printPath(path: readonly Step[]): string | null {
  const [first, ...below] = path;
  return first ? first.part + below.map((step) => `(${step.part})`).join('') : null;
}

function isBullet(draft: BlockDraft): boolean {
  return draft.label !== null && readLabel(`${draft.label}\tX`)?.form === 'bullet';
}

/** Kinds that stand outside the run of the text. */
const ASIDE: ReadonlySet<BlockKind> = new Set(['footnote', 'header', 'footer', 'page-number']);

/** Walks down a document and knows which number is in force. */
class Numbering {
  private path: readonly Step[] = [];
  /** False after a plain paragraph: what is unnumbered no longer belongs to the last number. */
  private carries = false;

  number(draft: BlockDraft, next: Step | undefined): string | null {
    if (ASIDE.has(draft.kind)) return null;
    if (draft.kind === 'heading') return this.forget();
    const steps = draft.kind === 'cell' ? [] : readSteps(draft);
    if (steps.length > 0) return this.enter(steps, next);
    if (draft.kind === 'paragraph' && !draft.continues && !isBullet(draft)) this.carries = false;
    return this.carries ? printPath(this.pathAbove(draft)) : null;
  }

  private forget(): null {
    this.path = [];
    this.carries = false;
    return null;
  }

  private enter(steps: readonly Step[], next: Step | undefined): string | null {
    for (const read of steps) {
      const step = { ...read, form: settleForm(read, this.path, next) };
      const isSequel = this.path.some((last) => follows(last, step, step.form));
      if (isRoot(step, this.path) || (!this.carries && !isSequel)) this.path = [step];
      else this.path = placeStep(this.path, step);
      this.carries = true;
    }
    return printPath(this.path);
  }

  /** A bullet that is set less deep than the last sub-item belongs to what stands above that one. */
  private pathAbove(draft: BlockDraft): readonly Step[] {
    const level = draft.kind === 'list-item' ? draft.level : null;
    return level === null ? this.path : this.path.filter((step, depth) => depth === 0 || step.level <= level);
  }
}

/**
 * Gives blocks their ids (`b1`, `b2`, … in order) and their `paragraph`: '5', '1.2', '5(a)', '5(a)(ii)'.
 *
 * A numbered paragraph, or sub-item, has its own; bullets, cells and continuations have that of the
 * numbered one before them, as long as no heading and no plain paragraph comes between. Headings, notes,
 * running heads and page numbers have none. A decimal `list-item` ('1.') stands below a numbered `paragraph`.
 */
export function numberBlocks(drafts: readonly BlockDraft[]): Block[] {
  const numbering = new Numbering();
  const nexts = followers(drafts);
  return drafts.map((draft, at) => toBlock(draft, `b${at + 1}`, numbering.number(draft, nexts[at])));
}

/** For each draft, the first step of the next labelled one under the same heading. */
function followers(drafts: readonly BlockDraft[]): readonly (Step | undefined)[] {
  const nexts: (Step | undefined)[] = [];
  let next: Step | undefined;
  for (const draft of drafts.toReversed()) {
    nexts.push(next);
    if (draft.kind === 'heading') next = undefined;
    else if (draft.kind !== 'cell' && !ASIDE.has(draft.kind)) next = readSteps(draft)[0] ?? next;
  }
  return nexts.reverse();
}

function toBlock(draft: BlockDraft, id: string, paragraph: string | null): Block {
  const { kind, text, label, footnote, level, page, pageStarts, boxes, spans, notes, links, cell } = draft;
  if (pageStarts === undefined)
    return { id, kind, text, label, paragraph, footnote, level, page, boxes, spans, notes, links, cell };
  const block = { id, kind, text, label, paragraph, footnote, level, page };
  return { ...block, pageStarts, boxes, spans, notes, links, cell };
}
