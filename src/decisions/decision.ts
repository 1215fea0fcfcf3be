/**
 * What an analyst said: one event, never changed once it is written. Who takes a decision back says so in another event.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MODALITIES, RELATIONS } from '../model/mention.js';
import { PROGRAMME_KINDS } from '../model/registry.js';

/**
 * Where the words of a decision stand: the quote, up to ten words on either side, and the place that they had. `rival` is
 * how well these surroundings fit the best of the other places with the same words (0: none, 1: quite alike); `alike`
 * says how many places they fit as well as none could tell apart, this one included; `nth` counts among all from 0.
 */
export const anchorSchema = z.strictObject({
  quote: z.string().min(1),
  before: z.string(),
  after: z.string(),
  /** How many of these words stand in the same block. */
  inside: z.strictObject({ before: z.int().min(0), after: z.int().min(0) }),
  block: z.string(),
  start: z.int().min(0),
  nth: z.int().min(0),
  of: z.int().min(1),
  rival: z.number().min(0).max(1),
  alike: z.int().min(1),
});
export type Anchor = z.infer<typeof anchorSchema>;

/** A submission by the first 16 hex digits of its file's SHA-256, and by its path, under which a new file may come. */
const submissionSchema = z.strictObject({ id: z.string().regex(/^[0-9a-f]{16}$/), path: z.string() });

const ids = z.array(z.string().min(1));

/** Fields of a reference, of a mention of a programme, and of the programme as this submission tells of it. */
export const valuesSchema = z.strictObject({
  targets: ids.optional(),
  written: z
    .strictObject({
      role: z.string().nullable(),
      labels: z.array(z.string()),
      symbol: z.string().nullable(),
      title: z.string().nullable(),
    })
    .optional(),
  status: z.enum(['named', 'described']).optional(),
  modality: z.enum(MODALITIES).optional(),
  relation: z.enum(RELATIONS).optional(),
  programme: z.string().min(1).optional(),
  name: z.string().min(1).optional(),
  kind: z.enum(PROGRAMME_KINDS).optional(),
  providers: ids.optional(),
  funders: ids.optional(),
  beneficiaries: ids.optional(),
  regions: ids.optional(),
  period: z
    .strictObject({ from: z.string().nullable(), to: z.string().nullable(), quote: z.string() })
    .nullable()
    .optional(),
});
export type Values = z.infer<typeof valuesSchema>;

export const HEAD_FIELDS = ['title', 'language', 'translation', 'date', 'kind', 'submitters'] as const;

const event = {
  id: z.string().regex(/^d-[0-9a-f]{16}$/),
  when: z.iso.datetime(),
  who: z.string().min(1),
  why: z.string().nullable(),
  /** Decisions that the person knew and means to replace: no contradiction to them. */
  supersedes: z.array(z.string()),
};

export const decisionSchema = z.discriminatedUnion('action', [
  z.strictObject({
    ...event,
    action: z.enum(['accept', 'reject', 'correct', 'add']),
    subject: z.enum(['reference', 'programme']),
    submission: submissionSchema,
    anchor: anchorSchema,
    /** What holds from now on: for `accept` and `add` all fields, for `correct` those that were wrong. */
    set: valuesSchema,
    /** The right words, where the extractor's were not. */
    span: anchorSchema.nullable(),
  }),
  z.strictObject({
    ...event,
    action: z.literal('correct-head'),
    submission: submissionSchema,
    field: z.enum(HEAD_FIELDS),
    /** What the software said. In another file the correction holds where it says the same. */
    from: z.unknown(),
    /** As in the record; submitters as `[{ id, name, type, role }]`, the date as '2023-11-15'. */
    value: z.unknown(),
    /** The words that tell a date. */
    span: anchorSchema.nullable(),
  }),
  z.strictObject({
    ...event,
    action: z.literal('note'),
    submission: submissionSchema,
    anchor: anchorSchema.nullable(),
    text: z.string().min(1),
  }),
  z.strictObject({
    ...event,
    action: z.literal('merge'),
    ids: ids.min(1),
    into: z.strictObject({ id: z.string().min(1), name: z.string().min(1) }),
  }),
  z.strictObject({
    ...event,
    action: z.literal('split'),
    programme: z.string().min(1),
    places: z.array(z.strictObject({ submission: submissionSchema, anchor: anchorSchema })).min(1),
    into: z.strictObject({ id: z.string().min(1), name: z.string().min(1) }),
  }),
  z.strictObject({ ...event, action: z.literal('withdraw'), decision: z.string() }),
]);

export type Decision = z.infer<typeof decisionSchema>;
export type MentionDecision = Extract<Decision, { readonly subject: string }>;
export type HeadDecision = Extract<Decision, { readonly action: 'correct-head' }>;
export type MergeDecision = Extract<Decision, { readonly action: 'merge' }>;
export type SplitDecision = Extract<Decision, { readonly action: 'split' }>;
export type NoteDecision = Extract<Decision, { readonly action: 'note' }>;

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** Gives a decision its id, the hash of what it says: the same event written twice is one. */
export function sealDecision(content: WithoutId<Decision>): Decision {
  const hash = createHash('sha256')
    .update(JSON.stringify(sortKeys(content)))
    .digest('hex');
  return decisionSchema.parse({ ...content, id: `d-${hash.slice(0, 16)}` });
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sortKeys(each)]),
  );
}
