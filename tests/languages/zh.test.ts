/** Chinese: phrases and what they refer to, heads and whom they name, programmes. */
import { describe, expect, test } from 'vitest';
import { createProgrammeFinder } from '../../src/extractors/programme/find-programmes.js';
import { createReferenceFinder } from '../../src/extractors/reference/find-references.js';
import { readHead } from '../../src/head/read-head.js';
import { loadLanguages } from '../../src/languages/load.js';
import type { SubmissionHead } from '../../src/model/mention.js';
import { loadRegistry } from '../../src/registry/load.js';
import { createReferenceResolver } from '../../src/resolver/resolve-references.js';
import { makeBlock, makeDocument } from '../blocks.js';

const registry = loadRegistry();
const languages = loadLanguages();
const pack = languages.packs.get('zh');
if (!pack) throw new Error('the Chinese pack is missing');
const find = createReferenceFinder(registry, pack.reference, 'zh');
const resolve = createReferenceResolver(registry);
const findProgrammes = createProgrammeFinder(registry, pack.programme);

function read(text: string, date: string | null = null): readonly string[] {
  const blocks = text.split('\n').map((line, i) => makeBlock({ id: `b${i + 1}`, text: line }));
  const document = makeDocument(blocks);
  const head: SubmissionHead = {
    title: null,
    language: 'zh',
    translation: null,
    date: date === null ? null : { value: date, span: { block: 'b1', start: 0, end: 1 } },
    kind: 'national',
    submitters: [],
    ownSymbols: [],
    messages: [],
  };
  return resolve({ found: find(document), document, head }).map(({ mention, targets, status }) => {
    const block = blocks.find(({ id }) => id === mention.span.block);
    const quote = block?.text.slice(mention.span.start, mention.span.end);
    return `${quote} => ${status === 'known' ? targets.join(' ') : status}`;
  });
}

type Row = readonly [text: string, expected: readonly string[]];

const numbered: readonly Row[] = [
  ['大会第75/240号决议', ['大会第75/240号决议 => A/RES/75/240']],
  ['大会在第75/240号决议中决定', ['第75/240号决议 => A/RES/75/240']],
  ['联大第 73/27 号决议', ['联大第 73/27 号决议 => A/RES/73/27']],
  ['聯合國大會第 73/27 號決議', ['聯合國大會第 73/27 號決議 => A/RES/73/27']],
  ['2006/46号决议', ['2006/46号决议 => E/RES/2006/46']],
  [
    '支持1998年12月4日第53/70号、2018年12月5日第73/27号和2020年12月31日第75/240号决议。',
    [
      '1998年12月4日第53/70号、2018年12月5日第73/27号和2020年12月31日第75/240号决议 => A/RES/53/70 A/RES/73/27 A/RES/75/240',
    ],
  ],
  [
    '大会第53/70号、第73/27号和第75/240号决议',
    ['大会第53/70号、第73/27号和第75/240号决议 => A/RES/53/70 A/RES/73/27 A/RES/75/240'],
  ],
  ['从大会1998年第53/70号决议到', ['大会1998年第53/70号决议 => A/RES/53/70']],
  ['自大会2020年12月31日第75/240号决议以来', ['大会2020年12月31日第75/240号决议 => A/RES/75/240']],
  ['安理会第2341(2017)号决议', ['安理会第2341(2017)号决议 => S/RES/2341(2017)']],
  ['安全理事会第1540（2004）号决议', ['安全理事会第1540（2004）号决议 => S/RES/1540(2004)']],
  ['第77/512号决定', ['第77/512号决定 => A/DEC/77/512']],
  ['人权理事会第52/30号决议', ['人权理事会第52/30号决议 => A/HRC/RES/52/30']],
  ['第75/240号决议执行部分第1段', ['第75/240号决议执行部分第1段 => A/RES/75/240#1']],
  ['第75/240号决议第1和第3段', ['第75/240号决议第1和第3段 => A/RES/75/240#1 A/RES/75/240#3']],
  ['第54/49号决议的第2和第3段内', ['第54/49号决议的第2和第3段 => A/RES/54/49#2 A/RES/54/49#3']],
  ['第75/240号决议序言部分第5段', ['第75/240号决议序言部分第5段 => A/RES/75/240#PP5']],
];

const symbols: readonly Row[] = [
  ['A/75/816号文件第56段', ['A/75/816号文件第56段 => A/75/816#56']],
  ['（A/75/816，第56段）', ['A/75/816，第56段 => A/75/816#56']],
  ['A/76/135，第87-90段', ['A/76/135，第87-90段 => A/76/135#87 A/76/135#88 A/76/135#89 A/76/135#90']],
  ['A／78／265第46段', ['A／78／265第46段 => A/78/265#46']],
  ['见A/68/98、A/70/174和A/76/135号文件', ['A/68/98、A/70/174和A/76/135号文件 => A/68/98 A/70/174 A/76/135']],
  ['A/RES/75/240号决议', ['A/RES/75/240号决议 => A/RES/75/240']],
  ['A/76/135第54段至第57段', ['A/76/135第54段至第57段 => A/76/135#54 A/76/135#55 A/76/135#56 A/76/135#57']],
  ['载于A/78/265第46段', ['A/78/265第46段 => A/78/265#46']],
];

const titled: readonly Row[] = [
  [
    '联合国信息安全开放式工作组第二份年度进展报告（A/78/265）第46段',
    ['联合国信息安全开放式工作组第二份年度进展报告（A/78/265）第46段 => A/78/265#46'],
  ],
  ['第二份年度进展报告（A/78/265）的建议46', ['第二份年度进展报告（A/78/265）的建议46 => A/78/265#46']],
  ['第二份年度进展报告第四十六段', ['第二份年度进展报告第四十六段 => A/78/265#46']],
  ['第三份年度进展报告', ['第三份年度进展报告 => A/79/214']],
  ['2021年政府专家组报告', ['2021年政府专家组报告 => A/76/135']],
  ['2013年、2015年和2021年专家组报告', ['2013年、2015年和2021年专家组报告 => A/68/98 A/70/174 A/76/135']],
  [
    '2015年政府专家组报告（A/70/174）第13段(i)分段',
    ['2015年政府专家组报告（A/70/174）第13段(i)分段 => A/70/174#13(i)'],
  ],
  [
    '政府专家组报告（A/76/135）第87至90段',
    ['政府专家组报告（A/76/135）第87至90段 => A/76/135#87 A/76/135#88 A/76/135#89 A/76/135#90'],
  ],
  ['工作组2023年7月的年度进展报告', ['工作组2023年7月的年度进展报告 => A/78/265']],
  ['2019-2021年开放式工作组报告', ['2019-2021年开放式工作组报告 => A/75/816']],
  [
    '上届工作组最后实质性报告（A/75/816）第56段',
    ['上届工作组最后实质性报告（A/75/816）第56段 => A/75/816#56'],
  ],
  ['《联合国宪章》第二条第四款', ['《联合国宪章》第二条第四款 => un-charter#art.2(4)']],
  ['援引《宪章》第五十一条', ['《宪章》第五十一条 => un-charter#art.51']],
  ['比较《布达佩斯公约》第35条', ['《布达佩斯公约》第35条 => budapest-convention#art.35']],
  ['规范13(c)', ['规范13(c) => A/70/174#13(c)']],
  ['不讲规范(i)和(j)', ['规范(i)和(j) => A/70/174#13(i) A/70/174#13(j)']],
  ['A/79/214附件C', ['A/79/214附件C => A/79/214#annex.C']],
  ['A/79/214附件三第2段', ['A/79/214附件三第2段 => A/79/214#annex.III.2']],
  ['A/76/135第五节', ['A/76/135第五节 => A/76/135#sect.V']],
  [
    '第二份年度进展报告（A/78/265号文件）第46段',
    ['第二份年度进展报告（A/78/265号文件）第46段 => A/78/265#46'],
  ],
  ['《2030年可持续发展议程》的精神', ['《2030年可持续发展议程》 => A/RES/70/1']],
  ['安理会第2341号决议', ['安理会第2341号决议 => S/RES/2341(2017)']],
];

const back: readonly Row[] = [
  [
    '我们欢迎A/76/135。该报告第89段提到了同样的需求。',
    ['A/76/135 => A/76/135', '该报告第89段 => A/76/135#89'],
  ],
  ['见A/76/135号文件。同上，第56段。', ['A/76/135号文件 => A/76/135', '同上，第56段 => A/76/135#56']],
  [
    '2021年政府专家组报告作了补充，见其第87和第89段。',
    ['2021年政府专家组报告 => A/76/135', '其第87和第89段 => A/76/135#87 A/76/135#89'],
  ],
  [
    '第75/240号决议通过。该决议第2段请会员国。',
    ['第75/240号决议 => A/RES/75/240', '该决议第2段 => A/RES/75/240#2'],
  ],
  [
    'A/70/174很重要。该报告第13段(c)和(f)分段同样重要。',
    ['A/70/174 => A/70/174', '该报告第13段(c)和(f)分段 => A/70/174#13(c) A/70/174#13(f)'],
  ],
];

const compounds: readonly Row[] = [
  [
    '根据A/78/265号文件第46段。\n感谢A/AC.292/2024/2号文件。\n无关。\n根据报告第45段，',
    [
      'A/78/265号文件第46段 => A/78/265#46',
      'A/AC.292/2024/2号文件 => A/AC.292/2024/2',
      '报告第45段 => ambiguous',
    ],
  ],
  ['《关于门户网站的初步报告》（A/AC.292/2025/1）第8段', ['A/AC.292/2025/1）第8段 => A/AC.292/2025/1#8']],
  ['第二份年度进展报告（2023年）第46段', ['第二份年度进展报告（2023年）第46段 => A/78/265#46']],
  [
    'A/AC.292/2025/1号文件已分发。该提案第9段',
    ['A/AC.292/2025/1号文件 => A/AC.292/2025/1', '该提案第9段 => A/AC.292/2025/1#9'],
  ],
  [
    'A/76/135第15段；《网络安全法》第21条；同上，第30条。',
    ['A/76/135第15段 => A/76/135#15', '同上，第30条 => unknown'],
  ],
  ['A/78/265第46段。该附件第3段', ['A/78/265第46段 => A/78/265#46', '该附件第3段 => A/78/265#annex.3']],
  ['A/78/265第46段。该手册第3段', ['A/78/265第46段 => A/78/265#46']],
  ['A/76/135第87段。见第89段。', ['A/76/135第87段 => A/76/135#87', '第89段 => A/76/135#89']],
  ['首份年度进展报告第15段(c)项', ['首份年度进展报告第15段(c)项 => A/77/275#15(c)']],
  ['2021年3月的最后报告第56段', ['2021年3月的最后报告第56段 => A/75/816#56']],
  ['工作组2022年报告第15段', ['工作组2022年报告第15段 => A/77/275#15']],
  ['专家组第六份报告', ['专家组第六份报告 => A/76/135']],
  ['工作组2023年和2024年报告', ['工作组2023年和2024年报告 => A/78/265 A/79/214']],
  [
    '《世界人权宣言》第12和19条',
    ['《世界人权宣言》第12和19条 => A/RES/217A(III)#art.12 A/RES/217A(III)#art.19'],
  ],
  ['宪章第2条第3项', ['宪章第2条第3项 => un-charter#art.2(3)']],
  ['《联合国宪章》第七章', ['《联合国宪章》第七章 => un-charter#chap.VII']],
  ['秘书处的摸底报告第12段', ['秘书处的摸底报告第12段 => A/AC.292/2024/2#12']],
  ['第75/240、76/19和77/36号决议', ['第75/240、76/19和77/36号决议 => A/RES/75/240 A/RES/76/19 A/RES/77/36']],
  [
    '安理会第1325、第2341和第2396号决议',
    ['安理会第1325、第2341和第2396号决议 => S/RES/1325(2000) S/RES/2341(2017) S/RES/2396(2017)'],
  ],
  ['大会决议第75/240号', ['大会决议第75/240号 => A/RES/75/240']],
  ['A/70/174第13(c)和(d)段', ['A/70/174第13(c)和(d)段 => A/70/174#13(c) A/70/174#13(d)']],
  ['A/75/816号文件第56段(b)和(c)', ['A/75/816号文件第56段(b)和(c) => A/75/816#56(b) A/75/816#56(c)']],
  ['A/75/816第60段至62段', ['A/75/816第60段至62段 => A/75/816#60 A/75/816#61 A/75/816#62']],
  [
    '《联合国宪章》第二条第一款和第七款',
    ['《联合国宪章》第二条第一款和第七款 => un-charter#art.2(1) un-charter#art.2(7)'],
  ],
  [
    '《联合国宪章》第2条第4款和第51条',
    ['《联合国宪章》第2条第4款和第51条 => un-charter#art.2(4) un-charter#art.51'],
  ],
  ['第一、第二和第三次年度进展报告', ['第一、第二和第三次年度进展报告 => A/77/275 A/78/265 A/79/214']],
  ['A/79/214已通过，其中附件C勾画了轮廓', ['A/79/214 => A/79/214', '其中附件C => A/79/214#annex.C']],
  [
    'A/76/135和A/75/816都很重要。两份报告互补。',
    ['A/76/135 => A/76/135', 'A/75/816 => A/75/816', '两份报告 => A/76/135 A/75/816'],
  ],
  ['A/78/265号文件很重要。我国提交的国家报告第20段指出。', ['A/78/265号文件 => A/78/265']],
  ['A/78/265号文件很重要。评估报告第3段指出。', ['A/78/265号文件 => A/78/265']],
  ['A/78/265号文件很重要。特别报告员的报告第20段指出。', ['A/78/265号文件 => A/78/265']],
  ['A/78/265号文件很重要。《世界发展报告》第3章指出。', ['A/78/265号文件 => A/78/265']],
  ['A/78/265号文件很重要。国际电联的报告第20段指出。', ['A/78/265号文件 => A/78/265']],
  ['A/78/265号文件很重要。根据报告第45段，', ['A/78/265号文件 => A/78/265', '报告第45段 => A/78/265#45']],
  ['《联合国宪章》和《东盟宪章》第20条', ['《联合国宪章》 => un-charter']],
  [
    '《联合国打击网络犯罪公约》很重要。《生物多样性公约》第8条',
    ['《联合国打击网络犯罪公约》 => un-cybercrime-convention'],
  ],
  ['《布达佩斯公约》第35条。该法第20条规定', ['《布达佩斯公约》第35条 => budapest-convention#art.35']],
  [
    'A/AC.292/2024/2号文件已印发。该文件第13段也是。',
    ['A/AC.292/2024/2号文件 => A/AC.292/2024/2', '该文件第13段 => A/AC.292/2024/2#13'],
  ],
];

const negatives: readonly string[] = [
  '电信法第46条',
  '第一委员会第3号工作文件',
  '第46号文件',
  '附件一第3段',
  '见脚注3',
  '本报告第12段',
  '十一项规范',
  '决议草案第3段要求',
  '《上海合作组织宪章》第2条',
  '《非洲联盟宪章》第4条',
  '根据《东盟宪章》第2条，',
  '《生物多样性公约》第8条',
  '《阿拉伯打击网络犯罪公约》第3条',
  '《〈儿童权利公约〉任择议定书》第3条',
  '我国的年度报告第20段指出。',
  '国际电联年度报告第3段。',
  '世界银行的进展报告指出。',
  '该项目的进展报告将于明年提交。',
  '世界银行2021年报告指出。',
  '我国2021年的报告指出。',
  '内阁第118/2号决定',
  '国务院第588号令',
  '非洲联盟执行理事会第1074号决定',
  '东盟议会大会第45/1号决议',
  '建议46个国家参加培训',
  '中方建议三项措施',
  '建议一并审议',
  '如上文第2段所述，这种合作需要伙伴。',
  '上文第7至9段所述项目，均欢迎参与。',
  '本文件第4至7段可作为今后讨论的基础。',
  '根据《2021年网络犯罪法》第12条',
  '《中华人民共和国网络安全法》第二十一条和《数据安全法》第三十六条规定了有关义务。',
  '国办发〔2021〕5号文件',
  '有关国家在议程项目94下提出的草案',
  '工作组第七次会议',
  '各国应该报告有关情况。',
  '比例为3:1的配套资金',
  '第一，坚持已有共识。',
  '能力建设原则一致适用',
  '第46所学校将于明年开学',
  '会议室文件将另行分发。',
  '我们在2021年和2023年举办了两期培训班。',
  '第十五届世界互联网大会将于11月举行',
  '根据国家宪法第二十条',
  '我国的第三项建议是加强培训。',
];

describe('Chinese references', () => {
  test.each([...numbered, ...symbols, ...titled, ...back, ...compounds])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(negatives)('%s: none', (text) => {
    expect(read(text)).toEqual([]);
  });
});

/** Lines of a front page and one sentence of text below them; '# ' makes a heading. */
function readFront(lines: readonly string[]) {
  const blocks = [
    ...lines,
    '各方应在联合国框架内继续就此深入交换意见，加强合作，共同维护网络空间的和平与安全。',
  ].map((line, i) =>
    makeBlock({
      id: `b${i + 1}`,
      text: line.replace(/^# /u, ''),
      kind: line.startsWith('# ') ? 'heading' : 'paragraph',
      level: line.startsWith('# ') ? 1 : null,
    }),
  );
  const head = readHead(makeDocument(blocks), { registry, pack: (tag) => languages.packs.get(tag)?.head });
  return {
    ids: head.submitters.map(({ id, role }) => (role === 'submitter' ? id : `${id}:${role}`)),
    kind: head.kind,
    date: head.date?.value ?? null,
  };
}

type Front = readonly [lines: readonly string[], ids: readonly string[], date: string | null];

const fronts: readonly Front[] = [
  [['# 欧洲联盟及其成员国的联合声明', '2024年3月7日'], ['eu'], '2024-03-07'],
  [['# 由印度尼西亚代表不结盟国家运动提交的工作文件', '2024年3月7日'], ['nam'], '2024-03-07'],
  [['# 中国关于信息通信技术安全的立场文件', '2023年11月20日'], ['CHN'], '2023-11-20'],
  [
    ['# 柬埔寨、中国、老挝和缅甸联合工作文件', '二〇二五年六月三日'],
    ['KHM', 'CHN', 'LAO', 'MMR'],
    '2025-06-03',
  ],
  [['# 马来西亚代表团在开放式工作组第八次会议上的发言', '（2024年7月8日，纽约）'], ['MYS'], '2024-07-08'],
  [['新加坡共和国常驻联合国代表团', '# 关于能力建设的意见', '纽约，2024年3月5日'], ['SGP'], '2024-03-05'],
  [['# 中国常驻联合国代表在能力建设议题下的发言', '2024年3月7日于纽约'], ['CHN'], '2024-03-07'],
  [['# 斐济代表太平洋岛国论坛所作的发言'], ['pif'], null],
  [['# 国别意见', '国家：越南社会主义共和国', '日期：2024年1月12日'], ['VNM'], '2024-01-12'],
  [['# 阿曼苏丹国关于能力建设的意见'], ['OMN'], null],
  [['# 发展中国家关于能力建设的意见'], [], null],
  [['# 沿海地区国家的立场'], [], null],
  [['# 中国关于能力建设的意见', '2024年3月4日至8日'], ['CHN'], null],
];

describe('Chinese heads', () => {
  test.each(fronts)('%s', (lines, ids, date) => {
    const head = readFront(lines);
    expect([head.ids, head.date]).toEqual([ids, date]);
  });
});

function programmesOf(text: string, submitters: readonly string[] = ['CHN']): readonly string[] {
  const blocks = text.split('\n').map((line, i) =>
    makeBlock({
      id: `b${i + 1}`,
      text: line.replace(/^- /u, ''),
      kind: line.startsWith('- ') ? 'list-item' : 'paragraph',
    }),
  );
  return findProgrammes(makeDocument(blocks), submitters).map(
    ({ span, status, programme, programmeKind, providers }) => {
      const quote = blocks.find(({ id }) => id === span.block)?.text.slice(span.start, span.end);
      return `${quote} => ${programme ?? `${status} ${programmeKind}`}${providers.length > 0 ? ` by ${providers.join(' ')}` : ''}`;
    },
  );
}

const offerings: readonly Row[] = [
  [
    '联邦调查局每年开办针对地方警员的数字取证课程，两年来结业者达640人。',
    ['针对地方警员的数字取证课程 => described training'],
  ],
  [
    '计划于2025年在伊斯兰堡举办南亚和中亚应急小组联合桌面推演。',
    ['南亚和中亚应急小组联合桌面推演 => described exercise'],
  ],
  [
    '日本国际协力机构捐建了一所供公安院校使用的取证实验室。',
    ['供公安院校使用的取证实验室 => described centre by jica'],
  ],
  ['讲授面向检察官的电子证据短训班。', ['面向检察官的电子证据短训班 => described training']],
  ['建议编制一份各国可查询的培训机会目录。', ['各国可查询的培训机会目录 => described portal']],
  ['开设电子政务安全远程课程，并派遣讲师。', ['电子政务安全远程课程 => described training']],
  [
    '对方支持了对五个国家网络安全成熟度的同行评估。',
    ['对五个国家网络安全成熟度的同行评估 => described assessment'],
  ],
  [
    '大韩民国资助越韩网络安全培训中心，该中心设在岘港。',
    ['越韩网络安全培训中心 => named centre by KOR', '中心 => named centre by KOR'],
  ],
  ['将于今年在胡志明市设立湄公网络靶场平台。', ['湄公网络靶场平台 => named platform']],
  ['在“丝路之锚”技术合作项目下，', ['“丝路之锚”技术合作项目 => named programme']],
  ['启动“姆瓦利姆”教师数字安全计划。', ['“姆瓦利姆”教师数字安全计划 => named programme']],
  ['为联合国自愿基金捐款。', ['联合国自愿基金 => un-voluntary-fund-on-ict-security-capacity-build']],
];

const programmes: readonly Row[] = [
  ['中方支持“海丝守护者”计划。', ['“海丝守护者”计划 => named programme']],
  ['我们参加了“网络方舟”联合演练。', ['“网络方舟”联合演练 => named exercise']],
  ['斐济参加了GLACY+项目。', ['GLACY+项目 => glacy-plus']],
  ['世界互联网大会乌镇峰会', ['世界互联网大会 => world-internet-conference']],
  [
    '中国在2024年举办了面向非洲检察官的电子证据培训班。',
    ['面向非洲检察官的电子证据培训班 => described training by CHN'],
  ],
  [
    '中国为老挝和缅甸法官举办的网络犯罪研修班已办三期。',
    ['为老挝和缅甸法官举办的网络犯罪研修班 => described training'],
  ],
  ['本区域实施下列举措：\n- 湄公河网络安全协作网，2022年启动；', ['湄公河网络安全协作网 => named network']],
  ['欢迎太平洋网络安全运营网络（PaCSON）的工作。', ['太平洋网络安全运营网络（PaCSON） => pacson']],
];

const noProgrammes: readonly string[] = [
  '各国应举办更多面向青年的网络安全培训班。',
  '各国应当提供培训，发展中国家需要更多的奖学金。',
  '若干捐助方在2023年提供相同的课程。',
  '能力建设方案必须尊重人权。',
  '培训应以需求为导向，不应一次了事。',
  '我国于2015年通过《网络犯罪法》，并设立了国家网络安全中心。',
  '能力建设项目应与国情相适应。',
  '平等、互利和透明是培训的三项原则。',
  '中国愿积极参与“一带一路”倡议下的合作。',
  '应为发展中国家举办更多面向青年的网络安全培训。',
  '“行动纲领”决议草案未能反映各方意见。',
  '所谓“由需求驱动”，应由受援国自行界定。',
  '国家计算机应急响应中心负责网络安全工作。',
  '提交意见，说明以下问题：\n- 网络安全原则；',
  '采取针对关键基础设施的网络攻击应予谴责。',
];

describe('Chinese programmes', () => {
  test.each([...programmes, ...offerings])('%s', (text, expected) => {
    expect(programmesOf(text)).toEqual(expected);
  });

  test.each(noProgrammes)('%s: none', (text) => {
    expect(programmesOf(text)).toEqual([]);
  });

  test('who receives does not give', () => {
    const [found] = findProgrammes(
      makeDocument([makeBlock({ id: 'b1', text: '中国为柬埔寨和老挝提供面向教师的网络安全课程。' })]),
      ['CHN'],
    );
    expect(found?.providers).not.toContain('KHM');
    expect(found?.providers).not.toContain('LAO');
  });
});
