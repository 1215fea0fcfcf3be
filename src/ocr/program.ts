/** The machine's tesseract program as an engine. */
import { execFileSync, spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Ocr, OcrReading } from '../model/ocr.js';
import { readHocr } from './hocr.js';
import { chooseData, dataNameOf } from './languages.js';
import { explainEnd, limitPage, PAGE_RESOLUTION, refuse, SEGMENTATION } from './limits.js';
import { describeVersion } from './version.js';

export interface Program {
  /** Its name or path. */
  readonly command: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

interface Installed {
  readonly version: string;
  /** Names of language data, with their sizes in bytes. */
  readonly data: ReadonlyMap<string, number>;
}

function ask({ command, environment }: Program, option: string): string {
  try {
    return execFileSync(command, [option], {
      env: { ...environment },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000,
    });
  } catch {
    return '';
  }
}

function sizeOf(folder: string, name: string): number {
  return statSync(join(folder, `${name}.traineddata`), { throwIfNoEntry: false })?.size ?? 0;
}

/** What `--version` and `--list-langs` say; null when the program does not run. Version 3 reads too badly. */
function examine(program: Program): Installed | null {
  const version = /^tesseract v?(\d[\w.]*)/u.exec(ask(program, '--version'))?.[1];
  if (!version || Number.parseInt(version, 10) < 4) return null;
  const [head = '', ...names] = ask(program, '--list-langs')
    .trim()
    .split(/\s*\n\s*/u);
  const folder = /"(.+)"/u.exec(head)?.[1] ?? '';
  return { version, data: new Map(names.map((name) => [name, sizeOf(folder, name)])) };
}

/** Reads a picture to hOCR. Rejects with what the program says. */
function run(program: Program, picture: Uint8Array, options: readonly string[], signal: AbortSignal) {
  const { command, environment } = program;
  return new Promise<string>((resolve, reject) => {
    const child = spawn(command, ['stdin', 'stdout', ...options, 'hocr'], {
      env: environment,
      signal,
      killSignal: 'SIGKILL',
    });
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    const textOf = (parts: readonly Buffer[]): string => Buffer.concat(parts).toString('utf8');
    child.stdout.on('data', (part: Buffer) => output.push(part));
    child.stderr.on('data', (part: Buffer) => complaints.push(part));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(textOf(output));
      else reject(new Error(textOf(complaints)));
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(picture);
  });
}

/** The engine, or null when the program is not installed or is older than version 4. */
export function openProgram(program: Program): Ocr | null {
  const installed = examine(program);
  if (!installed) return null;
  const { version, data } = installed;
  return {
    version: describeVersion(`tesseract-${version}`, data),
    knows: (language) => data.has(dataNameOf(language) ?? ''),
    read: async (picture, languages, view, signal): Promise<OcrReading> => {
      const chosen = chooseData(languages, data);
      if (chosen.length === 0) throw refuse(languages);
      const limit = limitPage();
      const options = ['-l', chosen.join('+'), '--psm', SEGMENTATION[view], '--dpi', `${PAGE_RESOLUTION}`];
      try {
        return readHocr(await run(program, picture, options, AbortSignal.any([signal, limit])));
      } catch (error) {
        throw explainEnd(signal, limit, error instanceof Error ? error.message : String(error));
      }
    },
    rest: async () => undefined,
  };
}
