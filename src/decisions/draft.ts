/** Decisions as people and programs write them, short; completed from the record that they speak of. */
import { z } from 'zod';
import type { ProgrammeRecord, SubmissionRecord } from '../model/record.js';
import { makeAnchor } from './anchor.js';
import {
  type Anchor,
  type Decision,
  HEAD_FIELDS,
  sealDecision,
  type Values,
  valuesSchema,
} from './decision.js';
import { type Flow, findPlaces, type ReadBlock, readFlow } from './flow.js';
import { readField } from './lay-head.js';

const common = {
  who: z.string().min(1).optional(),
  when: z.iso.datetime().optional(),
  why: z.string().optional(),
  supersedes: z.array(z.string()).optional(),
};
const text = z.string().min(1);
const into = z.strictObject({ id: text, name: text });

/**
 * `submission`: an id or a path; `mention`: an id of its record (`r3`, `p1`); `quote`: words that stand in it, with the
 * number of their `paragraph` where they stand in several.
 */
export const draftSchema = z.discriminatedUnion('action', [
  z.strictObject({ ...common, action: z.enum(['accept', 'reject']), submission: text, mention: text }),
  z.strictObject({
    ...common,
    action: z.literal('correct'),
    submission: text,
    mention: text,
    set: valuesSchema.optional(),
    quote: text.optional(),
    paragraph: z.string().nullable().optional(),
  }),
  z.strictObject({
    ...common,
    action: z.literal('add'),
    submission: text,
    subject: z.enum(['reference', 'programme']),
    quote: text,
    paragraph: z.string().nullable().optional(),
    set: valuesSchema,
  }),
  z.strictObject({
    ...common,
    action: z.literal('correct-head'),
    submission: text,
    field: z.enum(HEAD_FIELDS),
    value: z.unknown(),
    quote: text.optional(),
  }),
  z.strictObject({ ...common, action: z.literal('note'), submission: text, mention: text.optional(), text }),
  z.strictObject({ ...common, action: z.literal('merge'), ids: z.array(text).min(1), into }),
  z.strictObject({
    ...common,
    action: z.literal('split'),
    programme: text,
    mentions: z.array(z.strictObject({ submission: text, mention: text })).min(1),
    into,
  }),
  z.strictObject({ ...common, action: z.literal('withdraw'), decision: text }),
]);
export type Draft = z.infer<typeof draftSchema>;

/** A submission as the one who decides sees it. */
export interface Seen {
  readonly record: SubmissionRecord;
  readonly blocks: readonly ReadBlock[];
}

/** Who decides and when, told by the edge for drafts that do not say. */
export interface Author {
  readonly who: string;
  readonly when: string;
}

/** A draft that speaks of what is not there. */
export class DraftError extends Error {
  override readonly name = 'DraftError';
}

interface Mention {
  readonly subject: 'reference' | 'programme';
  readonly at: { readonly block: string; readonly start: number; readonly end: number };
  readonly values: Values;
}

function valuesOf({
  id,
  name,
  kind,
  providers,
  funders,
  beneficiaries,
  regions,
  period,
}: ProgrammeRecord): Values {
  return { programme: id, name, kind, providers, funders, beneficiaries, regions, period };
}

function findMention({ record }: Seen, id: string): Mention {
  const reference = record.references.find((each) => each.id === id);
  if (reference) return { subject: 'reference', at: reference.at, values: { targets: reference.targets } };
  for (const programme of record.programmes) {
    const mention = programme.mentions.find((each) => each.id === id);
    if (!mention) continue;
    const { status, modality, relation, at } = mention;
    return { subject: 'programme', at, values: { status, modality, relation, ...valuesOf(programme) } };
  }
  throw new DraftError(`${record.source.path} has no mention '${id}'`);
}

function anchorAt(flow: Flow, at: Mention['at']): Anchor {
  try {
    return makeAnchor(flow, at);
  } catch (error) {
    throw error instanceof RangeError ? new DraftError(error.message) : error;
  }
}

function anchorQuote(flow: Flow, quote: string, paragraph: string | null | undefined): Anchor {
  const places = findPlaces(flow, quote).filter(
    ({ block }) => paragraph === undefined || (block.paragraph ?? null) === paragraph,
  );
  const [place, other] = places;
  if (!place) throw new DraftError(`'${quote}' does not stand there`);
  if (other)
    throw new DraftError(`'${quote}' stands in ${places.length} places: say its paragraph, or more words`);
  return makeAnchor(flow, { block: place.block.id, start: place.start, end: place.end });
}

type Find = (submission: string) => Seen;

/**
 * Completes a draft to a decision that holds by itself; `find` gives the submission of an id or path.
 * @throws DraftError when what it speaks of is not there
 */
export function completeDraft(draft: Draft, author: Author, find: Find): Decision {
  const { who = author.who, when = author.when, why = null, supersedes = [] } = draft;
  const event = { who, when, why, supersedes };
  switch (draft.action) {
    case 'merge':
      return sealDecision({ ...event, action: 'merge', ids: draft.ids, into: draft.into });
    case 'withdraw':
      return sealDecision({ ...event, action: 'withdraw', decision: draft.decision });
    case 'split':
      return sealDecision({
        ...event,
        action: 'split',
        programme: draft.programme,
        places: draft.mentions.map(({ submission, mention }) => anchorMention(find(submission), mention)),
        into: draft.into,
      });
    default:
      return sealDecision({ ...event, ...completeOne(draft, find(draft.submission)) });
  }
}

const nameOf = ({ record }: Seen): { id: string; path: string } => ({
  id: record.id,
  path: record.source.path,
});

function anchorMention(
  seen: Seen,
  mention: string,
): { submission: { id: string; path: string }; anchor: Anchor } {
  return {
    submission: nameOf(seen),
    anchor: anchorAt(readFlow(seen.blocks), findMention(seen, mention).at),
  };
}

type DraftOfOne = Extract<Draft, { readonly submission: string }>;
type ContentOf<T> = T extends unknown ? Omit<T, 'id' | 'who' | 'when' | 'why' | 'supersedes'> : never;
type ContentOfOne = ContentOf<Extract<Decision, { readonly submission: unknown }>>;

function completeOne(draft: DraftOfOne, seen: Seen): ContentOfOne {
  const submission = nameOf(seen);
  const flow = readFlow(seen.blocks);
  switch (draft.action) {
    case 'note': {
      const anchor = draft.mention === undefined ? null : anchorAt(flow, findMention(seen, draft.mention).at);
      return { action: 'note', submission, anchor, text: draft.text };
    }
    case 'correct-head': {
      const { field, value, quote } = draft;
      const span = quote === undefined ? null : anchorQuote(flow, quote, undefined);
      return {
        action: 'correct-head',
        submission,
        field,
        from: readField(seen.record.submission, field),
        value,
        span,
      };
    }
    case 'add': {
      const { subject, set } = draft;
      const anchor = anchorQuote(flow, draft.quote, draft.paragraph);
      return { action: 'add', subject, submission, anchor, set, span: null };
    }
    default: {
      const { subject, at, values } = findMention(seen, draft.mention);
      const span =
        'quote' in draft && draft.quote !== undefined
          ? anchorQuote(flow, draft.quote, draft.paragraph)
          : null;
      const set = draft.action === 'accept' ? values : draft.action === 'correct' ? (draft.set ?? {}) : {};
      return { action: draft.action, subject, submission, anchor: anchorAt(flow, at), set, span };
    }
  }
}
