/** Whose an offering is where its own sentence names nobody: its heading, or the State whose paper it is. */
import type { Lexicon } from './lexicon.js';
import { holds } from './passage.js';
import { partiesAfterCues } from './subjects.js';
import { actorsIn, lettersOf, type Surroundings } from './surroundings.js';

const STATE = /^[A-Z]{3}$/u;

/** The submitter where the heading of its section or table says so: 'Activities conducted by Côte d'Ivoire'. */
export function giversOfHeading(at: Surroundings, lexicon: Lexicon): readonly string[] {
  if (at.draft.programme !== null || isReceived(at.before, lexicon)) return [];
  const givers = partiesAfterCues(at.heading, lexicon.pack.parties.by, at, lexicon);
  return givers.length > 0 && givers.every((id) => id === at.self) ? givers.slice(0, 1) : [];
}

function isReceived(text: string, lexicon: Lexicon): boolean {
  const { relations, parties } = lexicon.pack;
  return [relations.benefits, relations.participates, parties.otherLevels].some((list) =>
    holds(text, lexicon.phrases(list)),
  );
}

/** Whether the text asks or proposes: who does so gives nothing yet. */
export function isWished(text: string, lexicon: Lexicon): boolean {
  const { requested, proposed } = lexicon.pack.modalities;
  return [requested, proposed].some((list) => holds(text, lexicon.phrases(list)));
}

/**
 * The single submitter, a State, where its paper tells of an offering in the passive voice or by an organ that no
 * registry knows: 'Forty judges were trained in May'. Nothing where the sentence, what introduces it or its heading names
 * somebody else, speaks of receiving, asks or proposes; nor in a language whose cases tell who acts.
 */
export function submitterUnsaid(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { self, draft, passage } = at;
  const { pack } = lexicon;
  if (self === null || !STATE.test(self) || draft.status !== 'described' || pack.unspaced || pack.inflection)
    return [];
  if (lettersOf(at.before).some((word) => lexicon.words(pack.parties.anaphors).has(word))) return [];
  const own = passage.text.slice(draft.start, draft.end);
  const sentence = `${at.before}${own}${at.after}`;
  if (isReceived(`${at.heading}. ${at.before}. ${at.after}`, lexicon) || isWished(sentence, lexicon))
    return [];
  const named = [at.heading, sentence, ...at.row.map((cell) => cell.text)];
  const others = named.flatMap((text) => actorsIn(text, self, lexicon)).filter(({ id }) => id !== self);
  return others.length === 0 ? [self] : [];
}
