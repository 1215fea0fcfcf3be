/** Reads the language packs: one folder a language, one JSON file a topic. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { type HeadPack, headPackSchema } from './head-pack.js';
import { type ProgrammePack, programmePackSchema } from './programme-pack.js';
import { type ReferencePack, referencePackSchema } from './reference-pack.js';

export interface LanguagePack {
  /** BCP 47: the folder's name. */
  readonly tag: string;
  readonly head: HeadPack;
  readonly reference: ReferencePack;
  readonly programme: ProgrammePack;
}

export interface Languages {
  readonly packs: ReadonlyMap<string, LanguagePack>;
  /** Content hash of all packs: their version in recipes. */
  readonly version: string;
}

const TOPICS = ['head', 'programme', 'reference'] as const;
const HERE = new URL('./', import.meta.url);

/** The tags of all languages that have a folder, in order. */
export function listLanguages(folder: URL = HERE): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}

function readTopic(folder: URL, tag: string, topic: string): string {
  return readFileSync(new URL(`${tag}/${topic}.json`, folder), 'utf8');
}

function check<Schema extends z.ZodType>(schema: Schema, text: string, name: string): z.infer<Schema> {
  const result = schema.safeParse(JSON.parse(text));
  if (!result.success) throw new Error(`language pack ${name}: ${z.prettifyError(result.error)}`);
  return result.data;
}

function loadPack(folder: URL, tag: string): LanguagePack {
  return {
    tag,
    head: check(headPackSchema, readTopic(folder, tag, 'head'), `${tag}/head.json`),
    reference: check(referencePackSchema, readTopic(folder, tag, 'reference'), `${tag}/reference.json`),
    programme: check(programmePackSchema, readTopic(folder, tag, 'programme'), `${tag}/programme.json`),
  };
}

/** The version alone, without checking or compiling anything: what a run needs to see that nothing changed. */
export function languagesVersion(folder: URL = HERE): string {
  const hash = createHash('sha256');
  for (const tag of listLanguages(folder))
    for (const topic of TOPICS) hash.update(`${tag}/${topic}\n`).update(readTopic(folder, tag, topic));
  return hash.digest('hex').slice(0, 16);
}

/** Reads and checks all packs. @throws Error that names the file and the faulty field. */
export function loadLanguages(folder: URL = HERE): Languages {
  const packs = listLanguages(folder).map((tag) => [tag, loadPack(folder, tag)] as const);
  return { packs: new Map(packs), version: languagesVersion(folder) };
}
