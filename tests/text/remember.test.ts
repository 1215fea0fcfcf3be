import { expect, test } from 'vitest';
import { remember } from '../../src/text/remember.js';

test('asks once for each text, also where the answer is no', () => {
  const asked: string[] = [];
  const isLetter = remember((text) => {
    asked.push(text);
    return /\p{L}/u.test(text) ? true : null;
  });
  expect(['a', '1', 'a', '1'].map(isLetter)).toEqual([true, null, true, null]);
  expect(asked).toEqual(['a', '1']);
});

test('forgets when it knows too many', () => {
  let asked = 0;
  const length = remember((text) => {
    asked += 1;
    return text.length;
  });
  for (let number = 0; number <= 20_000; number += 1) length(`${number}`);
  expect(length('0')).toBe(1);
  expect(asked).toBe(20_002);
});
