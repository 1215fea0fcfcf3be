/** Marks of punctuation among the atoms, and words of writing without spaces. */
import type { Atom } from './atoms.js';

export function isMark(atom: Atom | undefined, ...texts: readonly string[]): boolean {
  return atom?.kind === 'mark' && texts.includes(atom.text);
}

/** Written without spaces, so that no space tells where a word ends. */
export function isHan(atom: Atom | undefined): boolean {
  return atom?.kind === 'word' && /^\p{Script=Han}/u.test(atom.text);
}

/** The position of the next such mark after `at`, at most `reach` atoms on; -1 where there is none. */
export function findMark(
  atoms: readonly Atom[],
  at: number,
  reach: number,
  ...texts: readonly string[]
): number {
  for (let i = at + 1; i <= at + reach && i < atoms.length; i += 1) if (isMark(atoms[i], ...texts)) return i;
  return -1;
}

/** A Cyrillic acronym that no list of the pack holds: whose 'Устав ОДКБ' is. */
export function isCyrillicAcronym(atom: Atom | undefined): boolean {
  return (
    atom?.kind === 'word' &&
    atom.senses.length === 0 &&
    /^(?=\p{Script=Cyrillic})\p{Lu}{2,}$/u.test(atom.text)
  );
}

/** A capitalised Cyrillic word: after a part, whose noun it is in the genitive ('пункт 6 Положения'). */
export function isCyrillicName(atom: Atom | undefined): boolean {
  return atom?.kind === 'word' && /^(?=\p{Script=Cyrillic})\p{Lu}\p{Ll}{2}/u.test(atom.text);
}
