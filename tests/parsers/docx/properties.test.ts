import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPaper, expectedOf, foundIn, type Numbered, type Paper } from '../papers.js';
import { abstractNum, blocksOf, lvl, num, numPr, type Parts, p, r, style } from './build.js';

const WORDS = [
  'report',
  'fellowship',
  'état',
  'trust-building',
  'надежда',
  'للدول',
  '建设',
  'para.',
  '78/265',
  'of',
];

const NUMBERING =
  abstractNum(0, lvl(0, 'decimal', '%1.') + lvl(1, 'lowerLetter', '(%2)') + lvl(2, 'lowerRoman', '(%3)')) +
  abstractNum(1, lvl(0, 'bullet', '•')) +
  num(1, 0) +
  num(2, 1);

/** Splits a text into runs at the places given, as editing does. */
function runs(text: string, cut: number): string {
  const at = cut % text.length;
  return r(text.slice(0, at)) + r(text.slice(at), '<w:lang w:val="en-GB"/>');
}

/** Writes papers, with the texts of their notes aside. */
class Writer {
  readonly notes: string[] = [];

  constructor(private readonly cut: number) {}

  write(paper: Paper): string {
    return paper
      .map(({ heading, plain, numbered }) =>
        [
          p(runs(heading, this.cut), '<w:pStyle w:val="H"/>'),
          ...plain.map((text) => p(runs(text, this.cut))),
          ...numbered.map((each) => this.writeNumbered(each)),
        ].join(''),
      )
      .join('');
  }

  private writeNumbered({ text, below }: Numbered): string {
    const mark = below.kind === 'note' ? this.addNote(below.note) : '';
    return p(runs(text, this.cut) + mark, numPr(1)) + this.writeBelow(below);
  }

  private addNote(text: string): string {
    this.notes.push(`<w:footnote w:id="${this.notes.length + 1}">${p(text)}</w:footnote>`);
    return `<w:r><w:footnoteReference w:id="${this.notes.length}"/></w:r>`;
  }

  private writeBelow(below: Numbered['below']): string {
    if (below.kind === 'note') return '';
    if (below.kind === 'bullets') return below.bullets.map((text) => p(text, numPr(2))).join('');
    if (below.kind === 'table') {
      const rows = below.rows.map(
        (row) => `<w:tr>${row.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`,
      );
      return `<w:tbl>${rows.join('')}</w:tbl>`;
    }
    return below.items
      .map(({ text, deeper }) => p(text, numPr(1, 1)) + deeper.map((each) => p(each, numPr(1, 2))).join(''))
      .join('');
  }
}

function partsOf(paper: Paper, cut: number): Parts {
  const writer = new Writer(cut);
  const body = writer.write(paper);
  return {
    body,
    numbering: NUMBERING,
    footnotes: writer.notes.join(''),
    styles: style('H', '', 'heading 1'),
  };
}

describe('any paper as DOCX', () => {
  it('gives its blocks and numbers back', async () => {
    const papers = fc.asyncProperty(arbitraryPaper(WORDS), fc.nat(), async (paper, cut) => {
      expect(foundIn(await blocksOf(partsOf(paper, cut)))).toEqual(expectedOf(paper));
    });
    await fc.assert(papers, { numRuns: 80, seed: 20231115 });
  });
});
