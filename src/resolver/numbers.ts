/**
 * Keys of resolutions and decisions from their numbers. Bare numbers are ambiguous: '70/1' is the
 * Assembly's, '2010/1' the Economic and Social Council's, '52/30' the Assembly's or the Human Rights
 * Council's. The organ that is named decides, then the year, then what the document speaks of.
 */
import type { DocumentName } from '../model/mention.js';
import type { Library } from './library.js';

type NumberName = Extract<DocumentName, { kind: 'number' }>;

export interface NumberReading {
  readonly keys: readonly string[];
  readonly by: 'number' | 'context';
  readonly confidence: number;
}

const NONE: NumberReading = { keys: [], by: 'number', confidence: 0 };
const LAST_OLD_SESSION = 30;
const FIRST_ASSEMBLY_YEAR = 1945;
/** Organs that a year in brackets fits; `council` is one that is not told: 'Council resolution 1373 (2001)'. */
const SECURITY: readonly string[] = ['sc', 'council'];
/** Organs that a year in front fits, and a session in Roman numerals: 'Council resolution 13 (III)'. */
const ECONOMIC: readonly string[] = ['ecosoc', 'council'];
const FIRST_COUNCIL_YEAR = 2006;
const LATEST_COUNCIL_SESSION = 65;
const LATEST_ASSEMBLY_SESSION = 85;
const MOST_RESOLUTIONS = 700;
const MOST_COUNCIL_RESOLUTIONS = 60;
const MOST_ECONOMIC_DECISIONS = 400;

/** The value of a Roman numeral; 'XXX' gives 30. */
export function romanValue(roman: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
  const digits = [...roman].map((char) => values[char] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

function key(organ: string, noun: string, number: string): string {
  return `${organ}/${noun === 'decision' ? 'DEC' : 'RES'}/${number}`;
}

/**
 * '2690(2023)' is the Security Council's; '3363(XXX)' the Assembly's; '1733(LIV)' ECOSOC's; of an untold council
 * a Roman session is ECOSOC's.
 */
function readSession(name: NumberName, session: string): NumberReading {
  if (/^\d{4}$/u.test(session)) {
    if (name.organ !== null && !SECURITY.includes(name.organ)) return NONE;
    return { keys: [key('S', name.noun, name.number)], by: 'number', confidence: 0.98 };
  }
  const roman = romanValue(session.replace(/^(?:ES|S)-/u, ''));
  const assembly =
    name.organ === 'ga' || (name.organ === null && (session.includes('-') || roman <= LAST_OLD_SESSION));
  if (assembly) return { keys: [key('A', name.noun, name.number)], by: 'number', confidence: 0.95 };
  if (name.organ === 'tc')
    return { keys: [key('T', name.noun, name.number)], by: 'number', confidence: 0.95 };
  const council = name.organ === null || ECONOMIC.includes(name.organ);
  return council ? { keys: [key('E', name.noun, name.number)], by: 'number', confidence: 0.9 } : NONE;
}

function assemblyFits(session: number, serial: number, year: string | null): boolean {
  const years = [FIRST_ASSEMBLY_YEAR + session, FIRST_ASSEMBLY_YEAR + session + 1];
  const inRange =
    session > LAST_OLD_SESSION && session <= LATEST_ASSEMBLY_SESSION && serial <= MOST_RESOLUTIONS;
  return inRange && (year === null || years.includes(Number(year)));
}

function councilFits(session: number, serial: number, year: string | null): boolean {
  const expected = FIRST_COUNCIL_YEAR + session / 3;
  const inRange = session <= LATEST_COUNCIL_SESSION && serial <= MOST_COUNCIL_RESOLUTIONS;
  return inRange && (year === null || Math.abs(Number(year) - expected) <= 1.7);
}

/** What the document speaks of: which organs its text names, the nearest before the mention first. */
export interface OrganContext {
  /** In the same block, the nearest named organ; null when none is. */
  readonly near: string | null;
  readonly anywhere: ReadonlySet<string>;
}

function readBarePair(name: NumberName, context: OrganContext, library: Library): NumberReading {
  const [session = 0, serial = 0] = (/^(\d+)\/(\d+)/u.exec(name.number)?.slice(1) ?? []).map(Number);
  const assembly = key('A', name.noun, name.number);
  const council = `A/HRC/${name.noun === 'decision' ? 'DEC' : 'RES'}/${name.number}`;
  const fitsAssembly = assemblyFits(session, serial, name.year);
  const fitsCouncil = councilFits(session, serial, name.year);
  if (!fitsAssembly && !fitsCouncil) return NONE;
  if (fitsAssembly && (!fitsCouncil || library.document(assembly)))
    return { keys: [assembly], by: 'number', confidence: 0.97 };
  if (!fitsAssembly)
    return context.anywhere.has('hrc') ? { keys: [council], by: 'context', confidence: 0.85 } : NONE;
  if (context.near === 'ga' || !context.anywhere.has('hrc'))
    return { keys: [assembly], by: 'context', confidence: 0.9 };
  if (context.near === 'hrc') return { keys: [council], by: 'context', confidence: 0.85 };
  return { keys: [assembly, council], by: 'context', confidence: 0.5 };
}

/** The Economic and Social Council takes up to some four hundred decisions a year: '2019/797' is another council's. */
function isEconomic({ noun, number }: NumberName, year: number): boolean {
  const serial = Number(/^\d{4}\/(\d+)/u.exec(number)?.[1] ?? 0);
  return year > 0 && serial <= (noun === 'decision' ? MOST_ECONOMIC_DECISIONS : MOST_COUNCIL_RESOLUTIONS);
}

function readPair(name: NumberName, context: OrganContext, library: Library): NumberReading {
  const { noun, number, organ } = name;
  if (/\/C/u.test(number)) return { keys: [number], by: 'number', confidence: 0.95 };
  if (organ === 'ga') return { keys: [key('A', noun, number)], by: 'number', confidence: 0.99 };
  if (organ === 'hrc') return { keys: [key('A/HRC', noun, number)], by: 'number', confidence: 0.98 };
  const year = Number(/^(\d{4})\//u.exec(number)?.[1] ?? 0);
  if (organ === 'council' && !isEconomic(name, year) && year > 0) return NONE;
  if (organ === 'council' && year === 0)
    return { keys: [key('A/HRC', noun, number)], by: 'number', confidence: 0.85 };
  if ((organ !== null && ECONOMIC.includes(organ)) || (organ === null && year >= 1978 && year <= 2040))
    return { keys: [key('E', noun, number)], by: 'number', confidence: organ ? 0.98 : 0.9 };
  if (organ !== null) return NONE;
  if (number.startsWith('ES-')) return { keys: [key('A', noun, number)], by: 'number', confidence: 0.97 };
  if (number.startsWith('S-') && !context.anywhere.has('hrc'))
    return { keys: [key('A', noun, number)], by: 'context', confidence: 0.9 };
  return number.startsWith('S-') ? readSpecial(name, context) : readBarePair(name, context, library);
}

/** 'S-30/1': special sessions have the Assembly and the Human Rights Council. */
function readSpecial({ noun, number }: NumberName, { near }: OrganContext): NumberReading {
  const keys = [key('A', noun, number), key('A/HRC', noun, number)];
  if (near === 'ga') return { keys: keys.slice(0, 1), by: 'context', confidence: 0.85 };
  return near === 'hrc'
    ? { keys: keys.slice(1), by: 'context', confidence: 0.85 }
    : { keys, by: 'context', confidence: 0.5 };
}

/** '2719' alone: the registry may know which year it is of. */
function readSerial(name: NumberName, library: Library): NumberReading {
  if (name.organ !== null && !SECURITY.includes(name.organ)) return NONE;
  const stem = `S/RES/${name.number}(`;
  if (name.year !== null) return { keys: [`${stem}${name.year})`], by: 'number', confidence: 0.9 };
  const known = library.registry.documents.filter((document) => document.key.startsWith(stem));
  return { keys: known.map((document) => document.key), by: 'number', confidence: 0.9 };
}

/**
 * The keys that a number may mean: one when it is clear, several when it is not, none when it is no number of
 * an organ of the United Nations. `{ noun: 'resolution', number: '75/240', organ: null, year: null }` gives
 * `A/RES/75/240`.
 */
export function readNumber(name: NumberName, context: OrganContext, library: Library): NumberReading {
  const session = /\(([^)]+)\)$/u.exec(name.number)?.[1];
  if (session !== undefined) return readSession(name, session);
  return name.number.includes('/') ? readPair(name, context, library) : readSerial(name, library);
}
