/** Labels that say whose offers follow: 'Uruguay: advice to …', 'OAS and Canada – a course for …'. */

import type { PhraseMatch } from '../../text/phrases.js';
import type { Party } from './lexicon.js';
import { type Passage, sentenceAt } from './passage.js';

const LABEL_END = /:|\s[–—-]\s/u;
/** Characters of a label beside the parties that it names: 'the', 'and', 'alone', 'with'. */
const LONGEST_REST = 16;

/** The parties of the label before `offset` in its sentence; null when the sentence begins with none. */
export function labelOf(passage: Passage, offset: number): readonly PhraseMatch<Party>[] | null {
  const { start } = sentenceAt(passage, offset);
  const lead = passage.text.slice(start, offset);
  const end = LABEL_END.exec(lead)?.index;
  if (end === undefined) return null;
  const parties = passage.parties.filter(
    (party) => party.start >= start && party.end <= start + end && !party.value.adjective,
  );
  const named = parties.reduce((sum, party) => sum + party.end - party.start, 0);
  return parties.length > 0 && end - named <= LONGEST_REST ? parties : null;
}
