/** A new entry in the text of `programmes.json`, whose layout stays as it is. */
import { programmeSchema } from './schema.js';

/** What is known of a programme that becomes one of the registry. */
export interface NewProgramme {
  readonly id: string;
  readonly kind: string;
  /** BCP 47 of two letters. */
  readonly language: string;
  /** Spellings; an acronym in brackets at the end becomes one of its acronyms. */
  readonly names: readonly string[];
  readonly providers: readonly string[];
  readonly source: string;
}

const WITH_ACRONYM = /^(.+) \(([^()]+)\)$/u;

function format({ id, kind, language, names, providers, source }: NewProgramme): string {
  const plain = [...new Set(names.map((name) => WITH_ACRONYM.exec(name)?.[1] ?? name))];
  const acronyms = [...new Set(names.flatMap((name) => WITH_ACRONYM.exec(name)?.[2] ?? []))];
  const lines = [
    `"id": ${JSON.stringify(id)}`,
    `"kind": ${JSON.stringify(kind)}`,
    `"names": { ${JSON.stringify(language)}: [${plain.map((name) => JSON.stringify(name)).join(', ')}] }`,
    ...(acronyms.length > 0 ? [`"acronyms": ${JSON.stringify(acronyms)}`] : []),
    ...(providers.length > 0
      ? [`"providers": [${providers.map((each) => JSON.stringify(each)).join(', ')}]`]
      : []),
    `"source": ${JSON.stringify(source)}`,
  ];
  return `  {\n${lines.map((line) => `    ${line}`).join(',\n')}\n  }`;
}

/**
 * The text with the entry in its alphabetical place. `text` is a list of entries, each beginning with a line '  {' and a
 * line of its id. @throws Error when there is an entry of that id
 */
export function insertProgramme(text: string, entry: NewProgramme): string {
  const starts = [...text.matchAll(/^ {2}\{\n {4}"id": "([^"]+)"/gmu)];
  if (starts.some(([, id]) => id === entry.id))
    throw new Error(`the registry has a programme '${entry.id}' already`);
  const block = format(entry);
  programmeSchema.parse({
    acronyms: [],
    ambiguous: [],
    context: [],
    funders: [],
    regions: [],
    ...JSON.parse(block),
  });
  const next = starts.find(([, id = '']) => id > entry.id);
  if (next) return `${text.slice(0, next.index)}${block},\n${text.slice(next.index)}`;
  const end = text.lastIndexOf(']');
  const head = text.slice(0, end).trimEnd();
  return `${head}${starts.length > 0 ? ',' : ''}\n${block}\n${text.slice(end)}`;
}
