import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/text/language.js';

const TABLE: readonly (readonly [string, string])[] = [
  ['en', 'Our countries recognize that capacity building is an important confidence building measure.'],
  [
    'en',
    'The Kyrgyz Republic, the Government of Turkmenistan and the Kyrgyz Hydromet are parties to the Convention.',
  ],
  ['fr', 'Le Mali réaffirme son attachement au renforcement des capacités dans le domaine du numérique.'],
  ['es', 'Nuestros países reconocen que la creación de capacidades es una medida importante de confianza.'],
  ['pt', 'O Brasil reconhece que a capacitação é uma medida importante para a construção da confiança.'],
  ['ru', 'Российская Федерация исходит из того, что наращивание потенциала является важной мерой доверия.'],
  ['ar', 'تؤكد المملكة العربية السعودية على أهمية بناء القدرات في مجال أمن المعلومات والاتصالات.'],
  ['zh', '中方认为，能力建设是信息安全领域国际合作的重要组成部分，各国应加强合作。'],
  [
    'de',
    'Deutschland begrüßt den Bericht der Arbeitsgruppe und unterstützt den Aufbau von Fähigkeiten weltweit.',
  ],
  ['und', 'Fiji'],
  ['und', '12 / 345 — 67'],
];

describe('detectLanguage', () => {
  it.each(TABLE)('tells %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('is not led astray by a quotation', () => {
    const english =
      'The Kingdom attaches great importance to the work of the Group and to its annual reports.';
    const quoted = 'La cybersécurité est une responsabilité partagée par tous les États membres.';
    expect(detectLanguage([english, quoted, english, english].join('\n'))).toBe('en');
  });

  it('reads Persian as what it is', () => {
    const text =
      'جمهوری اسلامی ایران بر اهمیت ظرفیت‌سازی در حوزه فناوری اطلاعات و ارتباطات تأکید می‌کند و پیشنهادهای گوناگون را بررسی می‌کند';
    expect(detectLanguage(text)).toBe('fa');
  });

  it('tells Chinese with English acronyms', () => {
    expect(detectLanguage('中方支持OEWG工作组继续就ICT安全问题开展讨论，反对将网络空间军事化。')).toBe('zh');
  });
});
