/** What the endings of words tell in a language of cases: adjectives, genitives, verbs. */
import type { Lexicon } from './lexicon.js';
import { overlaps, type Passage } from './passage.js';
import { follows, type Word } from './words.js';

/** A row of genitives may not be longer: 'аудит безопасности информационных систем министерств обороны'. */
const MOST_GENITIVES = 8;
const MOST_ADJECTIVES = 3;
/** Endings of so many letters may be whole words: 'стран'. */
const LONG_ENDING = 4;

function endsWith(word: Word | undefined, endings: readonly string[], shortest: number): boolean {
  if (word === undefined || word.numeric) return false;
  const text = word.text.toLowerCase();
  return endings.some((ending) => {
    const whole = ending.length >= LONG_ENDING;
    return text.endsWith(ending) && (whole || text.length >= ending.length + shortest);
  });
}

/** An adjective or participle: 'учебный', 'ташкентской'. False where the pack tells no endings. */
export function isAdjective(word: Word | undefined, { pack }: Lexicon): boolean {
  return endsWith(word, pack.inflection?.adjectives ?? [], 2);
}

/** A verb or a short participle by its ending: 'проводится', 'организует'. */
export function isVerbForm(word: Word | undefined, { pack }: Lexicon): boolean {
  return endsWith(word, pack.inflection?.verbs ?? [], 2);
}

function isVerb(word: Word, lexicon: Lexicon): boolean {
  const { offerVerbs, weakVerbs } = lexicon.pack.described;
  const lists = [offerVerbs, weakVerbs];
  return lists.some((list) => lexicon.words(list).has(word.key)) || isVerbForm(word, lexicon);
}

function isStop(word: Word, lexicon: Lexicon): boolean {
  const { rightStops, prepositions } = lexicon.pack.described;
  const lists = [rightStops, prepositions];
  return lists.some((list) => lexicon.words(list).has(word.key)) || isVerb(word, lexicon);
}

/** Whether the word may be a noun or adjective in the genitive: by its ending, or an acronym ('ШОС'). */
function isGenitive(passage: Passage, index: number, lexicon: Lexicon): boolean {
  const word = passage.words[index];
  if (word === undefined || !follows(word) || isStop(word, lexicon)) return false;
  if (/^\p{Lu}{2,}$/u.test(word.text)) return true;
  if (word.capital && !isOfBody(passage, word)) return false;
  const next = passage.words[index + 1];
  const acts = next !== undefined && follows(next) && /[ая]$/u.test(word.text) && isVerb(next, lexicon);
  return !acts && endsWith(word, lexicon.pack.inflection?.genitives ?? [], 2);
}

/** Inside the name of a body: 'Совета Европы'. A State after a noun may be the subject of what follows. */
function isOfBody(passage: Passage, word: Word): boolean {
  return passage.parties.some((party) => party.value.type !== 'state' && overlaps(party, word));
}

/** Whether a head noun stands at word `index`, adjectives before it aside: 'глобального портала'. */
export function leadsToHead(passage: Passage, index: number, lexicon: Lexicon): boolean {
  for (let at = index; at <= index + MOST_ADJECTIVES; at += 1) {
    const word = passage.words[at];
    if (word === undefined || (at > index && !follows(word))) return false;
    if (lexicon.heads.has(word.key) || lexicon.plurals.has(word.key)) return true;
    if (!word.numeric && !isAdjective(word, lexicon)) return false;
  }
  return false;
}

/** 'подготовки и анализа': another genitive behind 'and', which is no offering of its own. */
function goesOn(passage: Passage, index: number, lexicon: Lexicon): boolean {
  const [and, next] = [passage.words[index], passage.words[index + 1]];
  if (and === undefined || next === undefined || !follows(and)) return false;
  if (!lexicon.words(lexicon.pack.conjunctions).has(and.key)) return false;
  return !leadsToHead(passage, index + 1, lexicon) && isGenitive(passage, index + 1, lexicon);
}

/** Index of the last of the genitives after the noun at word `at`; `at` without one. */
export function endOfGenitives(passage: Passage, at: number, lexicon: Lexicon): number {
  if (lexicon.pack.inflection === undefined) return at;
  let last = at;
  while (last - at < MOST_GENITIVES) {
    if (isGenitive(passage, last + 1, lexicon)) last += 1;
    else if (last > at && goesOn(passage, last + 1, lexicon)) last += 2;
    else break;
  }
  return last;
}
