import { z } from 'zod';
import { MODALITIES, RELATIONS } from '../model/mention.js';
import { PROGRAMME_KINDS } from '../model/registry.js';

/** The printed number of the paragraph that the quote stands in, and the mark of its footnote; unsaid: not compared. */
const place = { paragraph: z.string().nullish(), footnote: z.string().nullish() };
const ids = z.array(z.string().min(1));

const truthSchema = z.object({
  file: z.string().min(1),
  language: z.string().min(2),
  title: z.string().nullable(),
  date: z.string().nullable(),
  kind: z.enum(['national', 'joint', 'group', 'organization']).nullable(),
  translation: z.enum(['courtesy', 'official']).nullable().optional(),
  submitters: ids,
  onBehalfOf: ids.optional(),
  aligned: ids.optional(),
  references: z.array(z.object({ quote: z.string().min(1), targets: ids.min(1), ...place })),
  optional: z.array(z.string().min(1)).default([]),
  programmes: z.array(
    z.object({
      quote: z.string().min(1),
      status: z.enum(['named', 'described']),
      kind: z.enum(PROGRAMME_KINDS),
      id: z.string().min(1).nullable(),
      providers: ids,
      modality: z.enum(MODALITIES).optional(),
      relation: z.enum(RELATIONS).optional(),
      ...place,
    }),
  ),
});

/** What a reader found in a submission, by hand: the content of `FILE.truth.json`. */
export type Truth = z.infer<typeof truthSchema>;

/** A truth file, a floor file is at fault; the message names the file and the field. */
export class ScoringError extends Error {
  override readonly name = 'ScoringError';
}

/** Reads the text of a truth file that is called `name`. @throws ScoringError */
export function readTruth(text: string, name: string): Truth {
  return readJson(text, name, truthSchema);
}

/** Reads JSON of a schema. @throws ScoringError that names the file, and each field that is wrong. */
export function readJson<Schema extends z.ZodType>(
  text: string,
  name: string,
  schema: Schema,
): z.output<Schema> {
  const read = schema.safeParse(parseJson(text, name));
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => `  ${issue.path.join('.') || 'file'}: ${issue.message}`);
  throw new ScoringError([`${name} is not as it should be:`, ...problems].join('\n'));
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ScoringError(`${name} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
}
