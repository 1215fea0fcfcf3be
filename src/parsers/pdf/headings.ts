/** Tells headings from paragraphs by type, place and length, and ranks them. */
import { readLabel } from '../label.js';
import type { Line } from './geometry.js';
import { isCentred, lineText } from './lines.js';
import type { FlowLine, Paragraph } from './paragraphs.js';

/** The type that most of the document's text is set in. */
export interface BodyType {
  readonly size: number;
  readonly bold: boolean;
}

/** Longer ones are paragraphs, whatever they are set in. */
const LONGEST = 220;
const MOST_LINES = 5;

function paragraphText(paragraph: Paragraph): string {
  return paragraph.lines.map(lineText).join(' ');
}

function isUpper(text: string): boolean {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  return count(/\p{Lu}/gu) >= 3 && count(/[\p{Ll}\p{Lo}]/gu) === 0;
}

function isLarger(lines: readonly Line[], body: BodyType): boolean {
  return lines.every((line) => line.size >= 1.03 * body.size);
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
function mayBeHeading(paragraph: Paragraph, text: string): boolean {
  const { label, lines } = paragraph;
  if (lines.length > MOST_LINES || text.length > LONGEST) return false;
  if (label?.form === 'bullet' || label?.label.startsWith('(')) return false;
  return /\p{L}/u.test(text) && !/[.;,。；，؛،]["”’)）」』]*$/u.test(text);
}

function isNumbered({ lines: [first] }: Paragraph): boolean {
  return first !== undefined && readHeadingLabel(first) !== null;
}

function isHeading(paragraph: Paragraph, body: BodyType, hasBegun: boolean): boolean {
  const text = paragraphText(paragraph).trim();
  if (!mayBeHeading(paragraph, text)) return false;
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
