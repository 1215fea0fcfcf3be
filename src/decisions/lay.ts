/** Decisions laid over what was extracted: the record has both. */
import type { Decided, Place, SubmissionRecord } from '../model/record.js';
import { locate } from './anchor.js';
import type { Decision, HeadDecision, MergeDecision, NoteDecision, SplitDecision } from './decision.js';
import { type Flow, type ReadBlock, readFlow } from './flow.js';
import { layHead } from './lay-head.js';
import { type FindProgramme, layProgrammes, type Parted } from './lay-programmes.js';
import { layReferences } from './lay-references.js';
import { openPage } from './page.js';
import { replay } from './replay.js';
import { type Ruling, ruleMentions, type Spot } from './rulings.js';

export interface LayerSetting {
  /** Paragraph, page and boxes of the words of a block. */
  placeOf(block: ReadBlock, spot: Spot): Place;
  findProgramme: FindProgramme;
}

/** Gives a record as people decided it; a record that nobody spoke of comes back as it was. */
export type Layer = (record: SubmissionRecord, blocks: readonly ReadBlock[]) => SubmissionRecord;

/** The record as it was extracted. */
export function withoutDecisions({ decided: _, extracted, ...record }: SubmissionRecord): SubmissionRecord {
  return extracted ? { ...record, ...extracted } : record;
}

/** The file itself, or the one that came in its place. */
function isOf(submission: { readonly id: string; readonly path: string }, record: SubmissionRecord): boolean {
  return submission.id === record.id || submission.path === record.source.path;
}

/** Whether a decision has a say in a record. */
function concerns(decision: Decision, record: SubmissionRecord): boolean {
  if (decision.action === 'withdraw') return false;
  if (decision.action === 'merge') return record.programmes.some(({ id }) => decision.ids.includes(id));
  if (decision.action === 'split') return decision.places.some(({ submission }) => isOf(submission, record));
  return isOf(decision.submission, record);
}

/** `events`: all that was ever said, in any order. */
export function createLayer(events: Iterable<Decision>, setting: LayerSetting): Layer {
  const standing = replay(events);
  return (given, blocks) => {
    const record = withoutDecisions(given);
    const own = standing.filter((decision) => concerns(decision, record));
    return own.length === 0 ? record : lay(record, blocks, own, setting);
  };
}

function lay(
  record: SubmissionRecord,
  blocks: readonly ReadBlock[],
  decisions: readonly Decision[],
  { placeOf, findProgramme }: LayerSetting,
): SubmissionRecord {
  const { submission, references, programmes } = record;
  const flow = readFlow(blocks);
  const page = openPage(blocks, placeOf);
  const { rulings, conflicts, contradictions } = ruleMentions(decisions, flow);
  const ofSubject = (subject: Ruling['subject']): readonly Ruling[] =>
    rulings.filter((ruling) => ruling.subject === subject);
  const merges = decisions.filter((each): each is MergeDecision => each.action === 'merge');
  const splits = locateSplits(decisions, record, flow);
  const heads = decisions.filter((each): each is HeadDecision => each.action === 'correct-head');
  const head = layHead(record.id, submission, heads, flow, page);
  const laidReferences = layReferences(references, ofSubject('reference'), page);
  const laidProgrammes = layProgrammes(
    programmes,
    { rulings: ofSubject('programme'), parted: splits.parted, merges },
    page,
    findProgramme,
  );
  const ids = new Map([...laidReferences.ids, ...laidProgrammes.ids]);
  const notes = readNotes(decisions, flow);
  const decided: Decided = {
    applied: [
      ...rulings.flatMap((ruling) => describeRuling(ruling, ids.get(ruling) ?? null)),
      ...head.applied.map(({ decision, found }) => describe(decision, decision.field, found)),
      ...merges.map((merge) => describe(merge, merge.into.id, 'exact')),
      ...splits.applied,
    ],
    conflicts: [...conflicts, ...head.conflicts, ...splits.conflicts, ...notes.conflicts],
    contradictions: [...contradictions, ...head.contradictions],
    notes: notes.notes,
  };
  return {
    ...record,
    submission: head.head,
    references: [...laidReferences.items],
    programmes: [...laidProgrammes.items],
    decided,
    extracted: { submission, references, programmes },
  };
}

type Applied = Decided['applied'][number];

function describe({ id, action }: Decision, of: string | null, found: Applied['found']): Applied {
  return { decision: id, action, of, found };
}

function describeRuling({ said, found }: Ruling, of: string | null): readonly Applied[] {
  return said.map((decision) => describe(decision, of, found));
}

interface Splits {
  readonly parted: readonly Parted[];
  readonly applied: readonly Applied[];
  readonly conflicts: Decided['conflicts'];
}

function locateSplits(decisions: readonly Decision[], record: SubmissionRecord, flow: Flow): Splits {
  const splits = decisions.filter((each): each is SplitDecision => each.action === 'split');
  const places = splits.flatMap((split) =>
    split.places
      .filter(({ submission }) => isOf(submission, record))
      .map(({ anchor }) => ({ split, at: locate(anchor, flow) })),
  );
  const found = places.flatMap(({ split, at }) => (at.kind === 'conflict' ? [] : [{ split, at }]));
  return {
    parted: found.map(({ split, at }) => ({ from: split.programme, spot: at, into: split.into })),
    applied: found.map(({ split, at }) => describe(split, split.into.id, at.kind)),
    conflicts: places.flatMap(({ split, at }) =>
      at.kind === 'conflict' ? [{ decision: split.id, why: at.why }] : [],
    ),
  };
}

/** A note whose words are gone is shown all the same. */
function readNotes(decisions: readonly Decision[], flow: Flow): Pick<Decided, 'notes' | 'conflicts'> {
  const said = decisions.filter((each): each is NoteDecision => each.action === 'note');
  const placed = said.map((note) => ({ note, at: note.anchor && locate(note.anchor, flow) }));
  return {
    notes: placed.map(({ note: { id, who, when, text, anchor } }) => ({
      decision: id,
      who,
      when,
      text,
      of: anchor?.quote ?? null,
    })),
    conflicts: placed.flatMap(({ note, at }) =>
      at?.kind === 'conflict' ? [{ decision: note.id, why: at.why }] : [],
    ),
  };
}
