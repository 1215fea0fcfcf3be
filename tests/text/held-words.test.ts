import { describe, expect, it } from 'vitest';
import { compileNeedle, createHolds, indexWords } from '../../src/text/held-words.js';

describe('held words', () => {
  it.each([
    ['en', 'The Pacific hubs', 'Pacific Hub', true],
    ['en', 'The Pacific hubs', 'Atlantic Hub', false],
    ['en', 'certain matters', 'CERT', false],
    ['en', 'our CERT', 'CERT', true],
    ['en', 'digital-forensics', 'Digital Forensics', true],
    ['en', 'policies', 'policy', true],
    ['en', 'anything', '№', true],
    ['fr', 'les programmes régionaux', 'programme régional', true],
    ['es', 'becarios', 'becario', true],
    ['ru', 'программами обучения', 'программа', true],
    ['ru', 'проектами', 'программа', false],
    ['ar', 'وبالمركز العربي', 'المركز العربي', true],
    ['ar', 'للمركز', 'المركز', true],
    ['ar', 'الشبكة', 'المركز', false],
    ['zh', '中国国家计划', '国家计划', true],
    ['zh', '国际家庭计划', '国家计划', false],
    ['zh', '为学员举办的', '为…举办的', true],
    ['und', 'A/78/265', 'A/78/265', true],
    ['und', 'A/78/26', 'A/78/265', false],
  ])('%s: %s holds %s: %s', (language, text, phrase, held) => {
    expect(createHolds(indexWords([text]), language)(compileNeedle(phrase))).toBe(held);
  });
});
