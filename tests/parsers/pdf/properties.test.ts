import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePdf } from '../../../src/parsers/pdf/parse.js';
import {
  arbitraryPaper,
  expectedOf,
  type Found,
  foundIn,
  letterOf,
  type Numbered,
  type Paper,
  romanOf,
} from '../papers.js';
import { type Mark, makePdf, type TestPage } from './make-pdf.js';

const WORDS = [
  'report',
  'fellowship',
  'training',
  'trust-building',
  'networks',

  '78/265',
  'of',
  'in',
  'response',
];

const [LEFT, RIGHT, TOP, BOTTOM] = [72, 520, 80, 760];
const LEADING = 14;
/** Above the width of any letter of the words in 11 points: lines never run over the right edge. */
const WIDTH = 6.2;
const CELL = 140;

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && (last.length + word.length + 1) * WIDTH <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

interface Setting {
  readonly x: number;
  /** Printed at `labelX`, on the first line. */
  readonly label?: string;
  readonly labelX?: number;
  readonly font?: 'bold';
  readonly size?: number;
}

/** Sets papers line by line, over as many pages as they need. */
class Setter {
  readonly pages: { marks: Mark[]; lines: [number, number, number, number][] }[] = [{ marks: [], lines: [] }];
  private y = TOP;

  setPaper(paper: Paper): readonly TestPage[] {
    let number = 0;
    for (const { heading, plain, numbered } of paper) {
      this.keep(4);
      this.set(heading, { x: LEFT, font: 'bold', size: 14 });
      for (const text of plain) this.set(text, { x: LEFT });
      for (const each of numbered) {
        number += 1;
        this.set(each.text, { x: LEFT + 36, label: `${number}.`, labelX: LEFT });
        this.setBelow(each.below);
      }
    }
    return this.pages;
  }

  private setBelow(below: Numbered['below']): void {
    if (below.kind === 'bullets')
      for (const text of below.bullets) this.set(text, { x: LEFT + 54, label: '•', labelX: LEFT + 36 });
    if (below.kind === 'table') this.setTable(below.rows);
    if (below.kind !== 'items') return;
    for (const [at, { text, deeper }] of below.items.entries()) {
      this.set(text, { x: LEFT + 60, label: `(${letterOf(at)})`, labelX: LEFT + 36 });
      for (const [depth, each] of deeper.entries())
        this.set(each, { x: LEFT + 86, label: `(${romanOf(depth)})`, labelX: LEFT + 60 });
    }
  }

  private set(text: string, { x, label, labelX = x, ...style }: Setting): void {
    const lines = wrap(text, RIGHT - x);
    for (const [at, line] of lines.entries()) {
      this.keep(1);
      if (at === 0 && label !== undefined)
        this.page.marks.push({ x: labelX, y: this.y, text: label, size: 11, ...style });
      this.page.marks.push({ x, y: this.y, text: line, size: 11, ...style });
      this.y += LEADING;
    }
    this.y += 8;
  }

  /** Ruled, with cells of one line, whole on one page. */
  private setTable(rows: readonly (readonly string[])[]): void {
    this.keep(rows.length * 2 + 1);
    const top = this.y - LEADING;
    const width = CELL * (rows[0]?.length ?? 0);
    for (const [at, row] of rows.entries()) {
      for (const [column, text] of row.entries())
        this.page.marks.push({ x: LEFT + column * CELL + 4, y: this.y + at * 20, text, size: 9 });
    }
    const bottom = top + rows.length * 20;
    for (let at = 0; at <= rows.length; at += 1)
      this.page.lines.push([LEFT, top + at * 20, LEFT + width, top + at * 20]);
    for (let x = LEFT; x <= LEFT + width; x += CELL) this.page.lines.push([x, top, x, bottom]);
    this.y = bottom + LEADING + 10;
  }

  private get page() {
    return this.pages.at(-1) ?? { marks: [], lines: [] };
  }

  private keep(lines: number): void {
    if (this.y + (lines - 1) * LEADING <= BOTTOM) return;
    this.pages.push({ marks: [], lines: [] });
    this.y = TOP;
  }
}

/** Ordinary text by which a reader can tell what is set larger. */
const OPENING = {
  heading: 'On training',
  plain: Array.from(
    { length: 3 },
    () => `The ${WORDS.slice(0, 5).join(' and ')} of the response to the report.`,
  ),
  numbered: [],
};

/** Notes at the foot of pages are left to other tests. */
function withoutNotes(paper: Paper): Paper {
  const settle = (below: Numbered['below']): Numbered['below'] =>
    below.kind === 'note' ? { kind: 'items', items: [] } : below;
  const rest = paper.map((section) => ({
    ...section,
    numbered: section.numbered.map(({ text, below }) => ({ text, below: settle(below) })),
  }));
  return [OPENING, ...rest];
}

describe('any paper as PDF', () => {
  it('gives its blocks and numbers back', async () => {
    const papers = fc.asyncProperty(arbitraryPaper(WORDS).map(withoutNotes), async (paper) => {
      const { blocks } = await parsePdf(makePdf(new Setter().setPaper(paper)));
      expect(foundIn(blocks)).toEqual(expectedOf(paper) as readonly Found[]);
    });
    await fc.assert(papers, { numRuns: 40, seed: 20231115 });
  });
});
