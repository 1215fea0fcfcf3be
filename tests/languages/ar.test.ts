/** Arabic: phrases and what they refer to, heads and whom they name, programmes. */
import { readFileSync } from 'node:fs';
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
const pack = languages.packs.get('ar');
if (!pack) throw new Error('the Arabic pack is missing');
const find = createReferenceFinder(registry, pack.reference, 'ar');
const resolve = createReferenceResolver(registry);
const findProgrammes = createProgrammeFinder(registry, pack.programme);

function read(text: string): readonly string[] {
  const blocks = text.split('\n').map((line, i) => makeBlock({ id: `b${i + 1}`, text: line }));
  const document = makeDocument(blocks);
  const head: SubmissionHead = {
    title: null,
    language: 'ar',
    translation: null,
    date: { value: '2023-12-13', span: { block: 'b1', start: 0, end: 1 } },
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

interface Phrases {
  /** What each text refers to, in order: 'quote => targets'. */
  readonly references: Readonly<Record<string, readonly string[]>>;
  /** Texts that refer to nothing. */
  readonly none: readonly string[];
}

const phrases = JSON.parse(readFileSync(new URL('./ar-references.json', import.meta.url), 'utf8')) as Phrases;

describe('Arabic references', () => {
  test.each(Object.entries(phrases.references))('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(phrases.none)('%s: none', (text) => {
    expect(read(text)).toEqual([]);
  });
});

const BODY = 'تعرض هذه الورقة ما هو قائم وما لا يزال ناقصا في المنطقة، دون ادعاء الإحاطة بكل شيء.';

/** Lines of a front page and one sentence of text below them; '# ' makes a heading. */
function readFront(lines: readonly string[]) {
  const blocks = [...lines, BODY].map((line, i) =>
    makeBlock({
      id: `b${i + 1}`,
      text: line.replace(/^# /u, ''),
      kind: line.startsWith('# ') ? 'heading' : 'paragraph',
      level: line.startsWith('# ') ? 1 : null,
    }),
  );
  const head = readHead(makeDocument(blocks), { registry, pack: (tag) => languages.packs.get(tag)?.head });
  return [head.submitters.map(({ id }) => id).join(' '), head.date?.value ?? null];
}

type Front = readonly [lines: readonly string[], ids: string, date: string | null];

const fronts: readonly Front[] = [
  [['# مساهمة المملكة الأردنية الهاشمية في بناء القدرات', '15 كانون الثاني/يناير 2024'], 'JOR', '2024-01-15'],
  [['# بيان جمهورية مصر العربية', 'نيويورك، 7 آذار/مارس 2024'], 'EGY', '2024-03-07'],
  [
    ['# ورقة عمل مقدمة من الإمارات العربية المتحدة وقطر والبحرين', '4 مارس 2024'],
    'ARE QAT BHR',
    '2024-03-04',
  ],
  [['# بيان المجموعة العربية', 'تلقيه الجمهورية اليمنية نيابة عن المجموعة العربية'], 'arab-group', null],
  [['# آراء حكومة سلطنة عمان بشأن أمن المعلومات'], 'OMN', null],
  [['دولة الكويت', 'البعثة الدائمة لدى الأمم المتحدة', '# آراء وطنية'], 'KWT', null],
  [
    [
      'البعثة الدائمة للجمهورية العربية السورية لدى الأمم المتحدة',
      '# رد على الاستبيان',
      'التاريخ: ١٢ كانون الثاني/يناير ٢٠٢٤',
    ],
    'SYR',
    '2024-01-12',
  ],
  [['# ملاحظات وطنية', 'الدولة: تونس', 'التاريخ: 12 جانفي 2024'], 'TUN', '2024-01-12'],
  [['# كلمة وفد المملكة المغربية', 'جنيف، 5 مارس 2024'], 'MAR', '2024-03-05'],
  [['# بيان باسم مجموعة الـ77 والصين', 'ألقاه ممثل العراق'], 'g77', null],
  [['# مساهمة دولة فلسطين', '٢٨ رجب ١٤٤٥هـ الموافق ٩ فبراير ٢٠٢٤م'], 'PSE', '2024-02-09'],
  [['# بيان مشترك لكل من جمهورية مصر العربية والمملكة العربية السعودية ودولة قطر'], 'EGY SAU QAT', null],
  [['# ورقة مشتركة مقدمة من الأردن ولبنان وتونس'], 'JOR LBN TUN', null],
  [['الجمهورية اللبنانية', 'وزارة الخارجية والمغتربين', '# مساهمة وطنية'], 'LBN', null],
  [['# رد لبنان على استبيان الأمانة العامة', 'بيروت في 3 شباط 2024'], 'LBN', '2024-02-03'],
  [['# أمن الدول العربية', 'الدورة الموضوعية السادسة (11-15 كانون الأول/ديسمبر 2023)'], '', null],
  [['# ملاحظات على بيان ليبيا'], '', null],
];

describe('Arabic heads', () => {
  test.each(fronts)('%s', (lines, ids, date) => {
    expect(readFront(lines)).toEqual([ids, date]);
  });
});

function programmesOf(text: string): readonly string[] {
  const blocks = text.split('\n').map((line, i) =>
    makeBlock({
      id: `b${i + 1}`,
      text: line.replace(/^- /u, ''),
      kind: line.startsWith('- ') ? 'list-item' : 'paragraph',
    }),
  );
  return findProgrammes(makeDocument(blocks), ['JOR']).map(({ span, status, programme, programmeKind }) => {
    const quote = blocks.find(({ id }) => id === span.block)?.text.slice(span.start, span.end);
    return `${quote} => ${programme ?? `${status} ${programmeKind}`}`;
  });
}

const programmes: readonly (readonly [text: string, expected: readonly string[]])[] = [
  [
    'يشارك الأردن في مشروع CyberSouth وفي CyberSouth+',
    ['مشروع CyberSouth => cybersouth', 'CyberSouth+ => cybersouth-plus'],
  ],
  ['وعضو في المنتدى العالمي للخبرة السيبرانية', ['المنتدى العالمي للخبرة السيبرانية => gfce']],
  [
    'واستفاد من المركز العربي الإقليمي للأمن السيبراني',
    ['المركز العربي الإقليمي للأمن السيبراني => itu-arcc'],
  ],
  ['وبالمؤشر العالمي للأمن السيبراني', ['المؤشر العالمي للأمن السيبراني => gci']],
  [
    'أطلق الأردن مبادرة «حصن» للأمن السيبراني في عام 2022، وتمرين «الدرع» السيبراني.',
    ['مبادرة «حصن» للأمن السيبراني => named programme', 'تمرين «الدرع» السيبراني => named exercise'],
  ],
  [
    'وينفذ المركز برنامج بناء قدرات الأمن السيبراني (CyberPro). ويدرب CyberPro ألف متدرب.',
    ['برنامج بناء قدرات الأمن السيبراني (CyberPro) => named programme', 'CyberPro => named programme'],
  ],
  [
    'ننفذ ما يلي:\n- برنامج حماة الفضاء السيبراني، الذي يدرب الشباب؛\n- دورة في التحليل الجنائي الرقمي؛\n- المركز الوطني للأمن السيبراني؛',
    [
      'برنامج حماة الفضاء السيبراني => named programme',
      'دورة في التحليل الجنائي الرقمي => described training',
    ],
  ],
  [
    'وقدمت مصر برنامج التدريب السيبراني الأفريقي لأفرقة الاستجابة',
    ['برنامج التدريب السيبراني الأفريقي لأفرقة الاستجابة => named programme'],
  ],
  ['يعد برنامج العمل «من أجل السلوك المسؤول» مبادرة الدول.', []],
  ['أنشئ المركز الوطني للاستجابة لطوارئ الحاسب (NCERT) بموجب القانون.', []],
  ['الفريق العامل المفتوح باب العضوية (OEWG) وفريق الخبراء الحكوميين (GGE)', []],
  ['تدعو الدول إلى دعم برامج بناء القدرات في مجال الأمن السيبراني وإلى مبادرات الأمن السيبراني.', []],
  ['في إطار مشروع القرار «برنامج العمل» (A/C.1/78/L.60)', []],
  ['ينبغي إتاحة التدريب للجميع، ونحتاج إلى مزيد من البرامج.', []],
  ['اعتمد برنامج الأمم المتحدة الإنمائي استراتيجيته', []],
  [
    'وتدعو مصر إلى تفعيل الأجندة الأفريقية لبناء القدرات السيبرانية في القارة.',
    ['الأجندة الأفريقية لبناء القدرات السيبرانية => aa-ccb'],
  ],
  [
    'وشارك خبراؤنا في برنامج الآسيان للقدرات السيبرانية الذي تموله سنغافورة.',
    ['برنامج الآسيان للقدرات السيبرانية => accp'],
  ],
  [
    'نرحب بمبادرة التعاون الصينية العربية بشأن أمن البيانات.',
    ['مبادرة التعاون الصينية العربية بشأن أمن البيانات => china-arab-data-security'],
  ],
  [
    'واستضافت قطر المركز الإقليمي لمكافحة الجرائم السيبرانية بالدوحة.',
    ['المركز الإقليمي لمكافحة الجرائم السيبرانية => unodc-regional-centre-for-combatting-cybercrime'],
  ],
  [
    'وللمركز الإقليمي العربي للأمن السيبراني دور في التدريب.',
    ['للمركز الإقليمي العربي للأمن السيبراني => itu-arcc'],
  ],
  [
    'وانضم الأردن إلى المبادرة الدولية لمكافحة برمجيات الفدية.',
    ['المبادرة الدولية لمكافحة برمجيات الفدية => cri'],
  ],
  [
    'ونستفيد من مبادرة الاتحاد الدولي للاتصالات لحماية الأطفال على الإنترنت.',
    ['مبادرة الاتحاد الدولي للاتصالات لحماية الأطفال على الإنترنت => cop'],
  ],
  [
    'وأتم ثلاثون دبلوماسيا دورة مكتب شؤون نزع السلاح للدبلوماسية السيبرانية.',
    ['دورة مكتب شؤون نزع السلاح للدبلوماسية السيبرانية => cyberdiplomacy-course'],
  ],
  ['وأجرى البنك الدولي تقييم نضج قدرات الأمن السيبراني.', ['تقييم نضج قدرات الأمن السيبراني => cmm']],
  [
    'ويمول الصندوق الاستئماني متعدد المانحين للأمن السيبراني تقييما وطنيا.',
    ['الصندوق الاستئماني متعدد المانحين للأمن السيبراني => wb-mdtf'],
  ],
  [
    'ونشارك في مشروع العمل العالمي الموسع بشأن الجريمة السيبرانية.',
    ['مشروع العمل العالمي الموسع بشأن الجريمة السيبرانية => glacy-plus'],
  ],
  [
    'وبدعم من مكتب برنامج الجريمة السيبرانية التابع لمجلس أوروبا نفذت دورات.',
    ['مكتب برنامج الجريمة السيبرانية التابع لمجلس أوروبا => c-proc'],
  ],
  [
    'وتخرجت خمس دبلوماسيات من برنامج زمالة النساء في الأمن الدولي والفضاء الإلكتروني.',
    ['برنامج زمالة النساء في الأمن الدولي والفضاء الإلكتروني => wic-fellowship'],
  ],
  [
    'وحضر خبير واحد الزمالة السيبرانية للأمم المتحدة وسنغافورة.',
    ['الزمالة السيبرانية للأمم المتحدة وسنغافورة => un-singapore-fellowship'],
  ],
  [
    'ونؤيد صندوق الأمم المتحدة الطوعي لبناء القدرات في مجال أمن تكنولوجيا المعلومات والاتصالات.',
    [
      'صندوق الأمم المتحدة الطوعي لبناء القدرات في مجال أمن تكنولوجيا المعلومات والاتصالات => un-voluntary-fund-on-ict-security-capacity-build',
    ],
  ],
  [
    'ونرى أن البوابة العالمية للتعاون في مجال الأمن السيبراني ينبغي أن تكون محايدة.',
    ['البوابة العالمية للتعاون في مجال الأمن السيبراني => gsccp'],
  ],
  [
    'ورشح العراق جهة اتصال في الدليل العالمي لنقاط الاتصال.',
    ['الدليل العالمي لنقاط الاتصال => poc-directory'],
  ],
  [
    'وتشارك عمان في تمرين فريق منظمة التعاون الإسلامي للاستجابة للطوارئ الحاسوبية.',
    ['فريق منظمة التعاون الإسلامي للاستجابة للطوارئ الحاسوبية => oic-cert'],
  ],
  [
    'وننشر سياساتنا على بوابة السياسات السيبرانية التابعة لمعهد الأمم المتحدة لبحوث نزع السلاح.',
    ['بوابة السياسات السيبرانية => cpp'],
  ],
  [
    'ونفذت عملية مع العملية الأفريقية المشتركة لمكافحة الجرائم الإلكترونية.',
    ['العملية الأفريقية المشتركة لمكافحة الجرائم الإلكترونية => afjoc'],
  ],
  [
    'وتلقى مدربونا تدريبا من خلال برنامج الإنتربول لدعم الاتحاد الأفريقي.',
    ['برنامج الإنتربول لدعم الاتحاد الأفريقي => ispa'],
  ],
  [
    'ونشارك في برنامج سنغافورة للتعاون وفي برنامج التعاون التقني والاقتصادي الهندي.',
    [
      'برنامج سنغافورة للتعاون => singapore-cooperation-programme',
      'برنامج التعاون التقني والاقتصادي الهندي => itec',
    ],
  ],
  [
    'ويجتمع مجلس الوزراء العرب للأمن السيبراني سنويا.',
    ['مجلس الوزراء العرب للأمن السيبراني => council-of-arab-cybersecurity-ministers'],
  ],
  [
    'واختيرت موظفة لزمالة المملكة المتحدة والخليج للنساء في الأمن السيبراني.',
    ['زمالة المملكة المتحدة والخليج للنساء في الأمن السيبراني => uk-gulf-women-fellowship'],
  ],
  [
    'ونفذت الحكومة مشروع الصمود السيبراني من أجل التنمية.',
    ['مشروع الصمود السيبراني من أجل التنمية => cyber4dev'],
  ],
  [
    'وانضم فريقنا إلى المنتدى الأفريقي لأفرقة الاستجابة للحوادث الحاسوبية.',
    ['المنتدى الأفريقي لأفرقة الاستجابة للحوادث الحاسوبية => africacert'],
  ],
  ['وتدعو الدول إلى صندوق للتبرعات وإلى دليل لجهات الاتصال.', []],
  ['وأنشأت الوزارة مركزا وطنيا لقدرات الأمن السيبراني.', []],
];

describe('Arabic programmes', () => {
  test.each(programmes)('%s', (text, expected) => {
    expect(programmesOf(text)).toEqual(expected);
  });
});
