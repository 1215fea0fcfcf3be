/** A small registry and documents of a few blocks, for tests of the programme extractor. */
import { createProgrammeFinder } from '../../../src/extractors/programme/find-programmes.js';
import { loadLanguages } from '../../../src/languages/load.js';
import type { Block, BlockKind } from '../../../src/model/document.js';
import type { ProgrammeMention } from '../../../src/model/mention.js';
import type { Body, Programme, Registry, State } from '../../../src/model/registry.js';
import { makeBlock, makeDocument } from '../../blocks.js';

type Entry<T> = Partial<T> & { readonly id: string };

function programme(given: Entry<Programme>): Programme {
  const empty = { acronyms: [], ambiguous: [], context: [], providers: [], funders: [], regions: [] };
  return { kind: 'programme', names: {}, organization: false, source: 'test', ...empty, ...given };
}

function body(id: string, name: string, acronyms: readonly string[], given: Partial<Body> = {}): Body {
  const rest = { type: 'regional', parent: null, state: null, members: [], source: 'test' } as const;
  return { id, names: { en: [name] }, acronyms, ...rest, ...given };
}

function state(id: string, name: string, adjective: string): State {
  return { id, status: 'member', names: { en: [name] }, adjectives: { en: [adjective] }, source: 'test' };
}

export const registry: Registry = {
  states: [
    state('FJI', 'Fiji', 'Fijian'),
    state('JPN', 'Japan', 'Japanese'),
    state('AUS', 'Australia', 'Australian'),
    state('KEN', 'Kenya', 'Kenyan'),
    state('GHA', 'Ghana', 'Ghanaian'),
    state('EST', 'Estonia', 'Estonian'),
    state('TON', 'Tonga', 'Tongan'),
  ],
  bodies: [
    body('oas', 'Organization of American States', ['OAS']),
    body('cicte', 'Inter-American Committee against Terrorism', ['CICTE'], { parent: 'oas' }),
    body('pif', 'Pacific Islands Forum', ['PIF']),
    body('itu', 'International Telecommunication Union', ['ITU'], { type: 'un' }),
    body('undp', 'United Nations Development Programme', ['UNDP'], { type: 'un' }),
    body('un', 'United Nations', ['UN'], { type: 'un' }),
    body('eu', 'European Union', ['EU']),
    body('world-bank', 'World Bank', [], { type: 'development-bank' }),
    body('first', 'Forum of Incident Response and Security Teams', ['FIRST']),
    body('gfce', 'Global Forum on Cyber Expertise', ['GFCE']),
    body('kisa', 'Korea Internet and Security Agency', ['KISA'], { type: 'national-agency', state: 'KOR' }),
  ],
  programmes: [
    programme({
      id: 'csirtamericas',
      kind: 'network',
      names: { en: ['CSIRTAmericas', 'CSIRT Americas', 'CSIRTAmericas Network'] },
    }),
    programme({
      id: 'glacy-plus',
      names: { en: ['Global Action on Cybercrime Extended'] },
      acronyms: ['GLACY+'],
    }),
    programme({
      id: 'pacson',
      kind: 'network',
      names: { en: ['Pacific Cyber Security Operational Network'] },
      acronyms: ['PaCSON'],
    }),
    programme({
      id: 'cop',
      names: { en: ['Child Online Protection'] },
      acronyms: ['COP'],
      ambiguous: ['COP'],
      context: ['ITU', 'child'],
    }),
    programme({
      id: 'gfce',
      kind: 'coordination',
      names: { en: ['Global Forum on Cyber Expertise'] },
      acronyms: ['GFCE'],
      organization: true,
    }),
    programme({
      id: 'oas-cicte-cyber',
      names: { en: ['Cybersecurity Program of the Inter-American Committee against Terrorism'] },
    }),
    programme({ id: 'cybil', kind: 'portal', names: { en: ['Cybil Portal', 'Cybil'] } }),
  ],
  documents: [],
  notProgrammes: ['Open-ended Working Group', 'OEWG', 'Programme of Action', 'PoA', 'Paris Call'],
  series: [],
  places: [],
  version: 'test',
} as unknown as Registry;

const english = loadLanguages().packs.get('en');
if (english === undefined) throw new Error('no English pack');
const find = createProgrammeFinder(registry, english.programme);

/** A block by its text, or with other fields; its id is given by `read`. */
export type Given = string | (Partial<Block> & { readonly text: string });

export function item(text: string, level = 0): Given {
  return { text, kind: 'list-item', label: '•', level };
}

export function block(kind: BlockKind, text: string): Given {
  return { text, kind };
}

/** A table: the first row holds the headers. */
export function table(...rows: readonly (readonly string[])[]): readonly Given[] {
  return rows.flatMap((cells, row) =>
    cells.map((text, column) => ({
      text,
      kind: 'cell' as const,
      cell: { table: 1, row, column, header: row === 0 ? null : (rows[0]?.[column] ?? null) },
    })),
  );
}

function toBlock(given: Given, index: number): Block {
  return makeBlock({ id: `b${index + 1}`, ...(typeof given === 'string' ? { text: given } : given) });
}

export interface Read extends ProgrammeMention {
  readonly quote: string;
}

/** The mentions in a document of these blocks, with their quotes. */
export function read(blocks: readonly Given[], submitters: readonly string[] = ['FJI']): readonly Read[] {
  const document = makeDocument(blocks.map(toBlock));
  const texts = new Map(document.blocks.map((one) => [one.id, one.text]));
  return find(document, submitters).map((mention) => ({
    ...mention,
    quote: texts.get(mention.span.block)?.slice(mention.span.start, mention.span.end) ?? '',
  }));
}

/** 'named csirtamericas: CSIRTAmericas network', one line a mention. */
export function say(mention: Read): string {
  return `${mention.status} ${mention.programme ?? mention.programmeKind}: ${mention.quote}`;
}
