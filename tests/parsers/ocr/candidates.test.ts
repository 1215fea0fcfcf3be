import { describe, expect, it } from 'vitest';
import type { Ocr } from '../../../src/model/ocr.js';
import { keepKnown, languageOf, listCandidates } from '../../../src/parsers/ocr/candidates.js';

const first = (known: string | null, said: string | null) => listCandidates(known, said)[0]?.join('+');

describe('listCandidates', () => {
  it.each([
    ['ru', 'en-US', 'ru+en'],
    ['fr', null, 'fr'],
    [null, null, 'en+fr+es'],
    [null, 'en-US', 'en+fr+es'],
    [null, 'ar-SA', 'ar'],
    [null, 'zh_CN', 'zh+en'],
    [null, 'de', 'en+fr+es'],
  ])('known %s, said %s', (known, said, expected) => {
    expect(first(known, said)).toBe(expected);
  });

  it('tries every script, each once', () => {
    expect(listCandidates('ru', null).map(([main]) => main)).toEqual(['ru', 'en', 'ar', 'zh']);
  });
});

describe('languageOf', () => {
  it('tells a language that can be read', () => {
    expect(
      languageOf('Правительство благодарит Председателя за приглашение и сообщает о программах. '.repeat(3)),
    ).toBe('ru');
  });
  it('says nothing of a few words, nor of a language that it cannot read', () => {
    expect(languageOf('Note verbale')).toBeNull();
    expect(
      languageOf('Alle Menschen sind frei und gleich an Würde und Rechten geboren. '.repeat(4)),
    ).toBeNull();
  });
});

describe('keepKnown', () => {
  const engine = (...languages: string[]) =>
    ({ knows: (tag: string) => languages.includes(tag) }) as unknown as Ocr;
  it('leaves out what the engine does not read', () => {
    expect(keepKnown([['ru', 'en'], ['en'], ['ar']], engine('en'))).toEqual([['en']]);
  });
  it('keeps all when the engine reads none, so that it says what it lacks', () => {
    expect(keepKnown([['ru', 'en']], engine())).toEqual([['ru', 'en']]);
  });
});
