/** Names without a known head noun, where what stands around them says that they are offered: 'the Aiga Safety Caravan'. */
import { findPhrases } from '../../text/phrases.js';
import { abbreviates } from './acronyms.js';
import { type Chain, isInitial, type Run, readChains } from './chains.js';
import { isOfSubject, kindOfWord, type Lexicon } from './lexicon.js';
import { isExcluded } from './name-test.js';
import { type Draft, overlaps, type Passage, type Range, sentenceAt } from './passage.js';
import { isCoined, isShouted } from './words.js';

const ACRONYM_AFTER = /^ \((\p{Lu}[\p{L}\p{Nd}+-]{1,14})\)/u;
const QUOTED = /[“«]([^“”«»]{4,80})[”»]/gu;
/** Characters between a verb of giving and the name. */
const NEAR = 40;
const FEWEST_WORDS = 3;
const LONGEST_QUOTED = 9;

function rangeOf(passage: Passage, first: number, last: number): Range {
  return { start: passage.words[first]?.start ?? 0, end: passage.words[last]?.end ?? 0 };
}

/** Whether somebody gives it, takes part in it or has it: by a verb before, a clause after, or as the item of a list. */
function isSpokenOf(passage: Passage, range: Range, lexicon: Lexicon): boolean {
  const { relations, described } = lexicon.pack;
  const { start } = sentenceAt(passage, range.start);
  const near = passage.text.slice(Math.max(start, range.start - NEAR), range.start);
  const verbs = [
    relations.provides,
    relations.hosts,
    relations.funds,
    relations.participates,
    relations.benefits,
  ];
  if (verbs.some((list) => findPhrases(lexicon.phrases(list), near).length > 0)) return true;
  const after = passage.text.slice(range.end, range.end + NEAR);
  if (findPhrases(lexicon.phrases(described.passives), after).length > 0) return true;
  return passage.block.kind === 'list-item' && near.length <= 4;
}

function isOutside(passage: Passage, index: number, lexicon: Lexicon): boolean {
  const word = passage.words[index];
  const { organizationNouns, documentNouns, notNameWords } = lexicon.pack;
  return (
    word === undefined ||
    [organizationNouns, documentNouns, notNameWords].some((list) => lexicon.words(list).has(word.key)) ||
    isExcluded(passage, word) ||
    passage.parties.some((party) => !party.value.adjective && overlaps(party, word))
  );
}

function someWord(run: Run, test: (index: number) => boolean): boolean {
  for (let index = run.first; index <= run.last; index += 1) if (test(index)) return true;
  return false;
}

function draftOf(passage: Passage, range: Range, lexicon: Lexicon): Draft {
  const name = passage.text.slice(range.start, range.end).replace(/^[“«]|[”»]$/gu, '');
  const words = passage.words.filter((word) => word.start >= range.start && word.end <= range.end);
  const kind = words.map((word) => kindOfWord(lexicon, word.key)).findLast((one) => one !== null);
  return {
    ...range,
    status: 'named',
    programme: null,
    name,
    kind: kind ?? 'programme',
    confidence: 0.6,
    rule: 'open-name',
    aliases: [],
  };
}

/** The acronym in brackets after the chain, when it abbreviates it. */
function isAbbreviated(passage: Passage, range: Range): boolean {
  const bracket = ACRONYM_AFTER.exec(passage.text.slice(range.end, range.end + 20));
  return bracket !== null && abbreviates(bracket[1] ?? '', passage.text.slice(range.start, range.end));
}

function openName(passage: Passage, chain: Chain, lexicon: Lexicon): readonly Draft[] {
  const whole = { first: chain[0]?.first ?? 0, last: chain.at(-1)?.last ?? 0 };
  const range = rangeOf(passage, whole.first, whole.last);
  const prose = passage.block.kind === 'paragraph' || passage.block.kind === 'footnote';
  if (prose && isInitial(passage, whole.first)) return [];
  if (chain.some((run) => someWord(run, (index) => isOutside(passage, index, lexicon)))) return [];
  const subject = someWord(whole, (index) => isOfSubject(lexicon, passage.words[index]?.key ?? ''));
  const long = whole.last - whole.first >= FEWEST_WORDS - 1 && chain.length === 1;
  if (!(isAbbreviated(passage, range) && whole.first < whole.last) && !(subject && long)) return [];
  return isSpokenOf(passage, range, lexicon) ? [draftOf(passage, range, lexicon)] : [];
}

/** The indices of a passage's words that a range touches, found by halves: the words are in order. */
function wordsIn({ words }: Passage, range: Range): readonly number[] {
  let low = 0;
  for (let high = words.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= range.start) low = middle + 1;
    else high = middle;
  }
  const inside: number[] = [];
  for (let at = low; at < words.length && overlaps(words[at] ?? range, range); at += 1) inside.push(at);
  return inside;
}

/** A title in quotation marks that somebody offers: 'may follow “Cyber Diplomacy in Ten Evenings”'. */
function openTitles(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  return [...passage.text.matchAll(QUOTED)].flatMap((match) => {
    const words = (match[1] ?? '').trim().split(/\s+/u);
    const long = words.filter((word) => word.length > 3 || /\p{Lu}/u.test(word));
    const capital = long.filter((word) => /^\p{Lu}/u.test(word));
    const titled = words.length > 1 ? capital.length === long.length : isCoined(words[0] ?? '');
    const range = { start: match.index, end: match.index + match[0].length };
    const named = isNamedSo(passage, range, words, lexicon);
    if (!(titled || named) || words.length > LONGEST_QUOTED) return [];
    if (wordsIn(passage, range).some((index) => isOutside(passage, index, lexicon))) return [];
    return named || isSpokenOf(passage, range, lexicon) ? [draftOf(passage, range, lexicon)] : [];
  });
}

/** 'sous le nom de « Cyber-Griots »': a word of naming right before it. */
function isNamedSo(passage: Passage, range: Range, words: readonly string[], lexicon: Lexicon): boolean {
  if (!lexicon.pack.headsFirst || !/^\p{Lu}/u.test(words[0] ?? '')) return false;
  const near = passage.text.slice(Math.max(0, range.start - NEAR), range.start);
  const cue = findPhrases(lexicon.phrases(lexicon.pack.namingWords), near).at(-1);
  return cue !== undefined && near.slice(cue.end).trim() === '' && isSpokenOfNear(passage, range, lexicon);
}

/** Whether the sentence has a verb of giving: names of laws and persons are told too. */
function isSpokenOfNear(passage: Passage, range: Range, lexicon: Lexicon): boolean {
  const { start, end } = sentenceAt(passage, range.start);
  const { relations, described } = lexicon.pack;
  const verbs = [relations.provides, relations.hosts, described.teaching];
  const text = passage.text.slice(start, end);
  return verbs.some((list) => findPhrases(lexicon.phrases(list), text).length > 0);
}

/** A head noun before its name: 'Exercise Cyber Siil', 'Programme Atlas-Secure', 'Proyecto Escudo'. */
function headFirst(passage: Passage, chain: Chain, lexicon: Lexicon): readonly Draft[] {
  const run = chain[0];
  if (run === undefined || run.first === run.last) return [];
  const first = passage.words[run.first];
  const leading = lexicon.pack.leadingHeads.find(({ forms }) => forms.includes(first?.key ?? ''));
  if (leading === undefined || isOutside(passage, run.last, lexicon)) return [];
  if (kindOfWord(lexicon, passage.words[run.last]?.key ?? '') !== null) return [];
  const prose = passage.block.kind === 'paragraph' || passage.block.kind === 'footnote';
  if (prose && isInitial(passage, run.first) && !isCoined(passage.words[run.last]?.text ?? '')) return [];
  const range = rangeOf(passage, run.first, leading.foreign ? (chain.at(-1)?.last ?? run.last) : run.last);
  const alias = passage.text.slice(passage.words[run.first + 1]?.start, range.end);
  return [{ ...draftOf(passage, range, lexicon), kind: leading.kind, rule: 'head-first', aliases: [alias] }];
}

/** 'Elle a lancé Kàlan Digital, qui …': a name without an article, right after the verb that gives it. */
function objectOfVerb(passage: Passage, chain: Chain, lexicon: Lexicon): readonly Draft[] {
  const run = chain[0];
  const { headsFirst, relations } = lexicon.pack;
  if (run === undefined || !headsFirst || chain.length > 1) return [];
  const coined = isCoined(passage.words[run.first]?.text ?? '');
  if (run.first === run.last && !coined) return [];
  if (someWord(run, (index) => isOutside(passage, index, lexicon))) return [];
  const range = rangeOf(passage, run.first, run.last);
  const near = passage.text.slice(Math.max(0, range.start - NEAR), range.start);
  const verb = findPhrases(lexicon.phrases(relations.provides), near).at(-1);
  const beside = verb !== undefined && near.slice(verb.end) === ' ';
  return beside && /^, /u.test(passage.text.slice(range.end)) ? [draftOf(passage, range, lexicon)] : [];
}

/** The names of a passage that no head noun closes; none in headings and in text set in capitals. */
export function findOpenNames(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  if (isShouted(passage.text) || passage.block.kind === 'heading') return [];
  const chains = readChains(passage, lexicon);
  return [
    ...chains.flatMap((chain) => [
      ...headFirst(passage, chain, lexicon),
      ...openName(passage, chain, lexicon),
      ...objectOfVerb(passage, chain, lexicon),
    ]),
    ...openTitles(passage, lexicon),
  ];
}
