/** What is over or yet to come by its date or by its row in a table. */
import { MODALITIES, type Modality } from '../../model/mention.js';
import type { ProgrammeKind } from '../../model/registry.js';
import { findPhrases } from '../../text/phrases.js';
import type { Lexicon } from './lexicon.js';
import { holds } from './passage.js';
import { firstOf, lettersOf, type Surroundings } from './surroundings.js';

/** Characters after an offering in which its verb may stand. */
const NEAR = 120;
/** Characters of a sentence before an offering in which its verb may stand. */
const LONGEST_CLAUSE = 240;
/** Words of a cell that says how far something is. */
const LONGEST_STATUS = 8;
/** Characters between 'since' and its year: ' le 1er septembre '. */
const LONGEST_DATE = 20;
const YEAR = /(?<![\p{L}\p{Nd}/-])(?:19|20)\p{Nd}{2}(?![\p{Nd}/-])/gu;
/** What is held and over: a network or a portal goes on. */
const EVENTS: ReadonlySet<ProgrammeKind> = new Set([
  ...(['training', 'exercise', 'assessment', 'technical-assistance', 'mentoring', 'conference'] as const),
]);

/** What another cell of its row says: 'Terminé en 2021', 'Ouverture prévue en juin'. */
export function modalityInRow(at: Surroundings, lexicon: Lexicon): Modality | null {
  const cells = at.row.filter((cell) => lettersOf(cell.text).length <= LONGEST_STATUS);
  const cues = cells.flatMap(({ text }) =>
    MODALITIES.flatMap((value) =>
      firstOf(text, lexicon.phrases(lexicon.pack.modalities[value])) === null ? [] : [value],
    ),
  );
  const said = cues.filter((value) => value === 'ended' || value === 'planned');
  return cues.includes('existing') ? null : (said[0] ?? null);
}

/**
 * Whether the sentence says that it was held or given at a time that is past: 'a organisé en 2021 un atelier', 'une
 * formation a eu lieu à Lomé en avril 2022'. What recurs, and what was set up, goes on.
 */
export function isPastEvent(at: Surroundings, lexicon: Lexicon): boolean {
  const { described, period } = lexicon.pack;
  if (at.draft.programme !== null || !EVENTS.has(at.draft.kind)) return false;
  const after = at.after.split(';')[0]?.slice(0, NEAR) ?? '';
  const own = at.passage.text.slice(at.draft.start, at.draft.end);
  const held = [at.before.slice(-LONGEST_CLAUSE), own, after].some((text) =>
    holds(text, lexicon.phrases(described.held)),
  );
  const sentence = `${at.before}${own}${after}`;
  if (!held || holds(sentence, lexicon.phrases(described.frequencies))) return false;
  const froms = findPhrases(lexicon.phrases(period.from), sentence).map(({ end }) => end);
  const since = (index: number): boolean => froms.some((end) => index >= end && index - end <= LONGEST_DATE);
  return [...sentence.matchAll(YEAR)].some(({ index }) => !since(index));
}
