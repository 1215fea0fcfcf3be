/** Labels that are printed before the first word of a line. */
import { type PrintedLabel, readLabel } from '../label.js';
import type { Line, Word } from './geometry.js';
import { lineText } from './lines.js';

/** How many of the line's first words the label takes. */
export function labelWords(line: Line, label: PrintedLabel): number {
  const wanted = label.label.replace(/\s+/gu, '').length;
  let taken = 0;
  for (const [at, word] of line.words.entries()) {
    if (taken >= wanted) return at;
    taken += word.text.length;
  }
  return line.words.length;
}

/**
 * The label of a line, and the line with its label as words of its own, where no space parts the label from the text: '一、总体立场', '5.States'.
 * Widths are shared out by the number of characters.
 */
export function partLabel<Printed extends Line>(printed: Printed): Labelled<Printed> {
  const label = readLineLabel(printed);
  const line = label ? cutLabel(printed, label) : printed;
  return { line, label: line === printed ? label : readLineLabel(line) };
}

interface Labelled<Printed extends Line> {
  readonly line: Printed;
  readonly label: PrintedLabel | null;
}

function cutLabel<Printed extends Line>(line: Printed, label: PrintedLabel): Printed {
  let left = label.label.replace(/\s+/gu, '').length;
  for (const [at, word] of line.words.entries()) {
    if (left < word.text.length) return left === 0 ? line : cutWord(line, at, left);
    left -= word.text.length;
  }
  return line;
}

function cutWord<Printed extends Line>(line: Printed, at: number, length: number): Printed {
  const word = line.words[at] as Word;
  const width = (word.width * length) / word.text.length;
  const shown = word.shownX === undefined ? {} : { shownX: word.shownX + width };
  const head = { ...word, text: word.text.slice(0, length), width };
  const tail = {
    ...word,
    text: word.text.slice(length),
    x: word.x + width,
    width: word.width - width,
    ...shown,
  };
  const words = [...line.words.slice(0, at), head, { ...tail, glued: true }, ...line.words.slice(at + 1)];
  return { ...line, words };
}

/** '12)' after a line with '(paragraph' is no label. */
export function closesBracket(before: Line, { label }: PrintedLabel): boolean {
  if (!/^[^()（）]+[)）]$/u.test(label)) return false;
  const text = lineText(before);
  return (
    Math.max(text.lastIndexOf('('), text.lastIndexOf('（')) >
    Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'))
  );
}

export function isTabbed(line: Line, label: PrintedLabel): boolean {
  return lineText(line).startsWith(`${label.label}\t`);
}

/** A sign of a symbol font before the text is a bullet, whatever letter it may claim to be. */
function readBullet(line: Line): PrintedLabel | null {
  const [first, second] = line.words;
  if (!first || !second || !first.symbolic || first.text.length > 1 || second.symbolic) return null;
  return { label: first.text, rest: '', form: 'bullet', parts: [] };
}

function readLineLabel(line: Line): PrintedLabel | null {
  if (line.words[0]?.raised) return null;
  const bullet = readBullet(line);
  if (bullet) return bullet;
  const text = lineText(line);
  return readLabel(text) ?? readLoneLabel(text);
}

/** A number alone on its line belongs to the text that follows: '12.' */
function readLoneLabel(text: string): PrintedLabel | null {
  if (!/^[(（]?[\p{L}\p{Nd}]{1,4}[.)）．、]$|^[•▪●◦■o\uE000-\uF8FF]$/u.test(text)) return null;
  const read = readLabel(`${text}\tX`);
  return read?.label === text ? { ...read, rest: '' } : null;
}
