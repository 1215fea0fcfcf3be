/** Programmes that no registry knows, gathered over many submissions: what an analyst may want to register. */
import type { Block } from '../model/document.js';
import type { ProgrammeRecord, SubmissionRecord } from '../model/record.js';

/** A record, with the blocks of its document. */
export interface ReadSubmission {
  readonly record: SubmissionRecord;
  readonly blocks: readonly Block[];
}

export interface Candidate {
  /** The same for each spelling: `candidate:pacific-cyber-hub`. */
  readonly id: string;
  /** Other ids that mean it: with one more noun at the end. */
  readonly also: readonly string[];
  /** Spellings, the most frequent first. */
  readonly names: readonly string[];
  readonly kind: string;
  readonly providers: readonly string[];
  readonly submitters: readonly string[];
  readonly languages: readonly string[];
  readonly submissions: number;
  readonly mentions: number;
  readonly contexts: readonly CandidateContext[];
}

export interface CandidateContext {
  readonly path: string;
  readonly paragraph: string | null;
  /** The mention with some words around it. */
  readonly text: string;
}

interface Found {
  readonly submission: ReadSubmission;
  readonly programme: ProgrammeRecord;
}

/** Characters on either side of a mention in its context. */
const AROUND = 60;
/** Words of an id that may stand for a longer one: 'savannah-shield' for 'savannah-shield-exercise'. */
const FEWEST_WORDS = 2;

function isNamedCandidate({ registered, mentions }: ProgrammeRecord): boolean {
  return !registered && mentions.some(({ status }) => status === 'named');
}

/** The id without its last word where that is an id too; the id itself else. */
function shortest(id: string, ids: ReadonlySet<string>): string {
  const words = id.split('-');
  const shorter = words.slice(0, -1).join('-');
  return words.length > FEWEST_WORDS && ids.has(shorter) ? shortest(shorter, ids) : id;
}

/** Values by how often they occur, the most frequent first, equal ones in order of their first. */
function byFrequency(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

function contextsOf({ submission: { record, blocks }, programme }: Found): readonly CandidateContext[] {
  return programme.mentions.slice(0, 1).flatMap(({ at }) => {
    const block = blocks.find(({ id }) => id === at.block);
    if (block === undefined) return [];
    const [start, end] = [Math.max(0, at.start - AROUND), Math.min(block.text.length, at.end + AROUND)];
    const cut = `${start > 0 ? '…' : ''}${block.text.slice(start, end)}${end < block.text.length ? '…' : ''}`;
    return [{ path: record.source.path, paragraph: at.paragraph, text: cut.replace(/\s+/gu, ' ') }];
  });
}

function describe(id: string, found: readonly Found[]): Candidate {
  const programmes = found.map(({ programme }) => programme);
  const records = found.map(({ submission }) => submission.record);
  return {
    id,
    also: [...new Set(programmes.map((programme) => programme.id))].filter((other) => other !== id),
    names: byFrequency(programmes.map(({ name }) => name)),
    kind: byFrequency(programmes.map(({ kind }) => kind))[0] ?? 'programme',
    providers: byFrequency(programmes.flatMap(({ providers }) => providers)),
    submitters: byFrequency(
      records.flatMap(({ submission }) => submission.submitters.map((each) => each.id)),
    ),
    languages: byFrequency(records.map(({ submission }) => submission.language)),
    submissions: new Set(records.map((record) => record.id)).size,
    mentions: programmes.reduce((sum, { mentions }) => sum + mentions.length, 0),
    contexts: found.flatMap(contextsOf),
  };
}

/**
 * The unregistered programmes that submissions name, those of most submissions first, then those with most mentions.
 * Spellings share an id (`candidateId`); an id that only has one more noun at its end is gathered with the shorter one.
 */
export function gatherCandidates(submissions: readonly ReadSubmission[]): readonly Candidate[] {
  const found = submissions.flatMap((submission) =>
    submission.record.programmes.filter(isNamedCandidate).map((programme) => ({ submission, programme })),
  );
  const ids = new Set(found.map(({ programme }) => programme.id));
  const groups = new Map<string, Found[]>();
  for (const one of found) {
    const id = shortest(one.programme.id, ids);
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return [...groups]
    .map(([id, group]) => describe(id, group))
    .sort((a, b) => b.submissions - a.submissions || b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}
