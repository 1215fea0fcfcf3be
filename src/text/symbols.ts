/**
 * Reads document symbols: `A/78/265`, `A/RES/57/283 B`, `S/RES/955 (1994)`, `A/80/6 (Sect. 3)/Add.1`.
 * The rules are those of the Dag Hammarskjöld Library's guide to symbols; printed variants (spaces, hyphens
 * or low lines for slashes, Cyrillic look-alikes, lower case) give the official key. One pass, no pattern
 * that backtracks further than one part.
 */
import { BRACKETED, FOREIGN_SERIES, PARTS, UN_SERIES } from './symbol-series.js';

/** A symbol at `[start, end)` of the text, UTF-16 offsets; `key` is official and without spaces. */
export interface SymbolMatch {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** False for series of other organizations. */
  readonly un: boolean;
  /** For damaged ones: the keys that the printed form may stand for. */
  readonly guesses?: readonly string[];
  /** Digits that go on after a space: where they end, and the key of both together. */
  readonly rest?: { readonly end: number; readonly key: string | null };
}

const LOOK_ALIKES: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  Ѕ: 'S',
  І: 'I',
  '／': '/',
  '（': '(',
  '）': ')',
  '．': '.',
  '⁄': '/',
  '∕': '/',
};
const LOOK_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'gu');
const SPELLING = new Map([...PARTS, ...BRACKETED].map((part) => [part.toUpperCase(), part]));
const UN = new Set<string>(UN_SERIES);
const SERIES = [...UN_SERIES, ...FOREIGN_SERIES].sort((a, b) => b.length - a.length).join('|');
const START = new RegExp(
  `(?<![\\p{L}\\p{M}/.@_-])(?:${SERIES}|[ase](?=/(?:\\d{2}/\\d|res/|c\\.\\d)))\\s?/`,
  'gu',
);
const WITHOUT_SLASH = new RegExp(
  '(?<![\\p{L}\\p{Nd}/._-])[ASE]([-_])(?:(?:RES|DEC|HRC|AC\\.?\\d{1,3}|C\\.?\\d|CONF\\.?\\d{1,3}|\\d{2,4})\\1)' +
    '[\\p{L}\\p{Nd}.]{1,12}(?:\\1[\\p{L}\\p{Nd}.]{1,12}){0,6}',
  'gu',
);

const NUMBER = /\d{1,6}(?:(?:bis|ter)|[A-Z](?![\p{L}\d]))?(?![\p{L}\d])/uy;
const SESSION = /(?:ES|SS|S)-\d{1,2}(?!\d)/uy;
const PART = /([A-Za-z]{1,9})(\.\s?(?=\d))?(\d{1,4}[A-Za-z]?(?![\p{L}\d]))?/uy;
const NEW_PART = /([A-Z]{2,8})(?=\/\d)/uy;
const SLASH = /\s?[/]\s?/uy;
const STACKED = /\.(?=(?:Rev|Add|Corr)\.\s?\d)/uy;
const YEAR = /\s?\((?:19|20)\d\d\)/uy;
const OLD_SESSION = /\s?\((?:(?:S|ES)-)?[IVXL]{1,7}\)/uy;
const OAS_SESSION = /\s?\([IVXL]{1,7}-[OE]\/\d\d\)/uy;
const LETTER = /(?:\s?[B-HJ-Z]|A)(?![\p{L}\p{Nd}'’])/uy;
const BRACKET = new RegExp(
  `\\s?\\((?:${BRACKETED.join('|')})\\.?\\s?[IVXLC\\d]{1,6}[A-Z]?(?:[.]\\d{1,2})?\\)`,
  'uy',
);
const BRACKET_WORD = new RegExp(`^\\((${BRACKETED.join('|')})\\.?`, 'u');
const STARS = /\*+/uy;

/**
 * The text with look-alikes replaced one for one: offsets stay. Han and Arabic letters stand beside a symbol without
 * a space (见A/75/816号文件, وA/75/816) and are no part of it.
 */
export function latinize(text: string): string {
  const apart = text.replace(/\p{Script=Han}|\p{Script=Arabic}/gu, (letter) => '·'.repeat(letter.length));
  const latin = apart.replace(LOOK_ALIKE, (char) => LOOK_ALIKES[char] ?? char);
  return latin.replace(WITHOUT_SLASH, (whole: string, mark: string) => whole.replaceAll(mark, '/'));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function readPart(text: string, at: number): { readonly end: number; readonly key: string } | null {
  const plain = matchAt(NUMBER, text, at) ?? matchAt(SESSION, text, at);
  if (plain) return { end: at + plain[0].length, key: plain[0] };
  const part = matchAt(PART, text, at);
  const name =
    part?.[1] === undefined ? undefined : (SPELLING.get(part[1].toUpperCase()) ?? newPart(text, at));
  if (!part || name === undefined || /[\p{L}]/u.test(text[at + part[0].length] ?? '')) return null;
  const number = part[3] === undefined ? '' : `.${part[3].toUpperCase()}`;
  return { end: at + part[0].length, key: name + number };
}

/** 'BMS' of A/CONF.192/BMS/2022/1: letters that no list of parts has yet, when the symbol goes on with a number. */
function newPart(text: string, at: number): string | undefined {
  return matchAt(NEW_PART, text, at)?.[1];
}

interface Reading {
  end: number;
  key: string;
}

function readParts(text: string, reading: Reading): void {
  for (;;) {
    const slash = matchAt(SLASH, text, reading.end) ?? matchAt(STACKED, text, reading.end);
    if (!slash) return;
    const next = readPart(text, reading.end + slash[0].length);
    if (!next) return;
    reading.end = next.end;
    reading.key += `/${next.key}`;
  }
}

function take(pattern: RegExp, text: string, reading: Reading): boolean {
  const match = matchAt(pattern, text, reading.end);
  if (!match) return false;
  reading.end += match[0].length;
  reading.key += match[0].replace(/[\s*]/gu, '').replace(BRACKET_WORD, bracketKey);
  return true;
}

/** '(Vol II)' and '(Vol.II)' are one; '(Part I)' has no dot. */
function bracketKey(_: string, word: string): string {
  return /^(?:Part|Resumption)$/u.test(word) ? `(${word}` : `(${word}.`;
}

function readTail(text: string, reading: Reading): void {
  const resolution = /\/(?:RES|DEC)\b/u.test(reading.key);
  const taken =
    (resolution && (take(YEAR, text, reading) || take(OLD_SESSION, text, reading))) ||
    take(OAS_SESSION, text, reading) ||
    take(BRACKET, text, reading);
  if (resolution && !taken) take(LETTER, text, reading);
  if (taken) readParts(text, reading);
  take(STARS, text, reading);
}

/** A lone number after the organ is a symbol of the early years, when it is long enough: A/8447, S/23500. */
function isPlausible(key: string): boolean {
  const parts = key.split('/');
  if (!/\d/u.test(key) || parts.length < 2) return false;
  return parts.length > 2 || !/^\d+$/u.test(parts[1] ?? '') || (parts[1] ?? '').length >= 3;
}

/**
 * Every document symbol in `text`, from left to right. Stars of a reissue belong to the printed form and
 * not to the key: 'A/68/98*' gives `A/68/98`. Never throws; linear in the length of the text.
 * `findSymbols('see S/RES/955 (1994), para. 2')` gives `[4, 20)`, key `S/RES/955(1994)`.
 */
export function findSymbols(text: string): readonly SymbolMatch[] {
  const latin = latinize(text);
  const found: SymbolMatch[] = [];
  START.lastIndex = 0;
  for (let start = START.exec(latin); start; start = START.exec(latin)) {
    const series = start[0].replace(/\s?\/$/u, '').toUpperCase();
    const reading: Reading = { end: start.index + series.length, key: series };
    readParts(latin, reading);
    readTail(latin, reading);
    if (!isPlausible(reading.key)) continue;
    found.push({ start: start.index, end: reading.end, key: reading.key, un: UN.has(series) });
    START.lastIndex = reading.end;
  }
  return found;
}
