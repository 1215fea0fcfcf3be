/** Whose a programme is in a language of cases: by a genitive beside it, or by an organ of the State that writes. */
import { kindOfWord, type Lexicon } from './lexicon.js';
import { holds } from './passage.js';
import { type Actor, actorsIn, type Surroundings } from './surroundings.js';
import { readWords } from './words.js';

/** Characters before and after a mention in which an organ speaks of it. */
const NEAR = 160;

/** Whether a party behind these words of a mention is no owner: 'курсы для граждан …', but not 'фонд …'. */
export function isComplement(before: string, lexicon: Lexicon): boolean {
  const words = readWords(before);
  const prepositions = lexicon.words(lexicon.pack.described.prepositions);
  const last = words.at(-1)?.key ?? '';
  return words.some((word) => prepositions.has(word.key)) || kindOfWord(lexicon, last) === null;
}

/** 'проект ОБСЕ «Киберстойкий Бишкек»': the body between a head noun and the name. */
function ownerBefore(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const last = actorsIn(at.before, null, lexicon).at(-1);
  if (last === undefined || !/^ ?[«“"]?$/u.test(at.before.slice(last.end))) return [];
  const word = readWords(at.before.slice(0, last.start)).at(-1);
  return word !== undefined && kindOfWord(lexicon, word.key) !== null ? [last.id] : [];
}

/** '«…» Совета Европы': a body right after the name. A State there may act in what follows. */
function ownerAfter(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const first = actorsIn(at.after, null, lexicon)[0];
  if (first === undefined || first.isState) return [];
  return /^[»”"]? $/u.test(at.after.slice(0, first.start)) ? [first.id] : [];
}

/** A capitalised organ that no registry knows: 'Институт телекоммуникаций', 'на базе Дипломатической академии'. */
function hasOwnOrgan(text: string, lexicon: Lexicon): boolean {
  const organs = lexicon.words(lexicon.pack.parties.organNouns);
  const words = readWords(text);
  return words.some((word, i) => {
    const led = [words[i - 1], words[i - 2]].some((before) => before?.capital === true);
    return organs.has(word.key) && (word.capital || led);
  });
}

function isOther(actor: Actor, at: Surroundings): boolean {
  return actor.id !== at.self;
}

/** The submitter, where its own organ or its adjective stands beside the mention and nobody else acts there. */
function ownByOrgan(at: Surroundings, lexicon: Lexicon): readonly string[] {
  if (at.self === null || at.draft.programme !== null) return [];
  const { relations, modalities } = lexicon.pack;
  const before = at.before.slice(-NEAR);
  const after = at.after.slice(0, NEAR);
  const taken = [relations.benefits, relations.participates, modalities.requested];
  if (taken.some((list) => holds(before, lexicon.phrases(list)))) return [];
  if (actorsIn(`${before} | ${after}`, at.self, lexicon).some((actor) => isOther(actor, at))) return [];
  const adjective = at.passage.parties.some(
    ({ value, start }) => value.adjective && value.id === at.self && start <= at.draft.end,
  );
  return adjective || hasOwnOrgan(before, lexicon) || hasOwnOrgan(after, lexicon) ? [at.self] : [];
}

/** Who gives by genitives and organs beside the mention; nobody where the pack tells no endings. */
export function ownersInCases(at: Surroundings, lexicon: Lexicon): readonly string[] {
  if (lexicon.pack.inflection === undefined) return [];
  const owners = [...ownerBefore(at, lexicon), ...ownerAfter(at, lexicon)];
  return owners.length > 0 ? owners : ownByOrgan(at, lexicon);
}
