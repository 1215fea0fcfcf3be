/** Names whose later words stand in lower case: 'Centre régional de formation numérique de Doraleh'. */
import type { ProgrammeKind } from '../../model/registry.js';
import { isInitial } from './chains.js';
import type { Lexicon } from './lexicon.js';
import { overlaps, type Passage } from './passage.js';
import { canEnd, endsBefore } from './phrase-end.js';

const MOST_WORDS = 12;
/** Words from a connector to the party that it belongs to: 'de la République de'. */
const REACH_OF_OWNER = 4;
/** Kinds that lists of offerings name without meaning a name: 'Cours d’analyse pour la police'. */
const OFTEN_DESCRIBED: ReadonlySet<ProgrammeKind> = new Set([
  'training',
  'exercise',
  'fellowship',
  'mentoring',
  'assessment',
  'technical-assistance',
]);

function isInParty(passage: Passage, index: number): boolean {
  const word = passage.words[index];
  return word !== undefined && passage.parties.some((party) => overlaps(party, word));
}

/** 'de la CEDEAO', 'à Dakar': whose or where it is, and no more of the name. */
function opensOwner(passage: Passage, index: number, lexicon: Lexicon): boolean {
  const { connectors, placeConnectors } = lexicon.pack;
  const words = passage.words.slice(index, index + REACH_OF_OWNER);
  const small = words.findIndex((word) => word.capital || !lexicon.words(connectors).has(word.key));
  const next = words[small];
  if (small < 1 || next?.capital !== true) return false;
  return lexicon.words(placeConnectors).has(words[0]?.key ?? '') || isInParty(passage, index + small);
}

/** 'et la', 'et au': something else begins. 'et de recherche' goes on. */
function opensAnother(passage: Passage, index: number, lexicon: Lexicon): boolean {
  const { conjunctions, articles, described, ownerConnectors } = lexicon.pack;
  const [word, next] = passage.words.slice(index, index + 2).map(({ key }) => key);
  if (!lexicon.words(conjunctions).has(word ?? '')) return false;
  const owner = lexicon.words(ownerConnectors).has(next ?? '');
  return [articles, described.prepositions].some((list) => lexicon.words(list).has(next ?? '')) && !owner;
}

function isVerb(key: string, lexicon: Lexicon): boolean {
  const { offerVerbs, weakVerbs, quantities } = lexicon.pack.described;
  if (lexicon.words(quantities).has(key)) return false;
  return [offerVerbs, weakVerbs].some((list) => lexicon.words(list).has(key));
}

/**
 * Index of the last word of a name that capitalised words from `first` to `last` begin. Goes on over words in lower
 * case up to a verb, a comma, an owner or a place; `last` itself where nothing follows, where the language
 * capitalises its names, and where the first capital may only begin a sentence or a cell.
 */
export function endOfContinuation(
  passage: Passage,
  first: number,
  last: number,
  kind: ProgrammeKind,
  lexicon: Lexicon,
): number {
  if (!lexicon.pack.namesGoOn) return last;
  const isEnd = (index: number): boolean =>
    endsBefore(passage, index, false, lexicon) ||
    opensOwner(passage, index, lexicon) ||
    opensAnother(passage, index, lexicon) ||
    isVerb(passage.words[index]?.key ?? '', lexicon);
  let end = last;
  while (end - last < MOST_WORDS && !isEnd(end + 1)) end += 1;
  while (end > last && !canEnd(passage.words[end], lexicon)) end -= 1;
  if (!isInitial(passage, first)) return end;
  const told = passage.words.slice(last + 1, end + 1).some((word) => word.capital);
  return told && !OFTEN_DESCRIBED.has(kind) ? end : last;
}
