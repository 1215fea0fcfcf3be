/** Organs of States that no registry knows, by their nouns: 'the Digital Security Agency', 'the Embassy of Japan'. */
import { findPartiesIn, type Lexicon } from './lexicon.js';
import { follows, readWords, type Word } from './words.js';

const STATE = /^[A-Z]{3}$/u;
/** The acronym of a response team: 'CIRT-BF', 'CamCERT', 'CI-CERT'. */
const TEAM = /(?:CERT|CSIRT|CIRT)(?:$|-)/u;
/** Words of the name of an organ: 'Federal Ministry of Communications, Innovation and Digital Economy'. */
const LONGEST = 9;

function wordsOf(text: string, lexicon: Lexicon): readonly Word[] {
  return readWords(text, lexicon.words(lexicon.pack.elisions));
}

function isLink(word: Word, lexicon: Lexicon): boolean {
  const { connectors, articles, parties } = lexicon.pack;
  return [connectors, articles, parties.glue].some((list) => lexicon.words(list).has(word.key));
}

function holdsOrgan(words: readonly Word[], lexicon: Lexicon): boolean {
  const organs = lexicon.words(lexicon.pack.parties.organNouns);
  const isOrgan = (word: Word): boolean =>
    word.key.split('-').some((part) => organs.has(part)) || TEAM.test(word.text);
  return words.some((word) => word.capital && isOrgan(word));
}

/** Whose organ a name says it is: that of the State in it, be it an adjective ('the Spanish Ministry'), else the submitter's. */
function ownerOf(name: string, self: string | null, lexicon: Lexicon): readonly string[] {
  const states = findPartiesIn(name, lexicon).filter(({ value }) => value.type === 'state');
  const [first] = states;
  if (first !== undefined) return [first.value.id];
  return self !== null && STATE.test(self) ? [self] : [];
}

/** The words of a name that the text ends with: capitalised ones, and those that tie them together. */
function nameAtEnd(words: readonly Word[], lexicon: Lexicon): readonly Word[] {
  let first = words.length;
  while (first > 0 && words.length - first < LONGEST) {
    const word = words[first - 1];
    if (word === undefined || !(word.capital || isLink(word, lexicon))) break;
    first -= 1;
    if (!follows(word) && word.gap !== ', ') break;
  }
  return words.slice(first);
}

/** Whether the name that the text ends with is that of an organ: 'the Embassy of'. */
export function endsWithOrgan(text: string, lexicon: Lexicon): boolean {
  if (!/[\p{L} ]$/u.test(text)) return false;
  return holdsOrgan(nameAtEnd(wordsOf(text, lexicon), lexicon), lexicon);
}

/** The State whose organ the text ends with, auxiliaries aside: 'The Communications Authority has'. */
export function organAtEnd(text: string, self: string | null, lexicon: Lexicon): readonly string[] {
  const auxiliaries = lexicon.words(lexicon.pack.parties.auxiliaries);
  const words = wordsOf(text, lexicon);
  const last = words.findLastIndex((word) => !auxiliaries.has(word.key));
  const lastWord = words[last];
  if (lastWord === undefined || !lastWord.capital) return [];
  const name = nameAtEnd(words.slice(0, last + 1), lexicon);
  if (!holdsOrgan(name, lexicon)) return [];
  return ownerOf(text.slice(name[0]?.start, lastWord.end), self, lexicon);
}

/** The State whose organ the text begins with: 'the Federal Ministry of Justice, in May'. */
export function organAtStart(text: string, self: string | null, lexicon: Lexicon): readonly string[] {
  const words = wordsOf(text, lexicon);
  let end = 0;
  while (end < Math.min(words.length, LONGEST)) {
    const word = words[end];
    if (word === undefined || !(word.capital || isLink(word, lexicon))) break;
    if (end > 0 && !follows(word)) break;
    end += 1;
  }
  const name = words.slice(0, end);
  if (!holdsOrgan(name, lexicon)) return [];
  return ownerOf(text.slice(0, name.at(-1)?.end), self, lexicon);
}
