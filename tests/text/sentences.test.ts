import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.js';
import { candidateId } from '../../src/text/slug.js';

const ABBREVIATIONS = new Set(['para', 'e.g', 'no']);

const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  ['We agree. They agree.', ['We agree.', 'They agree.']],
  ['See para. 5. We agree.', ['See para. 5.', 'We agree.']],
  ['Many, e.g. Fiji, agree.', ['Many, e.g. Fiji, agree.']],
  ['J. Smith spoke. He left.', ['J. Smith spoke.', 'He left.']],
  ['The U.S. Congress met.', ['The U.S. Congress met.']],
  ['Is it so? Yes!', ['Is it so?', 'Yes!']],
  ['He said “no.” Then he left.', ['He said “no.”', 'Then he left.']],
  ['Version 2.0 is out.', ['Version 2.0 is out.']],
  ['  One only  ', ['One only']],
  ['', []],
  ['第一句。第二句。', ['第一句。', '第二句。']],
];

describe('splitSentences', () => {
  it.each(SENTENCES)('%s', (text, expected) => {
    const found = splitSentences(text, ABBREVIATIONS).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(expected);
  });
});

const SAME: readonly (readonly string[])[] = [
  [
    'Pacific Cyber Program',
    'the Pacific Cyber Programme',
    'PACIFIC CYBER PROGRAMME',
    '“Pacific Cyber Programme”',
  ],
  ['Cyber-Security Training Center (CTC)', 'Cybersecurity Training Centre', 'Cyber Security Training Centre'],
  ['Réseau Women & Cyber', 'Reseau women and cyber'],
  ['Centre for Harmonisation', 'Center for Harmonization'],
];

describe('candidateId', () => {
  it.each(SAME)('one id for all spellings of %s', (...names) => {
    expect(new Set(names.map(candidateId)).size).toBe(1);
  });

  it('keeps different names apart', () => {
    const names = ['SAFE-NET', 'SAFE-NET+', 'Pacific Cyber Hub', 'Pacific Cyber Hub 2', 'Programmer Academy'];
    expect(new Set(names.map(candidateId)).size).toBe(names.length);
  });

  it('is readable', () => {
    expect(candidateId('The Pacific Cyber Knowledge Hub')).toBe('candidate:pacific-cyber-knowledge-hub');
  });
});
