/** Names that a small head noun beside them betrays: 'the “Cyber Heroes” initiative', 'the CyberSafe4All programme'. */
import type { HeadNoun } from '../../languages/programme-pack.js';
import { abbreviates } from './acronyms.js';
import { type Chain, isInitial, type Run, readChains } from './chains.js';
import { endOfContinuation } from './continuations.js';
import type { Lexicon } from './lexicon.js';
import { isExcluded } from './name-test.js';
import { type Draft, overlaps, type Passage, type Range, wordAt } from './passage.js';
import { follows, isAcronym, isCoined, isShouted, type Word } from './words.js';

const QUOTED = /[“«„"]([^“”«»„"]{2,80})[”»"]|‘([^‘’]{2,80})’(?!\p{L})/gu;
const ACRONYM_IN_BRACKETS = /^ \((\p{Lu}[\p{L}\p{Nd}+-]{1,14})\)/u;
const LONGEST_QUOTED = 8;
/** Small words between a head noun and a quoted name. */
const MOST_QUALIFIERS = 3;
const LONGEST_ACRONYM_LEAD = 4;

function draftOf(range: Range, name: string, noun: HeadNoun, confidence: number, rule: string): Draft {
  return { ...range, status: 'named', programme: null, name, kind: noun.kind, confidence, rule, aliases: [] };
}

function headAt(passage: Passage, index: number, lexicon: Lexicon): HeadNoun | null {
  const word = passage.words[index];
  const noun = word === undefined ? undefined : lexicon.heads.get(word.key);
  return noun === undefined || noun.plain ? null : noun;
}

/** The head noun after a quoted name, at most one word away: '“Cyber Shield” regional exercise'. */
function headAfter(passage: Passage, end: number, lexicon: Lexicon): { noun: HeadNoun; end: number } | null {
  const index = wordAt(passage, end);
  for (const at of [index, index + 1]) {
    const word = passage.words[at];
    if (word === undefined || !(at === index ? /^[^\p{L}\p{Nd},.;:(]*$/u.test(word.gap) : follows(word)))
      return null;
    const noun = headAt(passage, at, lexicon);
    if (noun !== null) return { noun, end: word.end };
  }
  return null;
}

/** The head noun before a quoted name, with a word of naming between: 'an initiative called “Safe Islands”'. */
function headBefore(passage: Passage, start: number, lexicon: Lexicon): HeadNoun | null {
  let index = wordAt(passage, start) - 1;
  if (lexicon.words(lexicon.pack.namingWords).has(passage.words[index]?.key ?? '')) index -= 1;
  const word = passage.words[index];
  if (word === undefined || /[.;:,(]/u.test(passage.text.slice(word.end, start))) return null;
  return headAt(passage, index, lexicon) ?? headFurtherBack(passage, index, lexicon);
}

/** 'cours en ligne « Droit »': where heads come first, the head noun before its own small words. */
function headFurtherBack(passage: Passage, index: number, lexicon: Lexicon): HeadNoun | null {
  const { headsFirst, articles } = lexicon.pack;
  for (let at = index; headsFirst && at > Math.max(0, index - MOST_QUALIFIERS); at -= 1) {
    const word = passage.words[at];
    if (word === undefined || !follows(word) || word.capital) return null;
    if (lexicon.words(articles).has(word.key)) return null;
    const noun = headAt(passage, at - 1, lexicon);
    if (noun !== null) return noun;
  }
  return null;
}

/** A quoted name with the head noun right before it, where that belongs to the name: 'programa «Escudo»'. */
function headRight(passage: Passage, quoted: Range, lexicon: Lexicon): Range | null {
  const at = wordAt(passage, quoted.start) - 1;
  const word = passage.words[at];
  return word !== undefined && headAt(passage, at, lexicon) !== null
    ? { ...quoted, start: word.start }
    : null;
}

/**
 * 'Diplomado en Gestión de Incidentes «Jakaré»': where heads come first, the capitalised head noun whose own title runs
 * up to the quotation marks.
 */
function headOfTitle(
  passage: Passage,
  quoted: Range,
  lexicon: Lexicon,
): { noun: HeadNoun; start: number } | null {
  const last = wordAt(passage, quoted.start) - 1;
  const small = lexicon.words(lexicon.pack.connectors);
  let head: { noun: HeadNoun; start: number } | null = null;
  for (let at = last; lexicon.pack.headsFirst && at > Math.max(-1, last - LONGEST_QUOTED); at -= 1) {
    const word = passage.words[at];
    if (word === undefined || !(word.capital || small.has(word.key))) break;
    const noun = word.capital && at < last ? headAt(passage, at, lexicon) : null;
    if (noun !== null) head = { noun, start: word.start };
    if (!follows(word)) break;
  }
  return head;
}

/** 'proyecto A/C.1/79/L.13': a document. */
const SYMBOL = /^\p{Lu}{1,5}\//u;

/** 'ejercicio Ciber Quetzal 2023': where heads come first, a small head noun and the name right after it. */
function findAfterHead(passage: Passage, chain: Chain, lexicon: Lexicon): readonly Draft[] {
  const run = chain[0];
  const word = run === undefined ? undefined : passage.words[run.first - 1];
  const first = run === undefined ? undefined : passage.words[run.first];
  if (run === undefined || word === undefined || first === undefined) return [];
  const noun = headAt(passage, run.first - 1, lexicon);
  if (noun === null || noun.body || word.capital || !follows(first)) return [];
  const words = passage.words.slice(run.first, run.last + 1);
  if (words.some((one) => isOutsider(passage, one, lexicon))) return [];
  const range = { start: word.start, end: words.at(-1)?.end ?? word.end };
  const name = passage.text.slice(first.start, range.end);
  if (SYMBOL.test(name)) return [];
  return [{ ...draftOf(range, name, noun, 0.75, 'head-and-name'), aliases: [name] }];
}

function findQuoted(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  return [...passage.text.matchAll(QUOTED)].flatMap((match) => {
    const name = (match[1] ?? match[2] ?? '').trim();
    if (!/^\p{Lu}/u.test(name) || name.split(' ').length > LONGEST_QUOTED) return [];
    const range = { start: match.index, end: match.index + match[0].length };
    const inner = match.index + match[0].indexOf(name);
    const cased = lexicon.pack.inflection !== undefined;
    return isExcluded(passage, range) || cased ? [] : readQuoted(passage, range, { name, inner }, lexicon);
  });
}

/** A name in quotation marks: with its noun after it, as the end of a longer title, or with its noun before it. */
function readQuoted(
  passage: Passage,
  range: Range,
  { name, inner }: { readonly name: string; readonly inner: number },
  lexicon: Lexicon,
): readonly Draft[] {
  const after = headAfter(passage, range.end, lexicon);
  if (after !== null) return [draftOf({ ...range, end: after.end }, name, after.noun, 0.8, 'quoted')];
  const titled = headOfTitle(passage, range, lexicon);
  if (titled !== null) {
    const draft = draftOf({ ...range, start: titled.start }, name, titled.noun, 0.75, 'quoted');
    return [{ ...draft, aliases: [name] }];
  }
  const before = headBefore(passage, range.start, lexicon);
  if (before === null) return [];
  const whole = lexicon.pack.headsFirst ? headRight(passage, range, lexicon) : null;
  const draft = draftOf(whole ?? { start: inner, end: inner + name.length }, name, before, 0.75, 'quoted');
  return [whole === null ? draft : { ...draft, aliases: [name] }];
}

function isOutsider(passage: Passage, word: Word, lexicon: Lexicon): boolean {
  const { organizationNouns, documentNouns, commonAcronyms } = lexicon.pack;
  return (
    lexicon.words(organizationNouns).has(word.key) ||
    lexicon.words(documentNouns).has(word.key) ||
    commonAcronyms.includes(word.text) ||
    passage.parties.some((party) => overlaps(party, word)) ||
    isExcluded(passage, word)
  );
}

/** Whether a row of capitalised words can be a name without a head noun of its own. */
function isBareName(passage: Passage, run: Run, noun: HeadNoun, lexicon: Lexicon): boolean {
  const words = passage.words.slice(run.first, run.last + 1);
  if (words.some((word) => isOutsider(passage, word, lexicon))) return false;
  const [only] = words;
  if (words.length > 1) return noun.kind !== 'training' || words.some((word) => isCoined(word.text));
  if (only === undefined) return false;
  if (isCoined(only.text)) return true;
  return isAcronym(only.text) && only.text.length > LONGEST_ACRONYM_LEAD && noun.generic;
}

/** 'Women in Digital Rangers', 'Partners in the Blue Pacific': those for whom it is belong to the name. */
function firstOfName(passage: Passage, chain: Chain, run: Run, lexicon: Lexicon): number {
  const before = chain.at(-2);
  if (before === undefined || before.first !== before.last) return run.first;
  if (isInitial(passage, before.first) && passage.block.kind === 'paragraph') return run.first;
  const people = lexicon.words(lexicon.pack.described.audiences);
  return people.has(passage.words[before.first]?.key ?? '') ? before.first : run.first;
}

/** 'CyberSafe4All programme', 'Digital Rangers fellowship': the last row of a chain and a small head noun. */
function findBeforeHead(passage: Passage, chain: Chain, lexicon: Lexicon): readonly Draft[] {
  const run = chain.at(-1);
  const next = run === undefined ? undefined : passage.words[run.last + 1];
  if (run === undefined || next === undefined || next.capital || !follows(next)) return [];
  const noun = headAt(passage, run.last + 1, lexicon);
  if (noun === null || noun.weak || noun.body) return [];
  if (run.first !== run.last && isInitial(passage, run.first) && passage.block.kind === 'paragraph')
    return [];
  if (!isBareName(passage, run, noun, lexicon)) return [];
  const start = passage.words[firstOfName(passage, chain, run, lexicon)]?.start ?? 0;
  const name = passage.text.slice(start, passage.words[run.last]?.end ?? start);
  const confidence = run.first === run.last ? 0.75 : 0.65;
  return [draftOf({ start, end: next.end }, name, noun, confidence, 'name-and-head')];
}

/** 'Law Enforcement in Central Asia (LEICA) project': a chain, its acronym, and a head noun. */
function findBeforeAcronym(passage: Passage, chain: Chain, lexicon: Lexicon): readonly Draft[] {
  const first = passage.words[chain[0]?.first ?? 0];
  const last = passage.words[chain.at(-1)?.last ?? 0];
  if (first === undefined || last === undefined || first === last || isOutsider(passage, last, lexicon))
    return [];
  const bracket = ACRONYM_IN_BRACKETS.exec(passage.text.slice(last.end, last.end + 24));
  const name = passage.text.slice(first.start, last.end);
  if (bracket === null || !abbreviates(bracket[1] ?? '', name)) return [];
  const end = last.end + bracket[0].length;
  const after = headAfter(passage, end, lexicon);
  const noun = after?.noun ?? headInApposition(passage, wordAt(passage, end), lexicon);
  if (noun === null || noun.body || passage.parties.some((party) => overlaps(party, last))) return [];
  const range = { start: first.start, end: last.end };
  return isExcluded(passage, range) ? [] : [draftOf(range, name, noun, 0.8, 'acronym-and-head')];
}

/** Head noun of the apposition after a coined name: 'CyberSafe4All, a programme for schools'. */
export function headInApposition(passage: Passage, index: number, lexicon: Lexicon): HeadNoun | null {
  const first = passage.words[index];
  if (first === undefined || !/^,| [–-] /u.test(first.gap)) return null;
  const { articles, selfPossessives } = lexicon.pack;
  if (![articles, selfPossessives].some((list) => lexicon.words(list).has(first.key))) return null;
  for (let at = index + 1; at < index + 6; at += 1) {
    const word = passage.words[at];
    if (word === undefined || !follows(word)) return null;
    const noun = headAt(passage, at, lexicon);
    if (noun !== null) return noun;
  }
  return null;
}

/** A coined word with its head noun before it or in apposition: 'the programme CyberSafe4All'. */
function findCoined(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  return passage.words.flatMap((word, i) => {
    if (!isCoined(word.text) || word.possessive || isOutsider(passage, word, lexicon)) return [];
    const beside = follows(word) ? headAt(passage, i - 1, lexicon) : null;
    const noun = beside?.weak ? null : (beside ?? headInApposition(passage, i + 1, lexicon));
    if (noun === null) return [];
    return [draftOf({ start: word.start, end: word.end }, word.text, noun, 0.75, 'coined')];
  });
}

/** 'une initiative dénommée Réflexes en ligne': a head noun, a word of naming, and the name without quotation marks. */
function findTold(passage: Passage, chain: Chain, lexicon: Lexicon): readonly Draft[] {
  const run = chain[0];
  const first = run === undefined ? undefined : passage.words[run.first];
  if (run === undefined || first === undefined || !lexicon.pack.headsFirst || !follows(first)) return [];
  const naming = passage.words[run.first - 1];
  if (naming === undefined || !follows(naming)) return [];
  if (!lexicon.words(lexicon.pack.namingWords).has(naming.key)) return [];
  const noun = headAt(passage, run.first - 2, lexicon) ?? headFurtherBack(passage, run.first - 2, lexicon);
  if (noun === null || isOutsider(passage, first, lexicon)) return [];
  const last = endOfContinuation(passage, run.first, run.last, noun.kind, lexicon);
  const range = { start: first.start, end: passage.words[last]?.end ?? first.end };
  return [draftOf(range, passage.text.slice(range.start, range.end), noun, 0.75, 'told')];
}

/** 'Faso Cyber-Réflexe, un programme de …': two capitalised words or more, and what they are. */
function findApposed(passage: Passage, chain: Chain, lexicon: Lexicon): readonly Draft[] {
  const run = chain.at(-1);
  const first = passage.words[run?.first ?? 0];
  const last = passage.words[run?.last ?? 0];
  if (run === undefined || first === undefined || last === undefined || chain.length > 1) return [];
  if (!lexicon.pack.headsFirst || run.first === run.last || first.text.length < 3) return [];
  const words = passage.words.slice(run.first, run.last + 1);
  if (words.some((word) => isOutsider(passage, word, lexicon) || headOf(word, lexicon))) return [];
  const noun = headInApposition(passage, run.last + 1, lexicon);
  if (noun === null || noun.body || noun.weak) return [];
  const range = { start: first.start, end: last.end };
  return [draftOf(range, passage.text.slice(range.start, range.end), noun, 0.7, 'apposed')];
}

function headOf(word: Word, lexicon: Lexicon): boolean {
  return lexicon.heads.has(word.key) || lexicon.plurals.has(word.key);
}

/** Names in quotation marks, coined names and bare names with a head noun beside them. */
export function findCued(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  if (isShouted(passage.text)) return [];
  const beforeHead = readChains(passage, lexicon).flatMap((chain) => [
    ...findBeforeHead(passage, chain, lexicon),
    ...findBeforeAcronym(passage, chain, lexicon),
    ...findApposed(passage, chain, lexicon),
    ...findTold(passage, chain, lexicon),
    ...(lexicon.pack.headsFirst ? findAfterHead(passage, chain, lexicon) : []),
  ]);
  return [...findQuoted(passage, lexicon), ...beforeHead, ...findCoined(passage, lexicon)];
}
