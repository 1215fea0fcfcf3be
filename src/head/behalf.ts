import { findPhrases } from '../text/phrases.js';
import { isGroup, type Parties } from './names.js';
import type { Passage } from './passage.js';
import { openList, readParties, type Witness } from './witness.js';
import type { Wording } from './wording.js';

type Named = Pick<Witness, 'parties' | 'members'>;

function readNamed(passage: Passage, from: number, parties: Parties, wording: Wording): Named | null {
  const direct = readParties(passage, from, parties.byId, wording);
  if (direct !== null) return direct;
  const opener = openList(passage, from, wording);
  return opener === null ? null : readParties(passage, opener, parties.byId, wording);
}

/**
 * Those in whose name a passage speaks: 'on behalf of the African Group', 'on behalf of the following States:
 * Fiji, Samoa', 'as Chair of the Pacific Islands Forum' (groups only). `allows` tells whether the phrase
 * `[start, end)` speaks for this document's author, or tells of others.
 */
export function readBehalf(
  passage: Passage,
  parties: Parties,
  wording: Wording,
  allows: (start: number, end: number) => boolean = () => true,
): readonly Witness[] {
  const read = (phrases: Wording['onBehalfOf'], groupsOnly: boolean) =>
    findPhrases(phrases, passage.text).flatMap(({ start, end }): Witness[] => {
      const named = allows(start, end) ? readNamed(passage, end, parties, wording) : null;
      if (named === null || (groupsOnly && !named.parties.every(({ party }) => isGroup(party)))) return [];
      return [{ kind: 'behalf', speakers: [], ...named }];
    });
  return [...read(wording.onBehalfOf, false), ...read(wording.asChairOf, true)];
}
