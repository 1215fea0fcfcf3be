/**
 * Reads document symbols: `A/78/265`, `A/RES/57/283 B`, `S/RES/955 (1994)`, `A/80/6 (Sect. 3)/Add.1`.
 * The rules are those of the Dag Hammarskjöld Library's guide to symbols; printed variants (spaces, hyphens
 * or low lines for slashes, Cyrillic look-alikes, lower case) give the official key. One pass, no pattern
 * that backtracks further than one part.
 */
import {
  BRACKETED,
  BRACKETED_ALONE,
  FOREIGN_SERIES,
  LONE_NUMBERS,
  PARTS,
  UN_SERIES,
} from './symbol-series.js';

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
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Χ: 'X',
  '⁄': '/',
  '∕': '/',
};
const LOOK_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'gu');
/** Full-width letters, digits, strokes, brackets, points, hyphens, low lines: at the same distance from the plain ones. */
const FULL_WIDTH = /[Ａ-Ｚａ-ｚ０-９／（）．－＿]/gu;
const FULL_WIDTH_DISTANCE = 0xfee0;
const SPELLING = new Map([...PARTS, ...BRACKETED].map((part) => [part.toUpperCase(), part]));
const UN = new Set<string>(UN_SERIES);
const SERIES = [...UN_SERIES, ...FOREIGN_SERIES].sort((a, b) => b.length - a.length).join('|');
/** Lower case where what follows is a symbol's: 'a/80/50', 's/2023/569', 'a/res/75/240'; 's/he' and 'e/mail' are none. */
const LOWER_CASE =
  'a(?=/[3-8]\\d/\\d)|[se](?=/(?:19|20)\\d\\d/\\d)|' +
  '[ase](?=/(?:(?:res|dec|hrc|prst)/|(?:c|ac|cn|conf|pv)\\.\\d|es-\\d))';
const START = new RegExp(`(?<![\\p{L}\\p{M}/\\\\.@_]|(?<![\\d*])-)(?:${SERIES}|${LOWER_CASE})\\s?/`, 'gu');
const WITHOUT_SLASH = new RegExp(
  '(?<![\\p{L}\\p{Nd}/\\\\._-])[ASE]([-_])(?:(?:RES|DEC|HRC|AC\\.?\\d{1,3}|C\\.?\\d|CONF\\.?\\d{1,3}|\\d{2,4})\\1)' +
    '[\\p{L}\\p{Nd}.]{1,12}(?:\\1[\\p{L}\\p{Nd}.]{1,12}){0,6}',
  'gu',
);

const NUMBER = /\d{1,6}(?:(?:bis|ter)|[A-Z](?![\p{L}\d]))?(?![\p{L}\d])/uy;
const SESSION = /(?:ES|SS|S)-(?:\d{1,2}(?!\d)|[IVXL]{1,6}(?![\p{L}\d]))/uy;
/** The session in '/COP/DEC/X/2', the committee in '/AC.37/2004/(1455)/5'. */
const ROMAN = /[IVXL]{1,6}(?=\/\d)/uy;
const ENCLOSED = /\(\d{2,4}\)(?=\/\d)/uy;
/** The State in '/C/FRA/CO/8' and '/WG.6/42/BRA/1'. */
const STATE = /[A-Z]{3}(?=\/(?:CO|Q|QPR|\d{1,2})(?![\p{L}\d]))/uy;
const OF_STATES = /^(?:CRC|CCPR|CEDAW|CAT|CERD|CMW|CRPD|CED|E)\/C(?:\.12)?$|\/WG\.6\/\d+$/u;
const OF_SESSIONS = /\/(?:DEC|COP)$/u;
/** The State at the end of reports to and reviews under the climate convention: 'FCCC/TAR/2014/BRA', '/TATR.1/BRA'. */
const LAST_STATE = /[A-Z]{3}(?![\p{L}\p{Nd}/])/uy;
const OF_LAST_STATES = /^FCCC\/[\p{L}\d./]*\d$/u;
const PART =
  /([A-Za-z]{1,9})(?:(?:\.\s?(?=\d))?(\d{1,4}[A-Za-z]?(?![\p{L}\d]))|\.([IVXL]{1,6}(?![\p{L}\d]))|(?<=SER)\.([A-Z](?![\p{L}\d])))?/uy;
const SESSION_OF_PART = /\s?\(\d{1,3}\)(?=\/)/uy;
/** 'BMS' of A/CONF.192/BMS/2022/1: letters that no list of parts has yet, when the symbol goes on with a number. */
const NEW_PART = /[A-Z]{2,8}(?=\/\d)/uy;
/** More parts than any symbol has. */
const MOST_PARTS = 12;
const SLASH = /\s?[/]\s?/uy;
const STACKED = /\.\s?(?=(?:Rev|Add|Corr)\.\s?\d)/uy;
const YEAR = /\s?\((?:19|20)\d\d\)/uy;
const OLD_SESSION = /\s?\((?:(?:S|ES)-)?[IVXL]{1,7}\)/uy;
const OAS_SESSION = /\s?\([IVXL]{1,7}-[OE]\/\d\d\)/uy;
/** A lone 'A' after a space is a letter where no word of its own may follow: before a mark, a date, another letter. */
const LETTER =
  /(?:\s?[B-HJ-Z]|A|\s?A(?=$|[,.;:)\]]|\s\(|\s\p{Ll}{1,4}\s(?:\d|[B-Z](?![\p{L}\p{Nd}]))))(?![\p{L}\p{Nd}'’])/uy;
const BRACKET = new RegExp(
  `\\s?\\((?:${BRACKETED.join('|')})\\.?\\s?[IVXLC\\d]{1,6}[A-Z]?(?:[.]\\d{1,2})?\\)`,
  'uy',
);
const BRACKET_ALONE = new RegExp(`\\s?\\((?:${BRACKETED_ALONE.join('|')})\\)`, 'uy');
const BRACKET_WORD = new RegExp(`^\\((${BRACKETED.join('|')})\\.?`, 'u');
const STARS = /\*+/uy;

/**
 * The text with look-alikes replaced one for one: offsets stay. Han and Arabic letters stand beside a symbol without
 * a space (见A/75/816号文件, وA/75/816) and are no part of it.
 */
export function latinize(text: string): string {
  const apart = text.replace(/\p{Script=Han}|\p{Script=Arabic}/gu, (letter) => '·'.repeat(letter.length));
  const latin = apart
    .replace(LOOK_ALIKE, (char) => LOOK_ALIKES[char] ?? char)
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_DISTANCE));
  return latin.replace(WITHOUT_SLASH, (whole: string, mark: string) => whole.replaceAll(mark, '/'));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

interface Part {
  readonly end: number;
  readonly key: string;
}

/** Parts that only some beginnings of symbols have. */
function readRarePart(text: string, at: number, before: string): Part | null {
  const rare =
    matchAt(ENCLOSED, text, at) ??
    (OF_STATES.test(before) ? matchAt(STATE, text, at) : null) ??
    (OF_LAST_STATES.test(before) ? matchAt(LAST_STATE, text, at) : null) ??
    (OF_SESSIONS.test(before) ? matchAt(ROMAN, text, at) : null);
  return rare && { end: at + rare[0].length, key: rare[0] };
}

function readPart(text: string, at: number, before: string): Part | null {
  const plain = matchAt(NUMBER, text, at) ?? matchAt(SESSION, text, at);
  if (plain) return { end: at + plain[0].length, key: plain[0] };
  const rare = readRarePart(text, at, before);
  if (rare) return rare;
  const part = matchAt(PART, text, at);
  const name = SPELLING.get(part?.[1]?.toUpperCase() ?? '') ?? matchAt(NEW_PART, text, at)?.[0];
  if (!part || name === undefined || /[\p{L}]/u.test(text[at + part[0].length] ?? '')) return null;
  const number = part[2] ?? part[3] ?? part[4];
  const end = at + part[0].length;
  const session = number === undefined ? (matchAt(SESSION_OF_PART, text, end)?.[0] ?? '') : '';
  const key = name + (number === undefined ? session.trim() : `.${number.toUpperCase()}`);
  return { end: end + session.length, key };
}

interface Reading {
  end: number;
  key: string;
}

function readParts(text: string, reading: Reading): void {
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    const slash = matchAt(SLASH, text, reading.end) ?? matchAt(STACKED, text, reading.end);
    if (!slash) return;
    const next = readPart(text, reading.end + slash[0].length, reading.key);
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

/** '3367 A (XXX)' and '217 (III) A' have the letter before the session in their keys: `3367A(XXX)`. */
function takeOldSession(text: string, reading: Reading): boolean {
  const trial = { ...reading };
  const lettered = take(LETTER, text, trial);
  if (!take(OLD_SESSION, text, trial)) return false;
  if (!lettered) {
    const bare = trial.key;
    if (take(LETTER, text, trial)) trial.key = bare.replace('(', `${trial.key.slice(bare.length)}(`);
  }
  Object.assign(reading, trial);
  return true;
}

/** The Environment Assembly writes 'Res.' where the others write 'RES'. */
function officialKey(key: string): string {
  return key.replace(/^(UNEP\/EA\.\d+)\/RES\./u, '$1/Res.');
}

function readTail(text: string, reading: Reading): void {
  const resolution = /\/(?:RES|DEC)\b/u.test(reading.key);
  const taken =
    (resolution && (take(YEAR, text, reading) || takeOldSession(text, reading))) ||
    take(OAS_SESSION, text, reading) ||
    take(BRACKET, text, reading) ||
    take(BRACKET_ALONE, text, reading);
  if (resolution && !taken) take(LETTER, text, reading);
  if (taken) readParts(text, reading);
  take(STARS, text, reading);
}

/** A lone number after the organ is a symbol of the early years, when it is long enough: A/8447, S/23500. */
function isPlausible(series: string, key: string): boolean {
  const parts = key.slice(series.length + 1).split('/');
  const [first = ''] = parts;
  if (!/\d/u.test(key)) return false;
  if (parts.length > 1 || series.includes('/') || !/^\d+$/u.test(first)) return true;
  return first.length >= 3 && LONE_NUMBERS.has(series);
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
    if (!isPlausible(series, reading.key)) continue;
    found.push({ start: start.index, end: reading.end, key: officialKey(reading.key), un: UN.has(series) });
    START.lastIndex = reading.end;
  }
  return found;
}
