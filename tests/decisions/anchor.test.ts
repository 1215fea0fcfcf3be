import { describe, expect, it } from 'vitest';
import { locate, makeAnchor } from '../../src/decisions/anchor.js';
import { findPlaces, readFlow } from '../../src/decisions/flow.js';

const flowOf = (...texts: string[]) => readFlow(texts.map((text, index) => ({ id: `b${index}`, text })));

describe('findPlaces', () => {
  it.each([
    ['We recall A/78/265, para. 46.', 'A/78/265', ['A/78/265']],
    ['paras. 43 – 45 of it', 'paras. 43-45', ['paras. 43 – 45']],
    ['paras. 43, 45 of it', 'paras. 43-45', []],
    ['the Report and the report', 'the report', ['the Report', 'the report']],
    ['within', 'in', []],
    ['the report (A/78/265) and', 'report (A/78/265)', ['report (A/78/265)']],
    ['‘Cyber Hub’ and “Cyber Hub”', '"Cyber Hub"', ['Cyber Hub', 'Cyber Hub']],
    ['عملا بالتوصية 46', 'التوصية 46', ['التوصية 46']],
    ['عملا بالتوصية', 'التوصية', ['التوصية']],
    ['我们赞赏第45段', '第45段', ['第45段']],
    ['...', '...', []],
  ])('%s: %s', (text, quote, expected) => {
    const found = findPlaces(flowOf(text), quote);
    expect(found.map(({ block, start, end }) => block.text.slice(start, end))).toEqual(expected);
  });
});

describe('locate', () => {
  const before = flowOf(
    'We welcome the report of the Group on norms, and paragraph 46 of it.',
    'States should read the report of the Secretary-General with care.',
  );
  const start = before.blocks[1]?.text.indexOf('report') ?? 0;
  const anchor = makeAnchor(before, { block: 'b1', start, end: start + 6 });

  it.each<[string, string[], string]>([
    [
      'the same',
      [
        'We welcome the report of the Group on norms, and paragraph 46 of it.',
        'States should read the report of the Secretary-General with care.',
      ],
      'exact b1',
    ],
    [
      'a paragraph before it',
      [
        'New.',
        'We welcome the report of the Group.',
        'States should read the report of the Secretary-General with care.',
      ],
      'moved b2',
    ],
    [
      'other words around',
      ['States must soon read the report of our Secretary-General with care.'],
      'moved b0',
    ],
    [
      'only the other place is left',
      ['We welcome the report of the Group on norms, and paragraph 46 of it.'],
      'conflict',
    ],
    ['the word is gone', ['States should read the paper of the Secretary-General with care.'], 'conflict'],
    [
      'twice the same',
      [
        'States should read the report of the Secretary-General with care.',
        'States should read the report of the Secretary-General with care.',
      ],
      'conflict',
    ],
    ['nothing', [], 'conflict'],
  ])('%s', (_, texts, expected) => {
    const found = locate(anchor, flowOf(...texts));
    expect(found.kind === 'conflict' ? 'conflict' : `${found.kind} ${found.block}`).toBe(expected);
  });

  it('tells places that are alike apart by their order, as long as there are as many', () => {
    const alike = ['Yes, we do.', 'Yes, we do.', 'Yes, we do.'];
    const second = makeAnchor(flowOf(...alike), { block: 'b1', start: 5, end: 7 });
    expect(locate(second, flowOf(...alike))).toMatchObject({ kind: 'exact', block: 'b1' });
    expect(locate(second, flowOf(...alike, 'Yes, we do.')).kind).toBe('conflict');
    expect(locate(second, flowOf('Yes, we do.')).kind).toBe('conflict');
  });
});
