import { describe, expect, it } from 'vitest';
import { BODY, headOf, quote, readDocument, write } from './factory.js';

const TITLE = '# Capacity-building and norms';

const TABLE: readonly (readonly [string, readonly string[], string | null])[] = [
  ['place and date', ['New York, 15 November 2023', TITLE], '2023-11-15'],
  ['under the title', [TITLE, 'Suva, 3rd May 2024'], '2024-05-03'],
  ['month first', [TITLE, 'November 15, 2023'], '2023-11-15'],
  ['month first with ordinal', [TITLE, 'November 15th, 2023'], '2023-11-15'],
  ['ordinal set apart', [TITLE, '15 th November 2023'], '2023-11-15'],
  ['short month', [TITLE, '5 Nov. 2023'], '2023-11-05'],
  ['month only', [TITLE, 'November 2023'], '2023-11'],
  ['in brackets', [TITLE, '(November 2023)'], '2023-11'],
  ['ISO', [TITLE, '2023-11-15'], '2023-11-15'],
  ['label', ['Date: 15/11/2023', TITLE], '2023-11-15'],
  ['same day and month', ['Date: 11/11/2023', TITLE], '2023-11-11'],
  ['day or month', ['Date: 05/11/2023', TITLE], null],
  ['no such day', ['31 February 2024', TITLE], null],
  ['date before the place', [TITLE, '15 November 2023, New York'], '2023-11-15'],
  ['weekday', [TITLE, 'Wednesday, 15 November 2023'], '2023-11-15'],
  ['time of day', [TITLE, '15 November 2023, 10 a.m.'], null],
  ['as of', [TITLE, 'As of 1 June 2024'], '2024-06-01'],
  ['end of the title', ['# Views of Fiji on norms, November 2023'], '2023-11'],
  ['end of the byline', [TITLE, 'Submitted by Kenya – 15 November 2023'], '2023-11-15'],
  ['masthead', ['A/AC.292/2023/WP.5 Distr.: General 18 October 2023', TITLE], '2023-10-18'],
  ['running header', ['H: Submission by Kenya, November 2023', TITLE], '2023-11'],
  ['at the signature', [TITLE, ...BODY, 'Nairobi, 15 November 2023'], '2023-11-15'],
  ['month and day agree', ['November 2023', 'New York, 15 November 2023', TITLE], '2023-11-15'],
  ['two dates disagree', ['New York, 14 November 2023', 'New York, 15 November 2023', TITLE], null],
  ['days of a session', ['Sixth substantive session', 'New York, 11-15 December 2023', TITLE], null],
  ['days of a session in words', ['New York, 24 to 28 July 2023', TITLE], null],
  ['days across months', ['Geneva, 29 January – 9 February 2024', TITLE], null],
  ['session', ['Fifth session, 24 July 2023', TITLE], null],
  ['resolution in the title', ['# Implementation of resolution 75/240 of 31 December 2020'], null],
  [
    'resolution in the text',
    [TITLE, 'It follows resolution 75/240 of 31 December 2020, which was adopted by a vote of the Assembly.'],
    null,
  ],
  ['year only', [TITLE, '2023'], null],
  ['none', [TITLE], null],
];

describe('date', () => {
  it.each(TABLE)('%s', (_name, lines, value) => {
    expect(headOf(...lines, ...BODY).date?.value ?? null).toBe(value);
  });

  it('quotes the date without its place', () => {
    const document = write('New York, 15 November 2023', TITLE, ...BODY);
    expect(quote(document, readDocument(document).date?.span ?? null)).toBe('15 November 2023');
  });
});
