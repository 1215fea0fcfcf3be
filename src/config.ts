/**
 * The settings of a run: a flag, else the environment, else the default. The only reader of the environment.
 */
import { availableParallelism, userInfo } from 'node:os';
import { join } from 'node:path';
import { OCR_MODES, type OcrMode } from './model/ocr.js';

/** Wrong usage or a wrong setting; `message` says which and what to write instead. Ends the process with status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A server that the work needs does not answer; `message` says which, and what to do. Ends the process with status 3. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Setting {
  readonly variable: string;
  readonly fallback: string;
  readonly about: string;
}

/** Every environment variable that is read, with its default, for help texts and documentation. */
export const SETTINGS = {
  out: { variable: 'RAPPORTEUR_OUT', fallback: 'output', about: 'folder for the results' },
  store: {
    variable: 'RAPPORTEUR_STORE',
    fallback: 'OUT/.store',
    about: 'folder that keeps files and stages',
  },
  threads: {
    variable: 'RAPPORTEUR_THREADS',
    fallback: 'number of cores',
    about: '0: no threads, for debugging',
  },
  timeout: { variable: 'RAPPORTEUR_TIMEOUT', fallback: '120', about: 'seconds that one document may take' },
  memory: { variable: 'RAPPORTEUR_MEMORY', fallback: '1024', about: 'megabytes that one document may take' },
  ocr: {
    variable: 'RAPPORTEUR_OCR',
    fallback: 'auto',
    about: 'which pages are read by OCR: never, auto (those without text of use) or always',
  },
  user: {
    variable: 'RAPPORTEUR_USER',
    fallback: "the system's user",
    about: 'who decides, as decisions tell it',
  },
  redis: { variable: 'REDIS_URL', fallback: 'redis://127.0.0.1:6379', about: 'server of the queue' },
} as const satisfies Record<string, Setting>;

type SettingName = keyof typeof SETTINGS;
/** What flags say, as text; a flag that was not given is undefined. */
export type Flags = { readonly [Name in SettingName]?: string | undefined };

export interface Settings {
  /** Folder of the results, and folder of the store. */
  readonly out: string;
  readonly store: string;
  /** Worker threads; 0: none, the work is done in the calling thread. */
  readonly threads: number;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly ocr: OcrMode;
  readonly redisUrl: URL;
  /** Who decides. */
  readonly user: string;
}

/** @throws UsageError that names the flag or variable at fault. */
export function readSettings(flags: Flags = {}, environment: Environment = process.env): Settings {
  const read = (name: SettingName): Given => readGiven(name, flags, environment);
  const out = read('out').text ?? SETTINGS.out.fallback;
  return {
    out,
    store: read('store').text ?? join(out, '.store'),
    threads: readWhole(read('threads'), 0, 64) ?? availableParallelism(),
    timeoutSeconds: readWhole(read('timeout'), 1, 86_400) ?? Number(SETTINGS.timeout.fallback),
    memoryMegabytes: readWhole(read('memory'), 64, 65_536) ?? Number(SETTINGS.memory.fallback),
    ocr: readOcrMode(read('ocr')),
    redisUrl: readRedisUrl(read('redis')),
    user: read('user').text ?? userInfo().username,
  };
}

interface Given {
  readonly text: string | undefined;
  /** Who said so: '--threads' or 'RAPPORTEUR_THREADS'. */
  readonly origin: string;
}

/** An empty variable counts as none; an empty flag is a mistake. */
function readGiven(name: SettingName, flags: Flags, environment: Environment): Given {
  const flag = flags[name];
  if (flag === '') throw new UsageError(`--${name} needs a value`);
  if (flag !== undefined) return { text: flag, origin: `--${name}` };
  const { variable } = SETTINGS[name];
  return { text: environment[variable] || undefined, origin: variable };
}

function readWhole({ text, origin }: Given, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(`${origin} must be a whole number from ${least} to ${most}, not '${text}'`);
}

function readOcrMode({ text, origin }: Given): OcrMode {
  const mode = OCR_MODES.find((each) => each === (text ?? SETTINGS.ocr.fallback));
  if (mode) return mode;
  throw new UsageError(`${origin} must be one of ${OCR_MODES.join(', ')}, not '${text}'`);
}

/** The environment for a program that is started: our own, and what is added to it. */
export function environmentWith(additions: Environment): Environment {
  return { ...process.env, ...additions };
}

function readRedisUrl({ text, origin }: Given): URL {
  const address = text ?? SETTINGS.redis.fallback;
  if (/^rediss?:\/\/[^/]/.test(address) && URL.canParse(address)) return new URL(address);
  throw new UsageError(`${origin} must be like ${SETTINGS.redis.fallback}, not '${address}'`);
}
