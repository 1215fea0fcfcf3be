/** Papers made up by fast-check, and the blocks that any reader must find in them. */
import fc from 'fast-check';
import type { Block } from '../../src/model/document.js';

export interface SubItem {
  readonly text: string;
  readonly deeper: readonly string[];
}

/** A numbered paragraph and what it introduces. */
export interface Numbered {
  readonly text: string;
  readonly below:
    | { readonly kind: 'items'; readonly items: readonly SubItem[] }
    | { readonly kind: 'bullets'; readonly bullets: readonly string[] }
    | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
    | { readonly kind: 'note'; readonly note: string };
}

export interface Section {
  readonly heading: string;
  readonly plain: readonly string[];
  readonly numbered: readonly Numbered[];
}

export type Paper = readonly Section[];

/** What a reader must find: kind, label, paragraph, mark or place, text. */
export type Found = readonly [Block['kind'], string | null, string | null, string | null, string];

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v'];
export const letterOf = (at: number): string => String.fromCharCode(97 + at);
export const romanOf = (at: number): string => ROMAN[at] ?? '';

/** Sentences of the given words: they look neither like numbers nor like headings. */
function sentences(words: readonly string[]): fc.Arbitrary<string> {
  const more = fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 30 });
  return more.map((chosen) => `The ${chosen.join(' ')}.`);
}

const list = <T>(each: fc.Arbitrary<T>, minLength: number, maxLength: number) =>
  fc.array(each, { minLength, maxLength });

function arbitraryBelow(
  sentence: fc.Arbitrary<string>,
  words: readonly string[],
): fc.Arbitrary<Numbered['below']> {
  const item = fc.record({ text: sentence, deeper: list(sentence, 0, 3) });
  const cell = list(fc.constantFrom(...words), 1, 2).map((chosen) => `The ${chosen.join(' ')}`);
  return fc.oneof(
    fc.record({ kind: fc.constant('items' as const), items: list(item, 0, 4) }),
    fc.record({ kind: fc.constant('bullets' as const), bullets: list(sentence, 1, 4) }),
    fc.record({ kind: fc.constant('table' as const), rows: list(list(cell, 3, 3), 2, 4) }),
    fc.record({ kind: fc.constant('note' as const), note: sentence }),
  );
}

/** Papers in the words given; `words` are lower-case, so that no heading and no label arises by chance. */
export function arbitraryPaper(words: readonly string[]): fc.Arbitrary<Paper> {
  const sentence = sentences(words);
  const heading = list(fc.constantFrom(...words.filter((word) => !word.endsWith('.'))), 2, 5).map(
    (chosen) => `On ${chosen.join(' ')}`,
  );
  const numbered = fc.record({ text: sentence, below: arbitraryBelow(sentence, words) });
  return list(fc.record({ heading, plain: list(sentence, 0, 2), numbered: list(numbered, 0, 4) }), 1, 3);
}

function foundBelow(below: Numbered['below'], number: string, nextNote: () => string): readonly Found[] {
  if (below.kind === 'note') return [['footnote', null, null, nextNote(), below.note]];
  if (below.kind === 'bullets')
    return below.bullets.map((text): Found => ['list-item', '•', number, null, text]);
  if (below.kind === 'table')
    return below.rows.flatMap((row, at) =>
      row.map((text, column): Found => ['cell', null, number, `${at}/${column}`, text]),
    );
  return below.items.flatMap(({ text, deeper }, at): readonly Found[] => {
    const own = `${number}(${letterOf(at)})`;
    const inner = deeper.map(
      (each, depth): Found => ['list-item', `(${romanOf(depth)})`, `${own}(${romanOf(depth)})`, null, each],
    );
    return [['list-item', `(${letterOf(at)})`, own, null, text], ...inner];
  });
}

/** The blocks of a paper in order; paragraphs and notes are numbered through. */
export function expectedOf(paper: Paper): readonly Found[] {
  let number = 0;
  let note = 0;
  const nextNote = () => {
    note += 1;
    return String(note);
  };
  return paper.flatMap(({ heading, plain, numbered }): readonly Found[] => [
    ['heading', null, null, null, heading],
    ...plain.map((text): Found => ['paragraph', null, null, null, text]),
    ...numbered.flatMap(({ text, below }): readonly Found[] => {
      number += 1;
      const own = String(number);
      return [['paragraph', `${own}.`, own, null, text], ...foundBelow(below, own, nextNote)];
    }),
  ]);
}

/** What was read, in the same form. */
export function foundIn(blocks: readonly Block[]): readonly Found[] {
  return blocks.map(
    ({ kind, label, paragraph, footnote, cell, text }): Found => [
      kind,
      label,
      paragraph,
      footnote ?? (cell ? `${cell.row}/${cell.column}` : null),
      text,
    ],
  );
}
