/** Joins lines to paragraphs, over columns and pages. */
import { asksForNumber } from '../../text/numbered-words.js';
import type { PrintedLabel } from '../label.js';
import { firstWidth } from './east-asian.js';
import { type Frame, type Line, makeFrame, mode, type Word } from './geometry.js';
import { closesBracket, isTabbed, labelWords, partLabel } from './line-labels.js';
import { isCentred } from './lines.js';
import { isNoteMark } from './notes.js';

/** A line of the text's flow, with the column that it is set in. */
export interface FlowLine extends Line {
  readonly frame: Frame;
  /** Counts the columns of the document in order of reading. */
  readonly column: number;
  /** Stands in a sidebar, and goes on with no line of the text. */
  readonly isAside?: boolean;
}

export interface Paragraph {
  readonly lines: readonly FlowLine[];
  readonly label: PrintedLabel | null;
}

/** How far a line may stand in or out and still be aligned, in points. */
const ALIGNED = 4;

/** So few distances between lines tell little: wide ones may be those between paragraphs of one line. */
const FEWEST_GAPS = 3;
const WIDEST_OF_FEW = 1.6;

/** The distance between baselines inside paragraphs, by type size. */
export type Leading = (size: number) => number;

/** The smallest distance that is common; wider ones part paragraphs. */
export function measureLeading(lines: readonly FlowLine[]): Leading {
  const gaps = lines.slice(1).flatMap((line, at) => {
    const before = lines[at] as FlowLine;
    const gap = (line.baseline - before.baseline) / line.size;
    const isNext = before.column === line.column && Math.abs(before.size - line.size) < 0.3;
    return isNext && gap > 0.9 && gap < 3 ? [gap] : [];
  });
  const common = (gap: number) =>
    gaps.filter((other) => Math.abs(other - gap) < 0.03).length >= 0.15 * gaps.length;
  const usual = [...new Set(gaps.map((gap) => Math.round(gap * 50) / 50))]
    .toSorted((a, b) => a - b)
    .find((gap) => common(gap) && (gaps.length >= FEWEST_GAPS || gap <= WIDEST_OF_FEW));
  return (size) => (usual ?? 1.2) * size;
}

/** The words of a line without the marks of notes. */
export function visibleWords(line: Line): readonly Word[] {
  const { words } = line;
  if (!words.some((word) => word.raised)) return words;
  return words.filter((word, at) => !isNoteMark(word, words[at - 1]));
}

function lastText(line: Line): string {
  return visibleWords(line).at(-1)?.text ?? '';
}

function endsSentence(line: Line): boolean {
  return /[.!?…:;。！？؟]["”’»)\]]*$/u.test(lastText(line));
}

function startsLow(line: Line): boolean {
  return /^["“‘(«]?\p{Ll}/u.test(line.words[0]?.text ?? '');
}

/** Set on one axis, and not merely on one edge, as the lines of a narrow paragraph are. */
function areCentred(line: FlowLine, next: FlowLine): boolean {
  const isSame = Math.abs(line.x - next.x) < 2 && Math.abs(line.right - next.right) > 2;
  return !isSame && isCentred(line, line.frame) && isCentred(next, next.frame);
}

/** Would the first word of the next line have had room at this line's end? Then the line was ended on purpose. */
function hasRoom(line: FlowLine, next: FlowLine): boolean {
  const width = firstWidth(next);
  const used = areCentred(line, next) ? line.right - line.x : line.right - line.frame.left;
  return used + 0.3 * line.size + width < line.frame.right - line.frame.left - 2;
}

function indent(line: FlowLine): number {
  return line.x - line.frame.left;
}

/** Where the text begins after a label; the line's own beginning without one. */
function textStart(line: FlowLine, label: PrintedLabel | null): number {
  if (!label) return indent(line);
  const count = labelWords(line, label);
  return (line.words[count]?.x ?? line.x) - line.frame.left;
}

/** A paragraph in the making. */
interface Open {
  readonly lines: FlowLine[];
  readonly label: PrintedLabel | null;
}

function last(open: Open): FlowLine {
  return open.lines.at(-1) as FlowLine;
}

/** The left edge of the paragraph's further lines; null while it has only one. */
function bodyIndent(open: Open): number | null {
  const further = open.lines.slice(1);
  return further.length > 0 ? Math.min(...further.map(indent)) : null;
}

function isWideGap(open: Open, next: FlowLine, leading: Leading): boolean {
  const before = last(open);
  if (before.column !== next.column) return false;
  const gap = next.baseline - before.baseline;
  const [first, second] = open.lines.slice(-2);
  const own = first && second && first.column === second.column ? second.baseline - first.baseline : null;
  const usual = Math.max(leading(Math.max(before.size, next.size)), own ?? 0);
  return gap > 1.22 * usual || gap < 0.5 * next.size;
}

function differsInType(before: FlowLine, next: FlowLine): boolean {
  return Math.abs(before.size - next.size) > 0.04 * before.size + 0.2;
}

function differsInWeight(before: FlowLine, next: FlowLine): boolean {
  if (before.bold === next.bold) return false;
  return hasRoom(before, next) || (next.bold && endsSentence(before));
}

/** A date at the right edge, above a line that begins at the left one or stands in the middle. */
function isAtRight(before: FlowLine, next: FlowLine): boolean {
  const far = 0.3 * (before.frame.right - before.frame.left);
  return indent(before) - indent(next) > far || (indent(before) > far && isCentred(next, next.frame));
}

/** The next line stands further in, or further out, than this paragraph's lines do. */
function differsInIndent(open: Open, next: FlowLine): boolean {
  const before = last(open);
  if (areCentred(before, next)) return false;
  const body = bodyIndent(open);
  if (body !== null) return indent(next) > body + ALIGNED || indent(next) < body - ALIGNED - 2;
  if (isAtRight(before, next)) return true;
  const start = textStart(before, open.label);
  if (indent(next) <= start + ALIGNED) return false;
  return endsSentence(before) || (hasRoom(before, next) && !startsLow(next));
}

/** The line before was ended on purpose, and this one does not read as its going on. */
function followsShortLine(open: Open, next: FlowLine): boolean {
  const before = last(open);
  if (!hasRoom(before, next)) return false;
  if (endsSentence(before)) return true;
  return !(startsLow(next) || hangsBelow(open, next) || isKeptNumber(before, next));
}

/** A number that was kept with the word after it ('10 milliards') leaves a little room at the line's end. */
function isKeptNumber(before: FlowLine, next: FlowLine): boolean {
  const { left, right } = before.frame;
  return /^\p{Nd}/u.test(next.words[0]?.text ?? '') && before.right > right - 0.2 * (right - left);
}

/** Begins where the text begins after the label, well inside the label's own place. */
function hangsBelow(open: Open, next: FlowLine): boolean {
  const [first] = open.lines;
  if (!first || open.label === null || first.column !== next.column) return false;
  const start = textStart(first, open.label);
  return start > indent(first) + 6 && Math.abs(indent(next) - start) < 1.5;
}

/** Labels that the document has used so far, to tell a number that counts on from one that a line begins with by chance. */
interface LabelMemory {
  readonly last: PrintedLabel | null;
  readonly indents: readonly number[];
}

function countsOn(memory: LabelMemory, label: PrintedLabel): boolean {
  const [before] = memory.last?.parts ?? [];
  const [now] = label.parts;
  return before !== undefined && now !== undefined && Number(now) === Number(before) + 1;
}

/** A label that is set apart by its place begins an item; one in the middle of running text is part of it. */
function isItemStart(
  open: Open,
  next: FlowLine,
  label: PrintedLabel,
  memory: LabelMemory,
  leading: Leading,
): boolean {
  const before = last(open);
  if (closesBracket(before, label)) return false;
  if (before.column !== next.column || isWideGap(open, next, leading)) {
    return (
      before.column === next.column ||
      endsSentence(before) ||
      hasRoom(before, next) ||
      countsOn(memory, label)
    );
  }
  if (/^[•▪\uE000-\uF8FF]/u.test(label.label)) return true;
  if (hasRoom(before, next)) return true;
  const body = bodyIndent(open) ?? textStart(before, open.label);
  const isApart = Math.abs(indent(next) - body) > ALIGNED || isTabbed(next, label);
  if (endsSentence(before) || countsOn(memory, label)) return true;
  return isApart && memory.indents.some((place) => Math.abs(place - indent(next)) < ALIGNED);
}

function isLone(open: Open): boolean {
  return (
    open.label !== null &&
    open.lines.length === 1 &&
    labelWords(last(open), open.label) === last(open).words.length
  );
}

/** A full line that ends with 'para.', 'No.' or 'resolution', and the number at the next one's beginning: no label. */
function goesOnWithNumber(open: Open, next: FlowLine, leading: Leading): boolean {
  const before = last(open);
  if (!/^[(（]?\p{Nd}/u.test(next.words[0]?.text ?? '') || !asksForNumber(lastText(before))) return false;
  return !differsInType(before, next) && !isWideGap(open, next, leading) && !hasRoom(before, next);
}

function begins(
  open: Open,
  next: FlowLine,
  label: PrintedLabel | null,
  memory: LabelMemory,
  leading: Leading,
): boolean {
  const before = last(open);
  if (before.isAside !== next.isAside) return true;
  if (isLone(open)) return label !== null && label.form !== 'bullet';
  if (goesOnWithNumber(open, next, leading)) return false;
  if (label && isItemStart(open, next, label, memory, leading)) return true;
  if (differsInType(before, next) || differsInWeight(before, next) || isWideGap(open, next, leading))
    return true;
  if (before.column !== next.column) return beginsColumn(open, next);
  return differsInIndent(open, next) || followsShortLine(open, next);
}

/** Over a column's end no distance tells; what is left is the end of the line before, and the indent. */
function beginsColumn(open: Open, next: FlowLine): boolean {
  const before = last(open);
  if (open.lines.length === 1 && isAtRight(before, next)) return true;
  if (!endsSentence(before) && startsLow(next)) return false;
  if (endsSentence(before) && isCentred(next, next.frame) && !isCentred(before, before.frame)) return true;
  const body = bodyIndent(open) ?? 0;
  const isFurtherIn = indent(next) > Math.max(body, 0) + ALIGNED && !isCentred(next, next.frame);
  if (isFurtherIn && (open.lines.length > 1 || endsSentence(before))) return true;
  return followsShortLine(open, next) || (endsSentence(before) && !startsLow(next) && isShortOfEdge(open));
}

/** In a justified paragraph only the last line ends before the edge. */
function isShortOfEdge(open: Open): boolean {
  const toEdge = open.lines.map((line) => line.frame.right - line.right);
  const isJustified = toEdge.length > 1 || last(open).frame.justified;
  return isJustified && (toEdge.pop() ?? 0) > 3 && toEdge.every((distance) => Math.abs(distance) < 1.5);
}

/** The lines of the flow as paragraphs, in order. */
export function joinParagraphs(lines: readonly FlowLine[], leading: Leading): readonly Paragraph[] {
  const paragraphs: Open[] = [];
  let memory: LabelMemory = { last: null, indents: [] };
  for (const printed of lines) {
    const { line, label } = partLabel(printed);
    const open = paragraphs.at(-1);
    if (open && !begins(open, line, label, memory, leading)) {
      open.lines.push(line);
      continue;
    }
    paragraphs.push({ lines: [line], label });
    if (!label) continue;
    const isNumber = label.form === 'decimal' && label.parts.length === 1;
    memory = { last: isNumber ? label : memory.last, indents: [...memory.indents.slice(-20), indent(line)] };
  }
  return paragraphs;
}

/** The edges that most of the lines over whole pages keep to. */
export function measureFrame(lines: readonly Line[]): Frame {
  const left =
    mode(
      lines.map((line) => [line.x, line.words.length] as const),
      1,
    ) ?? 0;
  const rights = lines.map((line) => line.right).toSorted((a, b) => a - b);
  const right = rights[Math.floor(0.97 * (rights.length - 1))] ?? left;
  const least = Math.min(left, ...lines.filter((line) => line.words.length > 4).map((line) => line.x));
  return makeFrame(least, right, lines);
}
