import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePdf } from '../../../src/parsers/pdf/parse.js';

/** One text, printed by a browser and by an office suite that stretches words to fill lines. */
const TEXTS: readonly (readonly [label: string | null, text: string])[] = [
  [
    null,
    'تود البعثة الدائمة للمملكة المغربية لدى الأمم المتحدة أن تقدم هذه المساهمة عملا بالتقرير المرحلي السنوي الثاني (A/78/265)، ولا سيما الفقرة 46 منه، وقرار الجمعية العامة 75/240 المؤرخ 31 كانون الأول/ديسمبر 2020.',
  ],
  [
    '1.',
    'يذكّر المغرب بالتوصيات 43-45 الواردة في الوثيقة A/78/265، والفقرات 87 إلى 89 من التقرير A/76/135 (الفقرة 12) وكذلك القرار (66/24)؛ ويؤيد الفقرة ١٣ (ج) من الوثيقة A/70/174.',
  ],
  [
    '2.',
    'نرحب ب«برنامج الأمم المتحدة وسنغافورة للزمالات» وبشبكة CSIRTAmericas network وبالمنتدى العالمي للخبرة السيبرانية Global Forum on Cyber Expertise (GFCE) ومشروع GLACY+، بنسبة 50% من الدول.',
  ],
  ['3.', 'ندعو إلى ما يلي:'],
  ['(أ)', 'عقد حلقات عمل بشأن المواقف الوطنية في عام ٢٠٢٤؛'],
  ['(ب)', 'إنشاء صندوق طوعي تبلغ قيمته 1,500,000 دولار، انظر S/RES/2690 (2023) وhttps://www.un.org/ar/page.'],
  [null, 'ثانياً - التعاون الإقليمي'],
];

const VOWELLED =
  'يُشكِّلُ التّعاونُ الإقليميُّ رُكناً أساسيّاً، كما ورد في القرار A/RES/78/175 وفي "دليل تالين" وفي المادة 2(3) من الميثاق.';

function read(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, 'files', name)));
}

describe.each(['arabic-browser.pdf', 'arabic-stretched.pdf'])('%s', (name) => {
  const parsed = parsePdf(read(name));

  it.each(TEXTS)('has the paragraph %s %s', async (label, text) => {
    const { blocks } = await parsed;
    expect(blocks.map((block) => [block.label, block.text])).toContainEqual([label, text]);
  });

  it('numbers sub-items by their letters', async () => {
    const { blocks } = await parsed;
    expect(blocks.flatMap(({ paragraph }) => paragraph ?? [])).toEqual(['1', '2', '3', '3(أ)', '3(ب)', '4']);
  });

  it('has boxes of words where they stand: the first word of a line at the right', async () => {
    const { blocks } = await parsed;
    const { spans, text } = blocks.find((block) => block.label === '1.') ?? { spans: [], text: '' };
    const at = (word: string) => spans.find(({ start, end }) => text.slice(start, end) === word);
    expect(at('المغرب')?.x).toBeGreaterThan(at('الواردة')?.x ?? Number.POSITIVE_INFINITY);
    expect(at('A')?.x ?? 0).toBeLessThan(at('265')?.x ?? 0);
  });
});

it('keeps vowel signs on their letters', async () => {
  const { blocks } = await parsePdf(read('arabic-stretched.pdf'));
  expect(blocks.at(-1)?.text).toBe(VOWELLED);
});
