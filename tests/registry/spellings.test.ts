import { describe, expect, test } from 'vitest';
import { createSpeller } from '../../src/registry/spellings.js';

const spell = createSpeller([
  ['programme', 'program'],
  ['centre', 'center'],
  ['cyber security', 'cybersecurity'],
]);

describe('spellings of a name', () => {
  test.each([
    ['Cyber Programme', ['Cyber Programme', 'Cyber Program']],
    ['program centre', ['program centre', 'programme centre', 'programme center', 'program center']],
    ['Cyber Security Forum', ['Cyber Security Forum', 'Cybersecurity Forum']],
    ['Cyber-security Forum', ['Cyber-security Forum', 'Cybersecurity Forum']],
  ])('%s', (name, spellings) => {
    expect(new Set(spell([name]))).toEqual(new Set(spellings));
    expect(spell([name])[0]).toBe(name);
  });

  test.each(['Programmer', 'Epicentre', 'Forum'])('%s has one', (name) => {
    expect(spell([name])).toEqual([name]);
  });
});
