import { describe, expect, it } from 'vitest';
import { gatherCandidates, type ReadSubmission } from '../../src/exports/candidates.js';
import { findProseHits } from '../../src/exports/prose-hits.js';
import type { SubmissionRecord } from '../../src/model/record.js';
import type { Programme } from '../../src/model/registry.js';
import { makeBlock } from '../blocks.js';
import { sampleRecord } from './sample.js';

type ProgrammeRecord = SubmissionRecord['programmes'][number];

function named(id: string, name: string, changes: Partial<ProgrammeRecord> = {}): ProgrammeRecord {
  const [sample] = sampleRecord().programmes;
  const [mention] = sample?.mentions ?? [];
  if (!sample || !mention) throw new Error('the sample has a programme');
  const at = { ...mention.at, block: 'b1', start: 4, end: 4 + name.length };
  const mentions = [{ ...mention, quote: name, status: 'named' as const, at }];
  return { ...sample, id, name, registered: false, mentions, ...changes };
}

function submission(id: string, programmes: readonly ProgrammeRecord[]): ReadSubmission {
  const text = `the ${programmes[0]?.name} is known`;
  return {
    record: { ...sampleRecord({ programmes: [...programmes] }), id },
    blocks: [makeBlock({ id: 'b1', text })],
  };
}

describe('gatherCandidates', () => {
  it('gathers spellings and longer ids, those of most submissions first', () => {
    const found = gatherCandidates([
      submission('1', [named('candidate:tide-shield', 'Tide Shield'), named('candidate:a-b', 'A B')]),
      submission('2', [named('candidate:tide-shield-exercise', 'Tide Shield Exercise')]),
      submission('3', [named('candidate:tide-shield', 'Tide-Shield')]),
    ]);
    expect(found.map(({ id, also, submissions }) => [id, also, submissions])).toEqual([
      ['candidate:tide-shield', ['candidate:tide-shield-exercise'], 3],
      ['candidate:a-b', [], 1],
    ]);
    expect(found[0]?.names).toEqual(['Tide Shield', 'Tide Shield Exercise', 'Tide-Shield']);
    expect(found[0]?.contexts[0]?.text).toBe('the Tide Shield is known');
  });

  it('leaves out what is registered or only described', () => {
    const registered = named('pacson', 'PaCSON', { registered: true });
    const course = named('candidate:course', 'course');
    const described = course.mentions.map((mention) => ({ ...mention, status: 'described' as const }));
    expect(gatherCandidates([submission('1', [registered, { ...course, mentions: described }])])).toEqual([]);
  });
});

describe('findProseHits', () => {
  const programme: Programme = {
    id: 'drill',
    kind: 'exercise',
    names: { en: ['National Cyber Drill', 'Cyber Week', 'Cybil'] },
    acronyms: ['NCD'],
    ambiguous: ['Cyber Week'],
    context: ['Fiji'],
    providers: [],
    funders: [],
    regions: [],
    organization: false,
    source: 'test',
  };
  it.each([
    ['They held a national cyber drill in May.', ['National Cyber Drill']],
    ['They held the National Cyber Drill in May.', []],
    ['They held the NCD in a cyber week.', []],
    ['National cyber drills are useful.', []],
    ['Cybil is free.', []],
    ['National cyber drill: a report.', ['National Cyber Drill']],
  ])('%s', (text, aliases) => {
    const hits = findProseHits([programme], [{ path: 'a.pdf', blocks: [makeBlock({ id: 'b1', text })] }]);
    expect(hits.map(({ alias }) => alias)).toEqual(aliases);
  });
});
