/** Who gives when the sentence names those who receive, or an organ of the State that writes. */
import { findPhrases } from '../../text/phrases.js';
import type { Lexicon } from './lexicon.js';
import { actorsIn, lastOf, partiesFrom, type Surroundings } from './surroundings.js';
import { readWords } from './words.js';

/** The parties after 'from' in a sentence about receiving: 'has received, from the ITU, assistance in …'. */
export function benefactorsOf(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { relations, parties } = lexicon.pack;
  const verb = lastOf(at.before, lexicon.phrases(relations.benefits));
  if (verb === null) return [];
  const texts = [at.before.slice(verb.end), at.after.split(/[;,]/u)[0] ?? ''];
  return texts.flatMap((text) =>
    findPhrases(lexicon.phrases(parties.giver), text).flatMap((cue) =>
      partiesFrom(text.slice(cue.end), at.self, lexicon),
    ),
  );
}

/**
 * The single submitter when an organ that no registry knows acts before the verb at `verbStart`: 'The Communications
 * Authority runs'. Nothing when a State or body is named before it.
 */
export function organBefore(at: Surroundings, verbStart: number, lexicon: Lexicon): readonly string[] {
  if (at.self === null) return [];
  const lead = at.before.slice(0, verbStart);
  if (actorsIn(lead, at.self, lexicon).some((actor) => actor.id !== at.self)) return [];
  const { organNouns, auxiliaries } = lexicon.pack.parties;
  const words = readWords(lead, lexicon.words(lexicon.pack.elisions));
  const last = words.findLast((word) => !lexicon.words(auxiliaries).has(word.key));
  if (last === undefined || !last.capital || !lexicon.words(organNouns).has(last.key)) return [];
  return [at.self];
}
