import { describe, expect, it } from 'vitest';
import { readPassages } from '../../src/text/passages.js';

const ENGLISH = 'The Group recommends that States build capacity in all of the regions of the world';
const SPANISH = 'El Grupo recomienda a los Estados que fomenten la capacidad en todas las regiones';
const FRENCH = 'Le Groupe recommande aux États de renforcer les capacités dans toutes les régions';
const PORTUGUESE = 'O Grupo recomenda que os Estados desenvolvam as capacidades em todas as regiões do mundo';
const RUSSIAN = 'Группа рекомендует государствам укреплять потенциал во всех регионах';
const ARABIC = 'ويوصي الفريق الدول ببناء القدرات في جميع المناطق دون استثناء';
const CHINESE = '专家组建议各国在所有区域开展能力建设并加强相互之间的技术合作与信息交流';

const ALL: Readonly<Record<string, string>> = {
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  pt: PORTUGUESE,
  ru: RUSSIAN,
  ar: ARABIC,
  zh: CHINESE,
};

/** What each passage is, as 'language: text'. */
function show(text: string, own: string): readonly string[] {
  return readPassages(text, own).map(({ start, end, language }) => `${language}: ${text.slice(start, end)}`);
}

describe('readPassages', () => {
  const pairs = Object.keys(ALL).flatMap((own) => Object.keys(ALL).map((other) => [own, other] as const));

  it.each(pairs)('in a document in %s, a block in %s', (own, other) => {
    expect(readPassages(ALL[other] as string, own).map(({ language }) => language)).toEqual([other]);
  });

  it('abbreviations are words of no language', () => {
    const notes =
      'Human Rights Council resolution 20/8, para. 1; resolution 26/13, para. 1; and CCPR/C/GC/34, para. 12.';
    expect(readPassages(notes, 'en').map(({ language }) => language)).toEqual(['en']);
  });

  it('a quotation in a sentence', () => {
    const text = `${SPANISH}: “${ENGLISH}”, y así lo hace.`;
    expect(show(text, 'es')).toEqual([`es: ${SPANISH}: “`, `en: ${ENGLISH}`, 'es: ”, y así lo hace.']);
  });

  it('two quotations, one of them in the own language', () => {
    const text = `${FRENCH}. « ${ENGLISH} » et « ${FRENCH} ».`;
    expect(readPassages(text, 'fr').map(({ language }) => language)).toEqual(['fr', 'en', 'fr']);
  });

  it.each([
    ['a name', 'es', 'México participa en “Women in International Security and Cyberspace Fellowship”.'],
    ['a list of names', 'fr', 'Global Forum on Cyber Expertise, Cyber4Dev, CyberSouth, GLACY+, LAC4'],
    ['a short note', 'ru', 'Ibid., para. 5.'],
    ['a citation', 'es', 'Véase A/78/265, párr. 46, y A/RES/75/240 de la Asamblea General.'],
  ])('%s is no passage of another language', (_, own, text) => {
    expect(readPassages(text, own)).toEqual([{ start: 0, end: text.length, language: own }]);
  });
});
