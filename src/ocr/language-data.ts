/** Where language data lie on the machine: in packages of this project, or in the system's folders. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { dataNameOf, LANGUAGE_TAGS } from './languages.js';

const require = createRequire(import.meta.url);

/** Where Debian, Fedora and Homebrew keep tesseract's data. */
const SYSTEM_FOLDERS = [
  '/usr/share/tesseract-ocr/5/tessdata',
  '/usr/share/tesseract-ocr/4.00/tessdata',
  '/usr/share/tessdata',
  '/usr/share/tesseract/tessdata',
  '/usr/local/share/tessdata',
  '/opt/homebrew/share/tessdata',
];

/** The file of one language in its npm package: data for the neural engine alone, packed. */
function findInPackages(name: string): string | null {
  try {
    const root = dirname(require.resolve(`@tesseract.js-data/${name}/package.json`));
    const file = join(root, '4.0.0_best_int', `${name}.traineddata.gz`);
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

function findInSystem(name: string): string | null {
  const files = SYSTEM_FOLDERS.map((folder) => join(folder, `${name}.traineddata`));
  return files.find((file) => existsSync(file)) ?? null;
}

/** The files of data by name: `chi_sim` → `…/chi_sim.traineddata.gz`. */
export function findLanguageData(): ReadonlyMap<string, string> {
  const names = LANGUAGE_TAGS.map(dataNameOf).filter((name) => name !== undefined);
  const found = names.map((name) => [name, findInPackages(name) ?? findInSystem(name)] as const);
  return new Map(found.filter((entry): entry is readonly [string, string] => entry[1] !== null));
}

export function measureData(file: string): number {
  return statSync(file).size;
}

/** The version of an installed package. */
export function readPackageVersion(name: string): string {
  const content: unknown = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8'));
  return String(Object(content).version);
}
