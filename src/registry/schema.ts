/** The shape of the entries in the JSON files. Fields that an entry leaves out get their empty value. */
import { z } from 'zod';
import { PROGRAMME_KINDS } from '../model/registry.js';

const text = z.string().min(1);
const texts = z.array(text).default([]);
const stateId = z.string().regex(/^[A-Z]{3}$/, 'an ISO 3166-1 alpha-3 code');
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const slugs = z.array(slug).default([]);
const names = z.record(z.string().regex(/^[a-z]{2}$/, 'a language tag of two letters'), z.array(text).min(1));
const isoDate = z.string().regex(/^\d{4}-\d{2}(?:-\d{2})?$/, 'a date as 2023-08-01 or 2023-08');
/** `A/RES/75/240`, `S/RES/955(1994)`, `1/CP.21`; or a registry id for what has no symbol. */
const documentKey = z
  .string()
  .regex(
    /^(?:[A-Z0-9][^\s/#]*(?:\/[^\s/#]+)+|[a-z0-9]+(?:-[a-z0-9]+)*)$/,
    'a symbol without spaces, or a lower-case id',
  );

export const stateSchema = z.strictObject({
  id: stateId,
  status: z.enum(['member', 'observer', 'non-member']),
  names,
  adjectives: names,
  source: text,
});

export const bodySchema = z.strictObject({
  id: slug,
  type: z.enum([
    'un',
    'international',
    'regional',
    'group',
    'development-bank',
    'technical-community',
    'academic',
    'foundation',
    'national-agency',
    'multi-stakeholder',
    'private-sector',
  ]),
  names,
  acronyms: texts,
  parent: slug.nullable().default(null),
  state: stateId.nullable().default(null),
  members: z.array(stateId).default([]),
  source: text,
});

export const programmeSchema = z.strictObject({
  id: slug,
  kind: z.enum(PROGRAMME_KINDS),
  names,
  acronyms: texts,
  ambiguous: texts,
  context: texts,
  providers: texts,
  funders: texts,
  regions: slugs,
  organization: z.boolean().default(false),
  source: text,
});

export const documentSchema = z.strictObject({
  key: documentKey,
  type: z.enum(['resolution', 'decision', 'report', 'note', 'letter', 'treaty', 'declaration', 'other']),
  date: isoDate.nullable().default(null),
  names,
  series: slug.nullable().default(null),
  ordinal: z.int().min(1).nullable().default(null),
  nouns: slugs,
  author: slug.nullable().default(null),
  paragraphs: z.int().min(1).nullable().default(null),
  aliases: texts,
  source: text,
});

export const seriesSchema = z.strictObject({
  id: slug,
  nouns: slugs,
  counted: z.boolean().default(false),
  roles: slugs,
  source: text,
});

export const placeSchema = z.strictObject({
  role: slug,
  document: documentKey,
  paragraph: z.string().regex(/^\d+$/, 'the number of a paragraph'),
  source: text,
});

export const notProgrammeSchema = text;

/** Spellings of one word: whichever an entry uses, its names are known in the others too. */
export const spellingSchema = z.array(text).length(2);
