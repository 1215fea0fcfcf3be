/** What a text says before a mention and not in its sentence: at which level things are done, and who acted last. */
import { findPhrases } from '../../text/phrases.js';
import type { Lexicon } from './lexicon.js';
import { actorsIn, lettersOf, type Surroundings } from './surroundings.js';

const STATE = /^[A-Z]{3}$/u;

/** Whether the last level that the text names is the State's own; null when it names none. */
function isOwnLevel(text: string, lexicon: Lexicon): boolean | null {
  const { ownLevel, otherLevels } = lexicon.pack.parties;
  const own = findPhrases(lexicon.phrases(ownLevel), text).at(-1);
  const other = findPhrases(lexicon.phrases(otherLevels), text).at(-1);
  if (own === undefined && other === undefined) return null;
  return (own?.start ?? -1) > (other?.start ?? -1);
}

/**
 * The submitter where the text before the mention, what introduces its list, or its heading, in that order, speaks of
 * the State's own level, and its sentence names nobody else. Sections of submissions follow the levels of the question:
 * national, regional, global.
 */
export function ownAtLevel(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { self, passage, draft } = at;
  if (self === null || !STATE.test(self) || draft.programme !== null) return [];
  const texts = [passage.text.slice(0, draft.start), at.introduction?.text ?? '', at.heading];
  const level = texts.map((text) => isOwnLevel(text, lexicon)).find((own) => own !== null);
  if (level !== true) return [];
  const sentence = passage.text.slice(draft.start, draft.end) + at.after;
  const others = [...actorsIn(at.before, self, lexicon), ...actorsIn(sentence, self, lexicon)];
  return others.some((actor) => actor.id !== self) ? [] : [self];
}

/** The first who is named in the sentence before that of the mention, in its own right. */
function actorBefore(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { passage, draft } = at;
  const index = passage.sentences.findIndex(({ start, end }) => start <= draft.start && draft.start < end);
  const sentence = passage.sentences[index - 1];
  if (sentence === undefined) return [];
  const text = passage.text.slice(sentence.start, sentence.end);
  const first = actorsIn(text, at.self, lexicon)[0];
  if (first === undefined) return [];
  const before = lettersOf(text.slice(0, first.start)).at(-1) ?? '';
  const { glue, notActing } = lexicon.pack.parties;
  const acts = before === '' || (glue.includes(before) && !lexicon.words(notActing).has(before));
  return acts ? [first.id] : [];
}

/** Who is meant by 'it' at the beginning of the sentence, right before its verb: 'It also runs'. */
export function meantBefore(at: Surroundings, verbStart: number, lexicon: Lexicon): readonly string[] {
  const { anaphors, auxiliaries } = lexicon.pack.parties;
  const { dropsSubject } = lexicon.pack;
  const words = lettersOf(at.before.slice(0, verbStart));
  const subject = words.findLast((word) => !lexicon.words(auxiliaries).has(word)) ?? '';
  const dropped = dropsSubject && subject === '' && at.introduction === null;
  return dropped || lexicon.words(anaphors).has(subject) ? actorBefore(at, lexicon) : [];
}

/** Whose it is where the word before the mention says that somebody named before owns it: 'Its Buddy CERT Scheme'. */
export function ownerMeant(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const possessives = lexicon.words(lexicon.pack.described.possessives);
  const words = lettersOf(at.before);
  return words.length === 1 && possessives.has(words[0] ?? '') ? actorBefore(at, lexicon) : [];
}
