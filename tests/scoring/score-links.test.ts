import { describe, expect, it } from 'vitest';
import type { SubmissionRecord } from '../../src/model/record.js';
import { type AuthorLink, readLinks, scoreLinks, summarizeLinks } from '../../src/scoring/score-links.js';
import { ScoringError } from '../../src/scoring/truth.js';
import { sampleRecord } from '../exports/sample.js';

function recordOf(
  ...references: readonly (readonly [quote: string, ...targets: string[]])[]
): SubmissionRecord {
  const [sample] = sampleRecord().references;
  if (!sample) throw new Error('the sample has a reference');
  return sampleRecord({
    references: references.map(([quote, ...targets], at) => ({ ...sample, id: `r${at}`, quote, targets })),
  });
}

function link(quote: string, symbol: string): AuthorLink {
  return { quote, symbol, part: 'document' };
}

function missed(links: readonly AuthorLink[], record: SubmissionRecord | undefined): readonly string[] {
  return scoreLinks('a.docx', links, record).missed.map(({ why }) => why);
}

describe('scoreLinks', () => {
  it.each([
    ['the same document', '75/240', 'A/RES/75/240', ['resolution 75/240', 'A/RES/75/240']],
    ['a paragraph of it', '75/240', 'A/RES/75/240', ['para. 1 of resolution 75/240', 'A/RES/75/240#1']],
    ['other spaces and case', 'A/80/6 (Sect. 1)', 'A/80/6(SECT.1)', ['A/80/6 (Sect.1)', 'A/80/6(Sect.1)']],
    ['a full stop too many', '2254 (2015).', 'S/RES/2254(2015)', ['2254 (2015)', 'S/RES/2254(2015)']],
    ['a part of the linked whole', '42/37', 'A/RES/42/37', ['resolution 42/37 C', 'A/RES/42/37C']],
    ['all parts', '79/259', 'A/RES/79/259A-B', ['79/259 A and B', 'A/RES/79/259A', 'A/RES/79/259B']],
  ] as const)('finds %s', (_, quote, symbol, reference) => {
    expect(missed([link(quote, symbol)], recordOf([...reference]))).toEqual([]);
  });

  it.each([
    ['unread', '75/240', 'A/RES/75/240', ['resolution 75/24', 'A/RES/75/24']],
    ['unresolved', '75/240', 'A/RES/75/240', ['75/240']],
    ['other-target', '1540 (2004)', 'S/RES/1540(2004)', ['1540 (2004)', 'A/RES/1540(2004)']],
    ['other-target', '74/255', 'A/RES/74/255A-B', ['74/255 B', 'A/RES/74/255B']],
    ['letter-not-printed', '78/250', 'A/RES/78/250B', ['resolution 78/250', 'A/RES/78/250']],
    ['letter-not-printed', '1721', 'A/RES/1721B(XVI)', ['1721 (XVI)', 'A/RES/1721(XVI)']],
  ] as const)('explains a miss: %s', (why, quote, symbol, reference) => {
    expect(missed([link(quote, symbol)], recordOf([...reference]))).toEqual([why]);
  });

  it('wants a repeated link as often as it stands there, and each document of a list once', () => {
    const links = [
      link('75/240', 'A/RES/75/240'),
      link('75/240', 'A/RES/75/240'),
      link('73/27', 'A/RES/73/27'),
    ];
    const list = ['resolutions 73/27 and 75/240', 'A/RES/73/27', 'A/RES/75/240'] as const;
    expect(missed(links, recordOf(list))).toEqual(['other-target']);
    expect(missed(links, recordOf(list, ['75/240', 'A/RES/75/240']))).toEqual([]);
  });

  it('counts the links of a file without a record as missed', () => {
    const score = scoreLinks('a.docx', [link('75/240', 'A/RES/75/240')], undefined);
    expect(summarizeLinks([score])).toMatchObject({ links: 1, found: 0, recall: 0, missed: { unread: 1 } });
    expect(summarizeLinks([]).recall).toBeNull();
  });
});

describe('readLinks', () => {
  it('names what is wrong', () => {
    expect(readLinks('[{"quote":"75/240","symbol":"A/RES/75/240","part":"endnotes"}]', 'x')).toHaveLength(1);
    expect(() => readLinks('[{"quote":"75/240"}]', 'x.links.json')).toThrow(ScoringError);
    expect(() => readLinks('[{"quote":"75/240"}]', 'x.links.json')).toThrow(/0\.symbol/u);
  });
});
