import { z } from 'zod';
import { EXTRACTORS, type FileScore, type Summary, summarize } from './score.js';
import { FIELDS } from './score-head.js';
import { readJson } from './truth.js';

const share = z.number().min(0).max(1);
const measures = z.strictObject({
  precision: share.optional(),
  recall: share.optional(),
  f1: share.optional(),
  exact: share.optional(),
  place: share.optional(),
  kind: share.optional(),
  providers: share.optional(),
  modality: share.optional(),
});

/**
 * The least that is acceptable, by language; a language without floors is measured and not held:
 * `{ "en": { "extractors": { "references": { "precision": 0.9 } }, "fields": { "title": 0.8 } } }`.
 */
const floorsSchema = z.record(
  z.string().regex(/^[a-z]{2,3}(?:-\w+)*$/, 'a language tag (BCP 47)'),
  z.strictObject({
    extractors: z.partialRecord(z.enum(EXTRACTORS), measures).default({}),
    fields: z.partialRecord(z.enum(FIELDS), share).default({}),
  }),
);

export type Floors = z.infer<typeof floorsSchema>;

/** Reads the text of a floor file that is called `name`. @throws ScoringError */
export function readFloors(text: string, name: string): Floors {
  return readJson(text, name, floorsSchema);
}

/** The measures that lie under their floor, in words. What cannot be measured lies under every floor. */
export function findUnderFloors(scores: readonly FileScore[], floors: Floors): readonly string[] {
  return Object.entries(floors).flatMap(([language, of]) => {
    const summary = summarize(scores.filter((score) => score.language === language));
    return listUnder(summary, of).map((text) => `${language}: ${text}`);
  });
}

function listUnder(summary: Summary, floors: Floors[string]): readonly string[] {
  const extractors = EXTRACTORS.flatMap((extractor) =>
    Object.entries(floors.extractors[extractor] ?? {}).map(([name, floor]) => {
      const measures: Partial<Record<string, number | null>> = { ...summary.extractors[extractor].measures };
      return { name: `${name} of ${extractor}`, floor, reached: measures[name] ?? null };
    }),
  );
  const fields = FIELDS.map((field) => ({
    name: field,
    floor: floors.fields[field],
    reached: summary.fields[field],
  }));
  return [...extractors, ...fields].flatMap(({ name, floor, reached }) =>
    floor === undefined || (reached !== null && reached >= floor)
      ? []
      : [`${name} is ${reached === null ? 'not measured' : reached.toFixed(3)}, its floor is ${floor}`],
  );
}
