/** The languages that OCR is asked to read, and what engines and packages call them. */

interface Known {
  readonly name: string;
  /** The engine's name for its data; Debian and npm name their packages after it. */
  readonly data: string;
  readonly isInNpm: boolean;
}

const LANGUAGES: ReadonlyMap<string, Known> = new Map([
  ['ar', { name: 'Arabic', data: 'ara', isInNpm: true }],
  ['en', { name: 'English', data: 'eng', isInNpm: true }],
  ['es', { name: 'Spanish', data: 'spa', isInNpm: true }],
  ['fr', { name: 'French', data: 'fra', isInNpm: true }],
  ['ru', { name: 'Russian', data: 'rus', isInNpm: false }],
  ['zh', { name: 'Chinese', data: 'chi_sim', isInNpm: true }],
]);

export const LANGUAGE_TAGS: readonly string[] = [...LANGUAGES.keys()];

/** @example dataNameOf('zh') // 'chi_sim' */
export function dataNameOf(language: string): string | undefined {
  return LANGUAGES.get(language)?.data;
}

/** @example languageName('ru') // 'Russian' */
export function languageName(language: string): string {
  return LANGUAGES.get(language)?.name ?? language;
}

/** The data names of those languages that are among `installed`, in the same order. */
export function chooseData(
  languages: readonly string[],
  installed: { has(name: string): boolean },
): readonly string[] {
  const names = languages.map(dataNameOf).filter((name) => name !== undefined);
  return [...new Set(names)].filter((name) => installed.has(name));
}

/** What to install for a language, in words that follow 'install'. */
export function packagesFor(language: string): string {
  const known = LANGUAGES.get(language);
  if (!known) return `tesseract's data for '${language}'`;
  const debian = `tesseract-ocr-${known.data.replace('_', '-')} (Debian)`;
  return known.isInNpm ? `${debian} or @tesseract.js-data/${known.data} (npm)` : debian;
}
