/** Tells headings from paragraphs by type, place and length, and ranks them. */
import { readLabel } from '../label.js';
import { type Line, wordsIn } from './geometry.js';
import { isCentred, lineText } from './lines.js';
import { type FlowLine, type Leading, type Paragraph, visibleWords } from './paragraphs.js';

/** The type that most of the document's text is set in. */
export interface BodyType {
  readonly size: number;
  readonly bold: boolean;
}

/** Longer ones are paragraphs, whatever they are set in; titles in larger and bold type may be longer. */
const LONGEST = 220;
const LONGEST_TITLE = 400;
const MOST_LINES = 5;

/** Without the marks of notes, which may stand after the sentence's end. */
function paragraphText({ lines }: Paragraph): string {
  return lines.map((line) => lineText({ size: line.size, words: visibleWords(line) })).join(' ');
}

function isUpper(text: string): boolean {
  return !/[\p{Ll}\p{Lo}]/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 3;
}

function isLarger(lines: readonly Line[], body: BodyType): boolean {
  return lines.every((line) => line.size >= 1.03 * body.size);
}

function longest(lines: readonly Line[], body: BodyType): number {
  return isLarger(lines, body) && lines.every((line) => line.bold) ? LONGEST_TITLE : LONGEST;
}

function isSetApart(paragraph: Paragraph, text: string, body: BodyType): boolean {
  const { lines } = paragraph;
  if (lines.every((line) => line.bold) && !body.bold) return true;
  if (isLarger(lines, body)) return true;
  return isUpper(text) && lines.length <= 3;
}

/** Italics at the text's edge; in the middle or at the right they are a remark ('Check against delivery'). */
function isItalicHead(lines: readonly FlowLine[], text: string): boolean {
  const [line] = lines;
  if (!line?.italic || lines.length > 1 || text.length > 90) return false;
  return line.x < line.frame.left + 2 && /^(?:\S{1,6}\s)?\p{Lu}/u.test(text);
}

/** Items and sentences are no headings, even in bold. */
function mayBeHeading(paragraph: Paragraph, text: string, body: BodyType): boolean {
  const { label, lines } = paragraph;
  if (text.length > longest(lines, body)) return false;
  if (label?.form === 'bullet' || label?.label.startsWith('(')) return false;
  return /\p{L}/u.test(text) && !/[.;,。；，؛،]["”’)）」』]*$/u.test(text);
}

function isNumbered({ lines: [first] }: Paragraph): boolean {
  return first !== undefined && readHeadingLabel(first) !== null;
}

function isHeading(paragraph: Paragraph, body: BodyType, hasBegun: boolean): boolean {
  if (paragraph.lines.length > MOST_LINES) return false;
  const text = paragraphText(paragraph).trim();
  if (!mayBeHeading(paragraph, text, body)) return false;
  return (
    isSetApart(paragraph, text, body) ||
    ((hasBegun || isNumbered(paragraph)) && isItalicHead(paragraph.lines, text))
  );
}

/** The headings among the paragraphs of a document. Italics without a number count only once the text proper has begun. */
export function findHeadings(paragraphs: readonly Paragraph[], body: BodyType): readonly Paragraph[] {
  const begin = paragraphs.findIndex(({ label, lines }) => label !== null || lines.length > 2);
  return paragraphs.filter((paragraph, at) => isHeading(paragraph, body, begin >= 0 && at > begin));
}

function isHeadLike(paragraph: Paragraph, body: BodyType): boolean {
  if (paragraph.lines.length > MOST_LINES) return false;
  const text = paragraphText(paragraph);
  return text.length <= longest(paragraph.lines, body) && isSetApart(paragraph, text, body);
}

/** In points: how far edges and axes of aligned lines may miss each other. */
const ALIGNED = 2;
/** In parts of the type size: the widest distance between two lines of one heading. */
const WIDEST_LEADING = 2.2;

/** On one edge, on one axis, or below the text that stands behind a number and a gap. */
function areAligned(line: FlowLine, next: FlowLine): boolean {
  const [first, second] = line.words;
  const isGap = first && second && second.x - first.x - first.width > 0.9 * line.size;
  const starts = isGap ? [line.x, second.x] : [line.x];
  if (starts.some((start) => Math.abs(start - next.x) < ALIGNED)) return true;
  const isCentral = isCentred(line, line.frame) || isCentred(next, next.frame);
  return isCentral && Math.abs(line.x + line.right - next.x - next.right) < 2 * ALIGNED;
}

function areSetAlike(line: FlowLine, next: FlowLine): boolean {
  const isNear = next.column === line.column && next.baseline - line.baseline < WIDEST_LEADING * line.size;
  const isSame = line.bold === next.bold && line.italic === next.italic;
  return isNear && isSame && Math.abs(line.size - next.size) < 0.3;
}

/** Gathered when they are first asked for. */
type SmallWords = () => ReadonlySet<string>;

/** A line that ends with a short word in small letters ('of the'), or a comma, or whose sequel begins in small letters. */
function isOpenEnded(line: Line, next: Line, smallWords: SmallWords): boolean {
  const last = line.words.at(-1)?.text ?? '';
  if (/^["“‘(«]?\p{Ll}/u.test(next.words[0]?.text ?? '') || /[,،、–(-]$/u.test(last)) return true;
  return smallWords().has(isUpper(lineText(line)) ? last.toLowerCase() : last);
}

/** Do two paragraphs that look like headings make one? A line over half of the column, close to the next, goes on. */
function isOneHeading(before: Paragraph, next: Paragraph, leading: Leading, small: SmallWords) {
  const line = before.lines.at(-1) as FlowLine;
  const [sequel] = next.lines as readonly [FlowLine, ...FlowLine[]];
  if (!areSetAlike(line, sequel) || readHeadingLabel(sequel) !== null) return false;
  if (/[.:;!?。：；！？]["”’»)]*$/u.test(line.words.at(-1)?.text ?? '')) return false;
  if (!areAligned(line, sequel)) return false;
  if (isOpenEnded(line, sequel, small)) return true;
  const isWide = line.right - line.x > 0.5 * (line.frame.right - line.frame.left);
  const isTight = sequel.baseline - line.baseline < 1.25 * leading(line.size);
  return isWide && isTight && !isCentred(line, line.frame);
}

/** Words of up to three letters that the document has in small letters. */
function findSmallWords(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const words = wordsIn(paragraphs.flatMap(({ lines }) => lines.map((line) => line.words)));
  return new Set(words.map(({ text }) => text).filter((text) => /^\p{Ll}{1,3}$/u.test(text)));
}

/** The paragraphs with headings that their lines' ends had cut in two made whole. */
export function joinHeadings(
  paragraphs: readonly Paragraph[],
  body: BodyType,
  leading: Leading,
): readonly Paragraph[] {
  let found: ReadonlySet<string> | null = null;
  const small = () => {
    found ??= findSmallWords(paragraphs);
    return found;
  };
  const joined: Paragraph[] = [];
  for (const next of paragraphs) {
    const before = joined.at(-1);
    const mayGoOn = before !== undefined && next.label === null;
    const areHeads = mayGoOn && isHeadLike(before, body) && isHeadLike(next, body);
    if (areHeads && isOneHeading(before, next, leading, small))
      joined[joined.length - 1] = { ...before, lines: [...before.lines, ...next.lines] };
    else joined.push(next);
  }
  return joined;
}

/** 'A. Context', 'II. Regional level', '1 Introduction': numbers that count as such only in headings. */
export function readHeadingLabel(line: Line): ReturnType<typeof readLabel> {
  return readLabel(lineText(line), 'heading');
}

/** Larger before smaller, bold before light, capitals before small letters. */
function styleOf(paragraph: Paragraph): number {
  const [first] = paragraph.lines as readonly [FlowLine, ...FlowLine[]];
  const size = Math.round(Math.max(...paragraph.lines.map((line) => line.size)) * 2);
  const isCentral = paragraph.lines.every((line) => isCentred(line, line.frame));
  return (
    size * 8 + Number(first.bold) * 4 + Number(isUpper(paragraphText(paragraph))) * 2 + Number(isCentral)
  );
}

/** The level of each heading, from 1: styles in order of weight. */
export function rankHeadings(headings: readonly Paragraph[]): ReadonlyMap<Paragraph, number> {
  const styles = [...new Set(headings.map(styleOf))].toSorted((a, b) => b - a);
  return new Map(headings.map((heading) => [heading, Math.min(6, styles.indexOf(styleOf(heading)) + 1)]));
}
