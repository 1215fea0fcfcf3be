/** British and American, joined and open spellings of the words in English names. */

/** The words of each inner list are one word: `['programme', 'program']`. */
export type Spellings = readonly (readonly string[])[];

interface Speller {
  readonly pattern: RegExp;
  readonly groupOf: ReadonlyMap<string, readonly string[]>;
}

function compileSpellings(spellings: Spellings): Speller {
  const forms = spellings.flat().map((form) => form.replace(' ', '[ -]'));
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{Nd}])(?:${forms.join('|')})(?![\\p{L}\\p{Nd}])`, 'giu'),
    groupOf: new Map(spellings.flatMap((group) => group.map((form) => [form, group] as const))),
  };
}

function normalizeForm(found: string): string {
  return found.toLowerCase().replace('-', ' ');
}

/** 'Programme' in the form 'program' gives 'Program'; what has the form already stays as it is. */
function writeAs(form: string, found: string): string {
  if (normalizeForm(found) === form) return found;
  const isCapital = found.charAt(0) !== found.charAt(0).toLowerCase();
  return isCapital ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}

function respellName(name: string, speller: Speller): readonly string[] {
  const groups = new Set(
    [...name.matchAll(speller.pattern)].map(([found]) => speller.groupOf.get(normalizeForm(found))),
  );
  let variants: readonly string[] = [name];
  for (const group of groups) {
    if (group === undefined) continue;
    variants = variants.flatMap((variant) =>
      group.map((form) =>
        variant.replace(speller.pattern, (found) =>
          group.includes(normalizeForm(found)) ? writeAs(form, found) : found,
        ),
      ),
    );
  }
  return variants;
}

/**
 * Gives names in every spelling, those that came in first.
 * `['Cyber Capacity Programme']` with `[['programme', 'program']]` gives
 * `['Cyber Capacity Programme', 'Cyber Capacity Program']`.
 */
export function createSpeller(spellings: Spellings): (names: readonly string[]) => readonly string[] {
  const speller = compileSpellings(spellings);
  return (names) => [...new Set([...names, ...names.flatMap((name) => respellName(name, speller))])];
}
