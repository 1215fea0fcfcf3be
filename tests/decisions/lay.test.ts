import { describe, expect, test } from 'vitest';
import { openDecisions } from '../../src/decision-log.js';
import { type Decision, sealDecision } from '../../src/decisions/decision.js';
import { completeDraft, type Draft, DraftError } from '../../src/decisions/draft.js';
import type { ReadBlock } from '../../src/decisions/flow.js';
import { createLayer, type LayerSetting, withoutDecisions } from '../../src/decisions/lay.js';
import { describeTruth } from '../../src/decisions/truth.js';
import { recordSchema, type SubmissionRecord } from '../../src/model/record.js';
import { readTruth } from '../../src/scoring/truth.js';
import { createMemoryStore } from '../../src/store/memory-store.js';
import { BLOCKS, sampleRecord } from '../exports/sample.js';

const record = sampleRecord();
const setting: LayerSetting = {
  placeOf: ({ id, paragraph = null }, { start, end }) => ({
    block: id,
    start,
    end,
    paragraph,
    footnote: null,
    page: null,
    boxes: [],
  }),
  findProgramme: () => undefined,
};

let clock = 0;
/** Decides on the sample as `who`, one second after the decision before. */
function decide(draft: Draft, who = 'Ana', blocks: readonly ReadBlock[] = BLOCKS): Decision {
  clock += 1;
  const when = new Date(Date.UTC(2026, 0, 1, 0, 0, clock)).toISOString();
  return completeDraft(draft, { who, when }, () => ({ record, blocks }));
}

const lay = (
  events: readonly Decision[],
  to: SubmissionRecord = record,
  blocks: readonly ReadBlock[] = BLOCKS,
) => {
  const laid = createLayer(events, setting)(to, blocks);
  expect(recordSchema.parse(laid)).toEqual(laid);
  return laid;
};

const fiji = 'in/fiji.pdf';

describe('a decision laid over a record', () => {
  test('none: the record is as it was', () => {
    expect(lay([])).toEqual(record);
    expect('decided' in lay([])).toBe(false);
  });

  test('the extracted values stay beside the decided ones', () => {
    const laid = lay([
      decide({ action: 'correct', submission: fiji, mention: 'r1', set: { targets: ['A/79/214#46'] } }),
    ]);
    expect(laid.references[0]).toMatchObject({
      id: 'r1',
      targets: ['A/79/214#46'],
      decided: { state: 'corrected' },
    });
    expect(laid.extracted?.references).toEqual(record.references);
    expect(laid.decided?.applied).toMatchObject([{ action: 'correct', of: 'r1', found: 'exact' }]);
    expect(withoutDecisions(laid)).toEqual(record);
  });

  test.each<[string, Draft, (laid: SubmissionRecord) => unknown, unknown]>([
    [
      'accept',
      { action: 'accept', submission: fiji, mention: 'r2' },
      (laid) => laid.references[1]?.decided?.state,
      'accepted',
    ],
    [
      'reject',
      { action: 'reject', submission: fiji, mention: 'r3' },
      (laid) => laid.references.map(({ id }) => id),
      ['r1', 'r2'],
    ],
    [
      'span',
      { action: 'correct', submission: fiji, mention: 'p1', quote: 'PaCSON' },
      (laid) => laid.programmes[0]?.mentions[0]?.quote,
      'PaCSON',
    ],
    [
      'programme',
      {
        action: 'correct',
        submission: fiji,
        mention: 'p1',
        set: { programme: 'candidate:x', name: 'X', kind: 'forum' },
      },
      (laid) => laid.programmes.map(({ id, name, kind, registered }) => [id, name, kind, registered]),
      [['candidate:x', 'X', 'forum', false]],
    ],
    [
      'add',
      {
        action: 'add',
        submission: fiji,
        subject: 'reference',
        quote: 'progress report',
        set: { targets: ['A/78/265'] },
      },
      (laid) => laid.references.map(({ id, quote }) => [id, quote])[1],
      ['d1', 'progress report'],
    ],
    [
      'add a programme',
      { action: 'add', submission: fiji, subject: 'programme', quote: 'the network', set: {} },
      (laid) => laid.programmes.map(({ id }) => id),
      ['pacson', 'candidate:network'],
    ],
    [
      'title',
      { action: 'correct-head', submission: fiji, field: 'title', value: 'Y' },
      (laid) => laid.submission.title,
      'Y',
    ],
    [
      'submitters',
      {
        action: 'correct-head',
        submission: fiji,
        field: 'submitters',
        value: [{ id: 'WSM', name: 'Samoa', type: 'state', role: 'submitter' }],
      },
      (laid) => laid.submission.submitters,
      [{ id: 'WSM', name: 'Samoa', type: 'state', role: 'submitter', quote: null, at: null }],
    ],
    [
      'merge',
      { action: 'merge', ids: ['pacson'], into: { id: 'candidate:y', name: 'Y' } },
      (laid) => laid.programmes.map(({ id, name }) => [id, name]),
      [['candidate:y', 'Y']],
    ],
    [
      'split',
      {
        action: 'split',
        programme: 'pacson',
        mentions: [{ submission: fiji, mention: 'p1' }],
        into: { id: 'candidate:z', name: 'Z' },
      },
      (laid) => laid.programmes.map(({ id, mentions }) => [id, mentions.length]),
      [['candidate:z', 1]],
    ],
    [
      'note',
      { action: 'note', submission: fiji, mention: 'r1', text: 'ask' },
      (laid) => laid.decided?.notes.map(({ text, of }) => [text, of]),
      [['ask', record.references[0]?.quote]],
    ],
  ])('%s', (_, draft, read, expected) => {
    expect(read(lay([decide(draft)]))).toEqual(expected);
  });

  test('what is taken back has no say, and is still there', () => {
    const reject = decide({ action: 'reject', submission: fiji, mention: 'r1' });
    const back = decide({ action: 'withdraw', decision: reject.id });
    const again = decide({ action: 'withdraw', decision: back.id });
    expect(lay([reject, back])).toEqual(record);
    expect(lay([back, again, reject]).references.map(({ id }) => id)).toEqual(['r2', 'r3']);
  });

  test('what an accepted mention says outlives a worse extractor', () => {
    const accept = decide({ action: 'accept', submission: fiji, mention: 'r1' });
    const lost = { ...record, references: record.references.slice(1) };
    expect(lay([accept], lost).references[0]).toMatchObject({
      quote: record.references[0]?.quote,
      targets: ['A/78/265#46'],
    });
    const wrong = {
      ...record,
      references: record.references.map((each) => ({ ...each, targets: ['A/1/1'] })),
    };
    expect(lay([accept], wrong).references[0]?.targets).toEqual(['A/78/265#46']);
  });

  test('a rejected mention does not take another with it', () => {
    const reject = decide({ action: 'reject', submission: fiji, mention: 'r3' });
    const without = { ...record, references: record.references.slice(0, 2) };
    expect(lay([reject], without).references).toEqual(without.references);
  });
});

describe('another file in its place', () => {
  const other = { ...record, id: 'bbbbbbbbbbbbbbbb', references: [], programmes: [] };
  const blocks = [
    { id: 'n1', text: 'Before all else.' },
    { id: 'n2', text: BLOCKS[1].text },
    { id: 'n3', text: 'Fiji hosts nothing.' },
  ];

  test('what is found again is applied and said to have moved; the rest is a conflict', () => {
    const events = [
      decide({ action: 'accept', submission: fiji, mention: 'r1' }),
      decide({ action: 'accept', submission: fiji, mention: 'p1' }),
    ];
    const { decided, references } = lay(events, other, blocks);
    expect(references).toMatchObject([{ quote: record.references[0]?.quote, at: { block: 'n2' } }]);
    expect(decided?.applied).toMatchObject([{ decision: events[0]?.id, found: 'moved' }]);
    expect(decided?.conflicts).toMatchObject([{ decision: events[1]?.id }]);
  });

  test('a corrected head holds where the software errs as before', () => {
    const title = decide({ action: 'correct-head', submission: fiji, field: 'title', value: 'Y' });
    expect(lay([title], other, blocks).submission.title).toBe('Y');
    const changed = { ...other, submission: { ...other.submission, title: 'Views of Samoa' } };
    expect(lay([title], changed, blocks).submission.title).toBe('Views of Samoa');
    expect(lay([title], changed, blocks).decided?.conflicts).toMatchObject([{ decision: title.id }]);
  });

  test('a file of another path is not concerned', () => {
    const elsewhere = { ...other, source: { ...other.source, path: 'in/samoa.pdf' } };
    expect(lay([decide({ action: 'reject', submission: fiji, mention: 'r1' })], elsewhere, blocks)).toEqual(
      elsewhere,
    );
  });
});

describe('two people', () => {
  const correct = (target: string, who: string, supersedes: string[] = []): Decision =>
    decide(
      { action: 'correct', submission: fiji, mention: 'r1', set: { targets: [target] }, supersedes },
      who,
    );

  test('the later word counts, and the contradiction is listed', () => {
    const [ana, ben] = [correct('A/1/1', 'Ana'), correct('A/2/2', 'Ben')];
    for (const events of [
      [ana, ben],
      [ben, ana],
    ]) {
      const { references, decided } = lay(events);
      expect(references[0]?.targets).toEqual(['A/2/2']);
      expect(decided?.contradictions).toEqual([
        { decisions: [ana.id, ben.id], what: 'targets', counts: ben.id },
      ]);
    }
  });

  test('who knew of the other, or of the own word before, does not contradict', () => {
    const ana = correct('A/1/1', 'Ana');
    expect(lay([ana, correct('A/2/2', 'Ben', [ana.id])]).decided?.contradictions).toEqual([]);
    expect(lay([ana, correct('A/2/2', 'Ana')]).decided?.contradictions).toEqual([]);
  });

  test('writing at once loses nothing, and twice is once', async () => {
    const store = createMemoryStore();
    const events = Array.from({ length: 20 }, (_, index) =>
      correct(`A/${index}/1`, index % 2 ? 'Ana' : 'Ben'),
    );
    await Promise.all(events.map((event) => openDecisions(store).append([event])));
    expect(await openDecisions(store).append(events)).toBe(0);
    expect((await openDecisions(store).list()).map(({ id }) => id)).toEqual(
      events.map(({ id }) => id).sort(),
    );
  });
});

test('an event is known by what it says', () => {
  const { id, ...content } = decide({ action: 'reject', submission: fiji, mention: 'r1' });
  expect(sealDecision(JSON.parse(JSON.stringify(content))).id).toBe(id);
  expect(sealDecision({ ...content, who: 'Ben' }).id).not.toBe(id);
});

test.each<[string, Draft]>([
  ['a mention that is not there', { action: 'reject', submission: fiji, mention: 'r9' }],
  [
    'words that are not there',
    { action: 'add', submission: fiji, subject: 'reference', quote: 'nowhere', set: {} },
  ],
  [
    'words of several places',
    { action: 'add', submission: fiji, subject: 'reference', quote: 'report', set: {} },
  ],
])('refuses %s', (_, draft) => {
  expect(() => decide(draft)).toThrow(DraftError);
});

test('accepted and corrected mentions are truth, the others optional', () => {
  const laid = lay([
    decide({ action: 'accept', submission: fiji, mention: 'r1' }),
    decide({ action: 'accept', submission: fiji, mention: 'p1' }),
  ]);
  const truth = readTruth(JSON.stringify(describeTruth(laid)), 'truth');
  expect(truth.references.map(({ quote }) => quote)).toEqual([record.references[0]?.quote]);
  expect(truth.optional).toEqual([record.references[1]?.quote, record.references[2]?.quote]);
  expect(truth.programmes).toMatchObject([{ id: 'pacson', kind: 'network', status: 'named' }]);
  expect(describeTruth(record)).toBeNull();
});
