/**
 * The record as a schema: the types come from it, `schema/record.schema.json` comes from it, and every
 * record is validated against it when written. See README, 'The record'.
 */
import { z } from 'zod';
import { PROGRAMME_KINDS } from './registry.js';

export const SCHEMA_NUMBER = 1;

const target = z.string().min(1).meta({ description: 'SYMBOL or SYMBOL#LOCATOR: A/78/265#46' });
const confidence = z.number().min(0).max(1);

export const boxSchema = z.strictObject({
  page: z.int().min(1),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

export const placeSchema = z.strictObject({
  block: z.string(),
  start: z.int().min(0),
  end: z.int().min(1),
  paragraph: z.string().nullable(),
  footnote: z.string().nullable(),
  page: z.int().min(1).nullable(),
  boxes: z.array(boxSchema),
});

export const submitterSchema = z.strictObject({
  id: z.string().meta({ description: 'ISO 3166-1 alpha-3 for States, registry id for others' }),
  name: z.string(),
  type: z.enum(['state', 'organization']),
  role: z.enum(['submitter', 'on-behalf-of', 'aligned']),
  quote: z.string().nullable(),
  at: placeSchema.nullable(),
});

export const submissionSchema = z.strictObject({
  title: z.string().nullable(),
  language: z.string(),
  translation: z.enum(['courtesy', 'official']).nullable(),
  date: z.strictObject({ value: z.string(), quote: z.string(), at: placeSchema }).nullable(),
  kind: z.enum(['national', 'joint', 'group', 'organization']).nullable(),
  submitters: z.array(submitterSchema),
});

export const candidateSchema = z.strictObject({ target, score: confidence, why: z.string() });

export const resolutionSchema = z.strictObject({
  status: z.enum(['known', 'ambiguous', 'unknown']),
  by: z.enum(['symbol', 'number', 'title', 'antecedent', 'context']).nullable(),
  candidates: z.array(candidateSchema).optional(),
  why: z.string().optional(),
});

/** That a person has spoken of a mention: see `decidedSchema`. */
export const markSchema = z.strictObject({
  state: z.enum(['accepted', 'corrected', 'added']),
  decisions: z.array(z.string()).min(1),
});

export const referenceSchema = z.strictObject({
  id: z.string(),
  quote: z.string(),
  written: z.strictObject({
    role: z.string().nullable(),
    labels: z.array(z.string()),
    symbol: z.string().nullable(),
    title: z.string().nullable(),
  }),
  targets: z.array(target),
  resolution: resolutionSchema,
  confidence,
  at: placeSchema,
  decided: markSchema.optional(),
});

export const programmeMentionSchema = z.strictObject({
  id: z.string(),
  quote: z.string(),
  status: z.enum(['named', 'described']),
  modality: z.enum(['existing', 'ended', 'planned', 'proposed', 'requested']),
  relation: z.enum(['provides', 'hosts', 'funds', 'benefits', 'participates', 'mentions']),
  rule: z.string().optional().meta({ description: 'The rule that found it' }),
  confidence,
  at: placeSchema,
  decided: markSchema.optional(),
});

export const programmeSchema = z.strictObject({
  id: z.string().meta({ description: 'registry id, or candidate:<slug>' }),
  name: z.string(),
  registered: z.boolean(),
  kind: z.enum(PROGRAMME_KINDS),
  providers: z.array(z.string()),
  funders: z.array(z.string()),
  beneficiaries: z.array(z.string()),
  regions: z.array(z.string()),
  period: z
    .strictObject({ from: z.string().nullable(), to: z.string().nullable(), quote: z.string() })
    .nullable(),
  mentions: z.array(programmeMentionSchema).min(1),
});

export const messageSchema = z.strictObject({
  code: z.string(),
  level: z.enum(['info', 'warning', 'error']),
  text: z.string(),
  page: z.int().min(1).optional(),
});

/** What people decided of a record. Only records of which somebody decided something have it. */
export const decidedSchema = z.strictObject({
  applied: z.array(
    z.strictObject({
      decision: z.string(),
      action: z.string(),
      /** The mention's id, the field of the head, or the programme's id; null for what is rejected or not found anew. */
      of: z.string().nullable(),
      found: z.enum(['exact', 'moved']),
    }),
  ),
  conflicts: z.array(z.strictObject({ decision: z.string(), why: z.string() })),
  contradictions: z.array(
    z.strictObject({ decisions: z.array(z.string()).min(2), what: z.string(), counts: z.string() }),
  ),
  notes: z.array(
    z.strictObject({
      decision: z.string(),
      who: z.string(),
      when: z.string(),
      text: z.string(),
      of: z.string().nullable(),
    }),
  ),
});

export const recordSchema = z.strictObject({
  schema: z.literal(SCHEMA_NUMBER),
  id: z.string().regex(/^[0-9a-f]{16}$/),
  source: z.strictObject({
    path: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    mediaType: z.string(),
    bytes: z.int().min(1),
    pages: z.int().min(0).nullable(),
  }),
  status: z.enum(['complete', 'partial']),
  submission: submissionSchema,
  references: z.array(referenceSchema),
  programmes: z.array(programmeSchema),
  messages: z.array(messageSchema),
  coverage: z.strictObject({
    pages: z.int().min(0).nullable(),
    read: z.int().min(0),
    ocr: z.int().min(0),
    unreadable: z.array(z.strictObject({ page: z.int().min(1), reason: z.string() })),
  }),
  recipe: z.record(z.string(), z.string()),
  decided: decidedSchema.optional(),
  extracted: z
    .strictObject({
      submission: submissionSchema,
      references: z.array(referenceSchema),
      programmes: z.array(programmeSchema),
    })
    .optional()
    .meta({ description: 'What the software found, where people decided otherwise or the same' }),
});

export type SubmissionRecord = z.infer<typeof recordSchema>;
export type Place = z.infer<typeof placeSchema>;
export type ReferenceRecord = z.infer<typeof referenceSchema>;
export type ProgrammeRecord = z.infer<typeof programmeSchema>;
export type ProgrammeMentionRecord = z.infer<typeof programmeMentionSchema>;
export type SubmitterRecord = z.infer<typeof submitterSchema>;
export type Decided = z.infer<typeof decidedSchema>;
export type Recipe = Readonly<Record<string, string>>;
