/**
 * Symbols that scanning or copying has damaged: digits that go on after a space ('A/78/2 65'), letters of the shape
 * of digits ('A/7B/265'). What they may have said are guesses; whoever knows the documents chooses.
 */
import { findSymbols, latinize, type SymbolMatch } from './symbols.js';

const TOKEN =
  /(?<![\p{L}\p{M}\p{Nd}/.@_:-])(?:[ASE][/lI]|(?:ST|CICTE|FCCC)\/)[\p{L}\p{Nd}/.,()]{3,40}(?![\p{L}\p{Nd}/])/gu;
/** A symbol with a space inside the part after its organ: 'A/7 8/265', 'A/R ES/75/240'. */
const SPLIT = /(?<![\p{L}\p{M}\p{Nd}/.@_:-])[ASE]\/[A-Z\d.]{1,4} [A-Z\d.]{1,4}\/\d[\p{L}\p{Nd}/.]{0,30}/gu;
/** What tells a damaged symbol from other words with strokes: '/78', '/RES', '/AC.', '/C.1', '/HRC'. */
const FORM = /^[ASE]\/(?:[\dOIlSB]{2,4}\/[\dOIlSB]|RES\/|RE5\/|AC[.,]|C[.,][\dlI]|HRC\/)/u;
const GOING_ON = /\s(\.?\d[\p{L}\p{Nd}/.]*)/uy;
const YEAR = /^(?:19|20)\d\d$/u;
const DIGITS: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', S: '5', B: '8' };
/** Parts of a symbol between its strokes and points that hold a digit, or nothing but look-alikes of digits. */
const DIGIT_PART = /(?<![\p{L}\p{Nd}])(?:(?=[OolISB]{0,6}\d)[\dOolISB]+|[OolISB]{2,4})(?![\p{L}\p{Nd}])/gu;
/** What no sound symbol stops before. */
const GOES_ON = /^\/?[\p{L}\p{Nd}]/u;
const MOST_STROKES = 3;

/** The key of the one symbol that a text is from end to end, or null. */
function wholeKey(text: string): string | null {
  const [symbol] = findSymbols(text);
  return symbol && symbol.start === 0 && symbol.end === text.length && symbol.un ? symbol.key : null;
}

function withDigits(text: string): string {
  return text.replace(DIGIT_PART, (part) => [...part].map((char) => DIGITS[char] ?? char).join(''));
}

/** 'A/78l265' with each 'l' as a stroke and as it is. */
function strokesOf(token: string): readonly string[] {
  const places = [...token.matchAll(/[lI]/gu)].map(({ index }) => index).slice(0, MOST_STROKES);
  let variants: readonly string[] = [token];
  for (const at of places)
    variants = variants.concat(variants.map((each) => `${each.slice(0, at)}/${each.slice(at + 1)}`));
  return variants;
}

/** 'A/C,1' is 'A/C.1', 'A/RE5' is 'A/RES'. */
function withPoints(text: string): string {
  return text.replace(/(?<=\p{L}),(?=[\dlI])/gu, '.').replace(/\/RE5(?=\/)/gu, '/RES');
}

/**
 * The keys that a damaged symbol may have had: none when nothing that mends it gives a symbol.
 * `guessKeys('A/7S/8l6')` gives `['A/75/816']`.
 */
function guessKeys(token: string): readonly string[] {
  const guesses = strokesOf(withPoints(token)).flatMap((each) => wholeKey(withDigits(each)) ?? []);
  return [...new Set(guesses)];
}

/** A digit read as a letter: 'A/78/26S', 'A/7B/265'. A last 'B' of a resolution is its letter. */
function hasLookAlike({ key }: SymbolMatch): boolean {
  if (/\/\d+[OISB]\//u.test(key) || /\/\d+[OIS]$/u.test(key)) return true;
  return /\/\d+B$/u.test(key) && !/\/(?:RES|DEC)\//u.test(key);
}

function withLookAlikes(symbol: SymbolMatch): SymbolMatch {
  return hasLookAlike(symbol) ? { ...symbol, guesses: [symbol.key, ...guessKeys(symbol.key)] } : symbol;
}

/** A symbol whose digits go on after a space: what both may be together. A year is no part of it. */
function withRest(text: string, symbol: SymbolMatch): SymbolMatch {
  GOING_ON.lastIndex = symbol.end;
  const rest = GOING_ON.exec(text)?.[1]?.replace(/\.$/u, '');
  const closed = /[)*]/u.test(text[symbol.end - 1] ?? '');
  if (rest === undefined || closed || YEAR.test(rest)) return symbol;
  const key = wholeKey(text.slice(symbol.start, symbol.end).replace(/\s/gu, '') + rest);
  return { ...symbol, rest: { end: symbol.end + 1 + rest.length, key } };
}

function damagedTokens(text: string, symbols: readonly SymbolMatch[]): readonly SymbolMatch[] {
  const ends = new Map(symbols.map(({ start, end }) => [start, end]));
  return [...text.matchAll(TOKEN)].flatMap((match): readonly SymbolMatch[] => {
    const token = match[0].replace(/[.,()]+$/u, '');
    const end = match.index + token.length;
    const read = ends.get(match.index) ?? 0;
    const stopped = read < end && (read === 0 || GOES_ON.test(text.slice(read, read + 2)));
    if (!stopped || !/\d/u.test(token)) return [];
    const guesses = guessKeys(token);
    if (guesses.length === 0 && !FORM.test(token)) return [];
    return [{ start: match.index, end, key: '', un: true, guesses }];
  });
}

function splitSymbols(text: string, symbols: readonly SymbolMatch[]): readonly SymbolMatch[] {
  const ends = symbols.map(({ end }) => end);
  return [...text.matchAll(SPLIT)].flatMap(({ index, 0: match }): readonly SymbolMatch[] => {
    const token = match.replace(/[/.]+$/u, '');
    const key = wholeKey(token.replace(' ', ''));
    const end = index + token.length;
    if (key === null || ends.some((each) => each > index && each <= end)) return [];
    return [{ start: index, end, key: '', un: true, guesses: [key] }];
  });
}

/**
 * The symbols of a text as `findSymbols` gives them, and those that are damaged: with `guesses`, or with the `rest` that
 * stands after a space. In order; none overlaps another; linear in the length of the text.
 */
export function findPrintedSymbols(printed: string): readonly SymbolMatch[] {
  const text = latinize(printed);
  const symbols = findSymbols(text);
  const damaged = [...damagedTokens(text, symbols), ...splitSymbols(text, symbols)];
  const starts = new Set(damaged.map(({ start }) => start));
  const intact = symbols
    .filter(({ start }) => !starts.has(start))
    .map((symbol) => withLookAlikes(withRest(text, symbol)));
  const all = [...intact, ...damaged].sort((a, b) => a.start - b.start);
  return all.filter(({ start }, i) => start >= (all[i - 1]?.end ?? 0));
}
