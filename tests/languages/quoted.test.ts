import { describe, expect, it } from 'vitest';
import { createReader, type Row } from './read-references.js';

/** Texts in one language that quote another: the quoted words are read in their own. */
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  es: [
    [
      'El informe lo dice así: “In this regard, the States recall recommendation 46 of the second annual progress report (A/78/265) and the steps that follow”. El párrafo 47 lo completa.',
      'A/78/265#46',
      'A/78/265#47',
    ],
    [
      'The States recall that the General Assembly welcomed the report in paragraph 3 of its resolution 75/240, which they support.',
      'A/RES/75/240#3',
    ],
    [
      'México participa en “Women in International Security and Cyberspace Fellowship”, véase el párr. 5 de A/75/816.',
      'A/75/816#5',
    ],
  ],
  en: [
    [
      'The delegation quotes its statement: “Les États rappellent le paragraphe 56 du rapport final du Groupe de travail à composition non limitée (A/75/816), qui demeure la référence”.',
      'A/75/816#56',
    ],
    [
      'Группа правительственных экспертов изложила это в пункте 87 документа A/76/135, и с этим согласны все государства.',
      'A/76/135#87',
    ],
    [
      'كما ورد في الفقرة 56 من الوثيقة A/75/816 التي اعتمدتها الدول الأعضاء بتوافق الآراء في دورتها',
      'A/75/816#56',
    ],
  ],
  ru: [
    [
      'В документе сказано: «In accordance with paragraph 13 of resolution 73/27, the States should take all of the measures that are in the report».',
      'A/RES/73/27#13',
    ],
  ],
  zh: [
    [
      '原文如下：“The States recall paragraph 5 of resolution 76/19 of the General Assembly, which is to be read with the report”。',
      'A/RES/76/19#5',
    ],
  ],
};

describe.each(Object.entries(ROWS))('a submission in %s', (language, rows) => {
  const read = createReader(language);

  it.each(rows)('%s', (text, ...meanings) => {
    expect(read(text)).toEqual(meanings);
  });
});
