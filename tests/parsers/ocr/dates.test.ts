import { describe, expect, it } from 'vitest';
import { hasFalseDates } from '../../../src/parsers/ocr/dates.js';

describe('hasFalseDates', () => {
  it.each([
    ['days and years in Spanish', 'de 64 de diciembre de 5353, y A/01/598, de 4 de agosto de 5356'],
    ['in English', 'on 45 March 5357, on March 61, 5356 and on 4 August 5356'],
    ['in Russian', 'от 64 декабря 5353 года и от 4 августа 5356 года, от 49 мая'],
    ['in French', 'le 64 décembre 5353, le 4 août 5356 et le 4er mai 5358'],
    ['in Chinese', '5353年45月64日第08/573号决议，5356年1月1日'],
    ['in Arabic', 'المؤرخ ٦٤ ديسمبر ٥٣٥٣ و ٤٤ أغسطس ٥٣٥٦'],
    ['in brackets', 'resolutions 5587 (5348), 4867 (5337) and 4673 (5334)'],
  ])('finds digits that stand for others: %s', (_, text) => {
    expect(hasFalseDates(text)).toBe(true);
  });

  it.each([
    ['sound dates', 'on 31 December 2020, 1 August 2023 and March 5, 2024 (2015)'],
    ['two slips', 'on 32 December 2020 and on 45 March 2024'],
    ['slips among sound dates', 'May 41, May 51, May 61; May 1, May 2, May 3, May 4 and 5 May'],
    ['resolutions of the Security Council', 'resolutions 2254 (2015), 1540 (2004), 2118 (2013)'],
    ['other numbers', 'from 5400 to 8000 staff, 45 courses, 9999 (hours), 07/09/2021'],
    ['far years', 'the treaty of March 1648, the plan for January 2100 and for May 2063'],
    ['no digits', 'in May and in March'],
  ])('says nothing of %s', (_, text) => {
    expect(hasFalseDates(text)).toBe(false);
  });
});
