/** Chinese: what programmes a text names or describes, and whose they are. */
import { describe, expect, test } from 'vitest';
import { createPaperReader } from './read-papers.js';

const { readProgrammes } = createPaperReader('zh', '各国应遵守国际法。');

const rows: readonly (readonly [text: string, ...found: readonly string[]])[] = [
  [
    '蒙古国数字发展部与爱沙尼亚电子政务学院合作实施了“草原之盾”公共部门网络韧性项目。',
    '“草原之盾”公共部门网络韧性项目 => named programme - MNG ega',
  ],
  [
    '国家网络安全局与德国国际合作机构共同开设“白驼”安全运营中心分析师课程，每期十二周。',
    '“白驼”安全运营中心分析师课程 => named training - MNG giz',
  ],
  ['国防大学每年举办“可汗探索”网络防御桌面推演。', '“可汗探索”网络防御桌面推演 => named exercise - MNG'],
  [
    '我国与荷兰一道组建了沿海国家应急互助网（CostaNet）。CostaNet现有九个成员。',
    '沿海国家应急互助网（CostaNet） => named network - MNG NLD',
    'CostaNet => named network -',
  ],
  ['“更安全的互联网”计划面向青少年。', '“更安全的互联网”计划 => named programme -'],
  [
    '我们参加了国际电联区域的网络演练（CyberDrill）。',
    '网络演练（CyberDrill） => named exercise itu-cyberdrill',
  ],
  [
    '全球网络安全教育认证计划（Global ACE）有十个等级。',
    '全球网络安全教育认证计划（Global ACE） => named training global-ace',
  ],
  ['爱沙尼亚的“北极星”网络外交研修班很受欢迎。', '“北极星”网络外交研修班 => named training - EST'],
  ['为“全球南方”国家提供支持。'],
  ['“一带一路”倡议和“健康丝路”合作都很重要。'],
  ['国家应急响应中心（NCERT）负责协调。'],
  ['我国批准了《网络安全法》，并发布“数字中国”战略。'],
  ['能力建设应以需求为导向，培训班应照顾妇女。'],
];

describe('programmes', () => {
  test.each(rows)('%s', (text, ...found) => {
    expect(readProgrammes(text, 'MNG')).toEqual(found);
  });
});
