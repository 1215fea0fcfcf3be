/** Who gives when the sentence names those who receive. */
import { findPhrases } from '../../text/phrases.js';
import type { Lexicon } from './lexicon.js';
import { lastOf, partiesFrom, type Surroundings } from './surroundings.js';

/**
 * The parties after 'from' in a sentence about receiving: 'has received, from the ITU, assistance in …'. In a language
 * of cases the verb itself may lead to them: 'признательна Японии за курсы'.
 */
export function benefactorsOf(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { relations, parties } = lexicon.pack;
  const verb = lastOf(at.before, lexicon.phrases(relations.benefits));
  if (verb === null) return [];
  const said = lexicon.pack.inflection === undefined ? verb.end : verb.start;
  const texts = [at.before.slice(said), at.after.split(/[;,]/u)[0] ?? ''];
  return texts.flatMap((text) =>
    findPhrases(lexicon.phrases(parties.giver), text).flatMap((cue) =>
      partiesFrom(text.slice(cue.end), at.self, lexicon),
    ),
  );
}
