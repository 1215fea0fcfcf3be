import { describe, expect, it } from 'vitest';
import { findHeadings, joinHeadings } from '../../../src/parsers/pdf/headings.js';
import { lineText } from '../../../src/parsers/pdf/lines.js';
import { type FlowLine, joinParagraphs } from '../../../src/parsers/pdf/paragraphs.js';
import { makeTestLine, type Style } from './words.js';

const FRAME = { left: 72, right: 400, justified: false };
const leading = (size: number): number => 1.2 * size;

/** A line of the flow; `y` counts baselines of 14 points. */
function makeFlow(text: string, y: number, style: Style & { readonly x?: number } = {}): FlowLine {
  return { ...makeTestLine(text, style.x ?? 72, 100 + 14 * y, style), frame: FRAME, column: 1 };
}

function textsOf(paragraphs: readonly { readonly lines: readonly FlowLine[] }[]): readonly string[] {
  return paragraphs.map(({ lines }) => lines.map(lineText).join(' ').replaceAll('\t', ' '));
}

/** The end of a full line, the beginning of the next, and whether they are one paragraph. */
const ENDS: readonly (readonly [string, string, boolean])[] = [
  ['is said in para.', '46. The Group', true],
  ['is said in paras.', '46. and 47.', true],
  ['is said in resolution', '75. The Group', true],
  ['see document No.', '5. The Group', true],
  ['se dice en el párr.', '46. El Grupo', true],
  ['сказано в докладе, п.', '46. Группа', true],
  ['is said in a report.', '46. The Group', false],
  ['is said by everyone.', '46. The Group', false],
];

describe('joinParagraphs', () => {
  it.each(ENDS)('a line that ends with %j and goes on with %j', (end, start, isOne) => {
    const begun = `45. The delegation recalls what the Group said of it, as ${end}`;
    const lines = [makeFlow(begun.padEnd(54, 'x').replace(/x+$/u, ''), 0), makeFlow(`${start} agreed.`, 1)];
    const wide = lines.map((line) => ({ ...line, frame: { ...FRAME, right: (lines[0]?.right ?? 0) + 2 } }));
    expect(joinParagraphs(wide, leading)).toHaveLength(isOne ? 1 : 2);
  });

  it.each([
    ['（MTCP）', 1],
    ['（东盟）', 2],
    ['名称', 2],
  ])('a line with room for two characters goes on with %s: %i', (next, count) => {
    const frame = { ...FRAME, right: 172 };
    const makeWide = (text: string, y: number): FlowLine => {
      const line = makeFlow(text, y);
      const width = 12 * text.length;
      const words = line.words.map((word) => ({ ...word, width }));
      return { ...line, frame, words, width, right: line.x + width };
    };
    const lines = [makeWide('马来西亚技', 0), makeWide(next, 1)];
    expect(joinParagraphs(lines, leading)).toHaveLength(count);
  });

  it('a number below a short line is a label, whatever the line ends with', () => {
    const lines = [makeFlow('Recommendation', 0), makeFlow('1. States should share what they know.', 1)];
    expect(joinParagraphs(lines, leading)).toHaveLength(2);
  });
});

describe('joinParagraphs over the end of a page', () => {
  it('a date at the right edge is no beginning of what stands at the left of the next page', () => {
    const date = makeFlow('New York, 28 November 2023', 0, { x: 260 });
    const addressee = { ...makeFlow('United Nations Office for Disarmament Affairs', 0), column: 2 };
    expect(joinParagraphs([date, addressee], leading)).toHaveLength(2);
  });

  it('a date at the right edge is no beginning of a title in the middle of the next page', () => {
    const date = makeFlow('2023年11月24日，纽约', 0, { x: 200 });
    const title = { ...makeFlow('附件', 0, { x: 230 }), column: 2 };
    expect(joinParagraphs([date, title], leading)).toHaveLength(2);
  });

  it('an indented line goes on', () => {
    const first = makeFlow('The delegation of Fiji recalls what was said of', 0, { x: 92 });
    const second = { ...makeFlow('capacity-building in the Group.', 0), column: 2 };
    const wide = [first, second].map((line) => ({ ...line, frame: { ...FRAME, right: first.right + 1 } }));
    expect(joinParagraphs(wide, leading)).toHaveLength(1);
  });
});

const BODY = { size: 12, bold: false };
const HEAD: Style = { size: 14, bold: true };

function join(...lines: readonly FlowLine[]): readonly string[] {
  return textsOf(joinHeadings(joinParagraphs(lines, leading), BODY, leading));
}

describe('joinHeadings', () => {
  it('joins a line that cannot end where it does', () => {
    expect(
      join(makeFlow('Declaration of the meeting of the', 0, HEAD), makeFlow('General Assembly', 1, HEAD), {
        ...makeFlow('We, the heads of the States', 4),
      }),
    ).toEqual(['Declaration of the meeting of the General Assembly', 'We, the heads of the States']);
  });

  it('joins lines that are set wide apart when the next begins small', () => {
    const lines = [makeFlow('Statement by the Minister, Head', 0, HEAD), makeFlow('of Delegation', 2, HEAD)];
    expect(join(...lines)).toHaveLength(1);
  });

  it('joins below the text behind a number', () => {
    const first = makeFlow('73/3.', 0, HEAD);
    const rest = makeFlow('Declaration of the meeting of the', 0, { ...HEAD, x: 130 });
    const words = [...first.words, ...rest.words];
    const numbered = { ...first, words, right: rest.right, width: rest.right - first.x };
    expect(join(numbered, makeFlow('General Assembly', 1, { ...HEAD, x: 130 }))).toHaveLength(1);
  });

  it('takes a wide line and the next for one when they are close', () => {
    const first = makeFlow('Progress in the Information Age', 0, HEAD);
    expect(join(first, makeFlow('Communications Security Networks Everywhere', 1, HEAD))).toHaveLength(1);
    expect(join(first, makeFlow('Communications Security Networks Everywhere', 2, HEAD))).toHaveLength(2);
  });

  const APART: readonly (readonly [string, FlowLine, FlowLine])[] = [
    ['letterheads', makeFlow('Mission of Fiji', 0, HEAD), makeFlow('New York', 1, HEAD)],
    ['other type', makeFlow('Statement by the', 0, HEAD), makeFlow('General Assembly', 1, { bold: true })],
    ['ended ones', makeFlow('What is done in the Group:', 0, HEAD), makeFlow('of States', 2, HEAD)],
    ['numbers', makeFlow('Work of the', 0, HEAD), makeFlow('2. Results', 1, HEAD)],
    ['far ones', makeFlow('Work of the', 0, HEAD), makeFlow('General Assembly', 4, HEAD)],
    ['other edges', makeFlow('Work of the', 0, HEAD), makeFlow('Assembly', 2, { ...HEAD, x: 110 })],
  ];

  it.each(APART)('leaves apart: %s', (_, first, next) => {
    expect(join(first, next)).toHaveLength(2);
  });

  it('titles in larger bold type may be long', () => {
    const lines = Array.from({ length: 5 }, (_, at) =>
      makeFlow('of the delegation of the Republic, Group, and of the', at, HEAD),
    );
    const paragraphs = joinHeadings(joinParagraphs(lines, leading), BODY, leading);
    expect(paragraphs).toHaveLength(1);
    expect(findHeadings(paragraphs, BODY)).toHaveLength(1);
    const light = lines.map((line) => ({ ...line, bold: false }));
    expect(findHeadings(joinParagraphs(light, leading), BODY)).toHaveLength(0);
  });
});
