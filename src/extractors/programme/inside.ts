/** The parties within the words of a mention: 'Japanese course for Fiji', 'support of the World Bank for the team'. */

import { findPhrases } from '../../text/phrases.js';
import { isComplement } from './cases.js';
import { kindOfWord, type Lexicon } from './lexicon.js';
import { type Actor, actorsIn, lettersOf, type Surroundings } from './surroundings.js';

/**
 * Parties inside the mention: before its head they give it, after 'for', 'from', 'of' they receive it. A State in a name
 * ('Ukraine Cyber Programme') may do either, and tells nothing unless it is the submitter.
 */
export function partiesInside(
  at: Surroundings,
  lexicon: Lexicon,
): { givers: readonly string[]; receivers: readonly string[] } {
  const text = at.passage.text.slice(at.draft.start, at.draft.end);
  const own = findPhrases(lexicon.phrases(lexicon.pack.selfPossessives), text)[0];
  const ours = own !== undefined && at.self !== null ? [at.self] : [];
  const given = lexicon
    .words(lexicon.pack.parties.notActing)
    .has(lettersOf(text.slice(0, own?.start)).at(-1) ?? '');
  const givers: string[] = given ? [] : [...ours];
  const receivers: string[] = given ? [...ours] : [];
  let receiving = false;
  for (const actor of actorsIn(text, null, lexicon)) {
    if (actor.isState && actor.id !== at.self && at.draft.status === 'named') continue;
    receiving = receiving || isReceiver(text.slice(0, actor.start), actor, at, lexicon);
    if (receiving) receivers.push(actor.id);
    else if (lexicon.pack.unspaced === undefined) givers.push(actor.id);
  }
  return { givers, receivers };
}

/** Whether the word before a party makes it one that receives; without spaces the word may be the end of a longer row. */
function isReceiving(word: string, lexicon: Lexicon): boolean {
  const { notActing } = lexicon.pack.parties;
  if (lexicon.words(notActing).has(word)) return true;
  return lexicon.pack.unspaced !== undefined && notActing.some((ending) => word.endsWith(ending));
}

/**
 * Whether 'for', 'from' or 'of' before an actor says that it receives. Where heads come first, the body that closes a
 * name owns what it names: 'Programa de Ciberseguridad de la OEA'.
 */
function isReceiver(before: string, actor: Actor, at: Surroundings, lexicon: Lexicon): boolean {
  const { glue, genitives } = lexicon.pack.parties;
  if (lexicon.pack.inflection !== undefined) return isComplement(before, lexicon);
  const isTelling = (key: string) => genitives.includes(key) || !lexicon.words(glue).has(key);
  const word = lettersOf(before).findLast(isTelling) ?? '';
  const owns = lexicon.pack.headsFirst && at.draft.status === 'named' && !actor.isState;
  if (isGivenBy(before, actor, at, lexicon)) return false;
  return isReceiving(word, lexicon) && !(owns && genitives.includes(word));
}

/**
 * Whether the noun right before 'of' and a body says what the body gives: 'assistance of the World Bank for a team', or
 * the body after 'from' that closes it: 'assistance from the ITU'.
 */
function isGivenBy(before: string, actor: Actor, at: Surroundings, lexicon: Lexicon): boolean {
  const { parties, described } = lexicon.pack;
  if (actor.isState) return false;
  const words = lettersOf(before);
  const rest = at.passage.text.slice(at.draft.start + actor.end, at.draft.end);
  const source = words.findLast((word) => !lexicon.words(parties.glue).has(word)) ?? '';
  if (at.draft.kind === 'technical-assistance' && rest === '' && parties.giver.includes(source)) return true;
  const of = words.findLastIndex((word) => parties.genitives.includes(word));
  const between = words.slice(of + 1).every((word) => lexicon.words(parties.glue).has(word));
  if (of < 1 || !between || kindOfWord(lexicon, words[of - 1] ?? '') === null) return false;
  const next = lettersOf(rest)[0];
  return next === undefined || lexicon.words(described.prepositions).has(next);
}
