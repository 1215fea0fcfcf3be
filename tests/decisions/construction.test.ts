import { describe, expect, test } from 'vitest';
import { locate, makeAnchor } from '../../src/decisions/anchor.js';
import { type Flow, type ReadBlock, readFlow } from '../../src/decisions/flow.js';
import { splitWords } from '../../src/text/phrases.js';

/** A word that knows which one it is, however the document around it changes. */
interface Token {
  readonly text: string;
  readonly uid: number;
}
type Paragraph = readonly Token[];

const WORDS =
  'the report of Group we welcome recommendation paragraph 46 47 and its progress States cyber capacity network calls for on further work norms in training'.split(
    ' ',
  );

/** The same row of numbers each time: below 1, at least 0. */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

interface Construction {
  readonly chance: () => number;
  pick(count: number): number;
  token(): Token;
  paragraph(length: number): Paragraph;
}

function construct(seed: number): Construction {
  const chance = createChance(seed);
  const pick = (count: number): number => Math.floor(chance() * count);
  let uid = 0;
  const token = (): Token => ({ text: WORDS[pick(WORDS.length)] ?? '', uid: ++uid });
  const paragraph = (length: number): Paragraph => {
    const tokens = [token()];
    while (tokens.length < length) {
      const next = token();
      if (next.text !== tokens.at(-1)?.text) tokens.push(next);
    }
    return tokens;
  };
  return { chance, pick, token, paragraph };
}

function writeDocument(paragraphs: readonly Paragraph[], prefix: string): readonly ReadBlock[] {
  return paragraphs.map((tokens, index) => ({
    id: `${prefix}${index}`,
    text: tokens.map(({ text }) => text).join(' '),
  }));
}

/** Which words a span covers. */
function uidsAt(
  paragraphs: readonly Paragraph[],
  flow: Flow,
  span: { block: string; start: number; end: number },
): string {
  const index = flow.blocks.findIndex(({ id }) => id === span.block);
  const words = splitWords(flow.blocks[index]?.text ?? '');
  const inside = (paragraphs[index] ?? []).filter((_, at) => {
    const word = words[at];
    return word !== undefined && word.start >= span.start && word.end <= span.end;
  });
  return inside.map(({ uid }) => uid).join();
}

/** Another word than `token`. */
function other(token: Token, made: Construction): Token {
  const next = made.token();
  return next.text === token.text ? other(token, made) : next;
}

/** Paragraphs inserted, some taken away, some copied, words changed, put in and left out. */
function edit(paragraphs: readonly Paragraph[], made: Construction): readonly Paragraph[] {
  return paragraphs.flatMap((tokens): readonly Paragraph[] => {
    const dice = made.chance();
    if (dice < 0.06) return [];
    const changed = tokens.flatMap((token): readonly Token[] => {
      const die = made.chance();
      if (die < 0.02) return [other(token, made)];
      if (die < 0.03) return [];
      return die < 0.04 ? [token, other(token, made)] : [token];
    });
    if (dice < 0.16) return [made.paragraph(20), changed];
    return dice < 0.2 ? [changed, changed.map(({ text }) => ({ text, uid: made.token().uid }))] : [changed];
  });
}

describe('500 decisions on a document that is edited', () => {
  const made = construct(46);
  const paragraphs = Array.from({ length: 120 }, () => made.paragraph(8 + made.pick(40)));
  const before = readFlow(writeDocument(paragraphs, 'b'));
  const spans = Array.from({ length: 500 }, () => {
    const index = made.pick(paragraphs.length);
    const block = before.blocks[index];
    const words = splitWords(block?.text ?? '');
    const from = made.pick(words.length - 3);
    const to = from + made.pick(4);
    return { block: `b${index}`, start: words[from]?.start ?? 0, end: words[to]?.end ?? 0 };
  });
  const decisions = spans.map((span) => ({
    anchor: makeAnchor(before, span),
    uids: uidsAt(paragraphs, before, span),
  }));

  test('the same document: all are found exactly', () => {
    expect(decisions.filter(({ anchor }) => locate(anchor, before).kind !== 'exact')).toEqual([]);
  });

  test('another parse of the same words, cut into other blocks: found, and never other words', () => {
    const recut = paragraphs.flatMap((tokens, index) =>
      index % 3 === 0 && tokens.length > 20 ? [tokens.slice(0, 15), tokens.slice(15)] : [tokens],
    );
    const flow = readFlow(writeDocument(recut, 'x'));
    const found = decisions.map(({ anchor, uids }) => ({ at: locate(anchor, flow), uids }));
    const wrong = found.filter(({ at, uids }) => at.kind !== 'conflict' && uidsAt(recut, flow, at) !== uids);
    expect(wrong).toEqual([]);
    expect(found.filter(({ at }) => at.kind === 'conflict').length).toBeLessThan(25);
  });

  test.each([1, 2, 3, 4, 5])(
    'an edited file (%i): each is found or a conflict, none on other words',
    (seed) => {
      const edited = edit(paragraphs, { ...construct(seed), token: made.token, paragraph: made.paragraph });
      const flow = readFlow(writeDocument(edited, 'y'));
      const left = new Set(edited.flat().map(({ uid }) => uid));
      const found = decisions.map(({ anchor, uids }) => ({ at: locate(anchor, flow), uids }));
      const wrong = found.flatMap(({ at, uids }) =>
        at.kind !== 'conflict' && uidsAt(edited, flow, at) !== uids
          ? [`${uids} ${uidsAt(edited, flow, at)}`]
          : [],
      );
      expect(wrong).toEqual([]);
      const whole = found.filter(({ uids }) => uids.split(',').every((uid) => left.has(Number(uid))));
      const applied = whole.filter(({ at }) => at.kind !== 'conflict');
      expect(applied.length / whole.length).toBeGreaterThan(0.85);
    },
  );
});
