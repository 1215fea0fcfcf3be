/** Documents whose noun is left out: 'the second one', 'celui de 2021'. */

import type { DocumentName } from '../../model/mention.js';
import { type Atom, hasSense } from './atoms.js';
import { isMark, type Parsed } from './labels.js';
import { describe, readAfter, readBefore } from './titles.js';

/** How far before 'celui de 2021' the noun that it stands for may be, in atoms. */
const NOUN_REACH = 40;

/** 'the second one', 'the 2021 one', 'celui de 2021': another document of the series that was cited. */
export function readEllipsis(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  if (hasSense(atoms[at], 'one')) return readOneFirst(atoms, at);
  const before = readBefore(atoms, at);
  if (before.next === at || !hasSense(atoms[before.next], 'one')) return null;
  const described = describe('document', before.value);
  const [name] = described;
  const telling = name !== undefined && (name.year !== null || name.ordinal !== null);
  return telling ? { value: described, next: before.next + 1 } : null;
}

/** 'celui de 2021', 'ceux de 2010 et de 2013', after a report in the same sentence. */
function readOneFirst(atoms: readonly Atom[], at: number): Parsed<readonly DocumentName[]> | null {
  const after = readAfter(atoms, at + 1);
  const { years, ordinals } = after.value;
  if (years.length === 0 || ordinals.length > 0 || !followsReport(atoms, at)) return null;
  return { value: describe('document', after.value), next: after.next };
}

function followsReport(atoms: readonly Atom[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - NOUN_REACH); i -= 1) {
    if (isMark(atoms[i], '.')) return false;
    const noun = atoms[i]?.senses.find((sense) => sense.kind === 'noun');
    if (noun) return noun.id.endsWith('report');
  }
  return false;
}
