/** Whose a programme is in a language of cases: by a genitive beside it, or by an organ of the State that writes. */
import { kindOfWord, type Lexicon } from './lexicon.js';
import { holds } from './passage.js';
import { type Actor, actorsIn, firstOf, partiesFrom, type Surroundings } from './surroundings.js';
import { readWords } from './words.js';

/** Characters before and after a mention in which an organ speaks of it. */
const NEAR = 160;
const STATE = /^[A-Z]{3}$/u;

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
  if (actorsIn(`${before} | ${after}`, at.self, lexicon).some((actor) => isOther(actor, at)))
    return actorsIn(after, at.self, lexicon).some((actor) => isOther(actor, at))
      ? []
      : withPartners(before, at, lexicon);
  const adjective = at.passage.parties.some(
    ({ value, start }) => value.adjective && value.id === at.self && start <= at.draft.end,
  );
  return adjective || hasOwnOrgan(before, lexicon) || hasOwnOrgan(after, lexicon) ? [at.self] : [];
}

/** 'Служба связи совместно с МСЭ провела': the submitter by its organ before the words of partnership, and its partners. */
function withPartners(before: string, at: Surroundings, lexicon: Lexicon): readonly string[] {
  const cue = firstOf(before, lexicon.phrases(lexicon.pack.parties.together));
  if (cue === null || at.self === null) return [];
  const lead = before.slice(0, cue.start);
  const alone = !actorsIn(lead, at.self, lexicon).some((actor) => isOther(actor, at));
  if (!alone || !hasOwnOrgan(lead, lexicon)) return [];
  return [at.self, ...partiesFrom(before.slice(cue.end), at.self, lexicon)];
}

/** The submitter, where nobody is named and the passive voice tells of it: 'В мае прошли учения'. */
function ownBySilence(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { self, before, after, draft } = at;
  if (self === null || !STATE.test(self) || draft.programme !== null) return [];
  const { relations, modalities, described, parties } = lexicon.pack;
  const barred = [
    ...[relations.benefits, relations.participates, modalities.requested, modalities.proposed],
    ...[parties.otherLevels, parties.framework, parties.fundedBy],
  ];
  const text = `${before} | ${passageOf(at)} | ${after}`;
  if (barred.some((list) => holds(`${at.heading} ${text}`, lexicon.phrases(list)))) return [];
  if (actorsIn(text, self, lexicon).some((actor) => isOther(actor, at))) return [];
  const passives = lexicon.phrases(described.passives);
  return holds(before.slice(-NEAR), passives) || holds(after.slice(0, NEAR), passives) ? [self] : [];
}

function passageOf({ passage, draft }: Surroundings): string {
  return passage.text.slice(draft.start, draft.end);
}

/** Who gives by genitives and organs beside the mention; nobody where the pack tells no endings. */
export function ownersInCases(at: Surroundings, lexicon: Lexicon): readonly string[] {
  if (lexicon.pack.inflection === undefined) return [];
  const owners = [...ownerBefore(at, lexicon), ...ownerAfter(at, lexicon)];
  if (owners.length > 0) return owners;
  const organ = ownByOrgan(at, lexicon);
  return organ.length > 0 ? organ : ownBySilence(at, lexicon);
}
