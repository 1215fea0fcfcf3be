/** Russian: phrases and what they refer to, heads and whom they name, programmes by their registered names. */
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
const pack = languages.packs.get('ru');
if (!pack) throw new Error('the Russian pack is missing');
const find = createReferenceFinder(registry, pack.reference, 'ru');
const resolve = createReferenceResolver(registry);
const findProgrammes = createProgrammeFinder(registry, pack.programme);

const documentOf = (text: string) =>
  makeDocument(text.split('\n').map((line, i) => makeBlock({ id: `b${i + 1}`, text: line })));

function read(text: string): readonly string[] {
  const document = documentOf(text);
  const head: SubmissionHead = {
    title: null,
    language: 'ru',
    translation: null,
    date: { value: '2023-11-17', span: { block: 'b1', start: 0, end: 1 } },
    kind: 'national',
    submitters: [],
    ownSymbols: [],
    messages: [],
  };
  return resolve({ found: find(document), document, head }).map(({ targets, status }) =>
    status === 'known' ? targets.join(' ') : status,
  );
}

type Row = readonly [text: string, expected: readonly string[]];

const references: readonly Row[] = [
  ['в п. 56 документа A/75/816', ['A/75/816#56']],
  ['A/76/135, пп. 87–90', ['A/76/135#87 A/76/135#88 A/76/135#89 A/76/135#90']],
  ['во исполнение рекомендации № 46 второго ежегодного доклада о ходе работы', ['A/78/265#46']],
  ['пунктом 46 второго ежегодного доклада о ходе работы', ['A/78/265#46']],
  ['в первом промежуточном докладе Группы', ['A/77/275']],
  ['Казахстан был соавтором резолюций 73/27 и 74/29.', ['A/RES/73/27 A/RES/74/29']],
  ['одобрены Ассамблеей (решения 75/564 и 77/512)', ['A/DEC/75/564 A/DEC/77/512']],
  ['пункты 4 и 5 резолюции Генеральной Ассамблеи 75/240', ['A/RES/75/240#4 A/RES/75/240#5']],
  ['Резолюция Совета Безопасности 2341 (2017) защищает', ['S/RES/2341(2017)']],
  ['В приложении к резолюции 70/1', ['A/RES/70/1#annex']],
  ['Норма g) говорит о том же.', ['A/70/174#13(g)']],
  ['Поддержана резолюция 76/19. В пункте 4 этой резолюции', ['A/RES/76/19', 'A/RES/76/19#4']],
  ['A/79/214; см. там же, п. 50', ['A/79/214', 'A/79/214#50']],
  ['толкуется статья 51 Устава ООН', ['un-charter#art.51']],
  ['статью 35 Будапештской конвенции', ['budapest-convention#art.35']],
  ['В Пакте во имя будущего и Глобальном цифровом договоре', ['A/RES/79/1', 'global-digital-compact']],
];

const noReferences: readonly string[] = [
  'Сведения, изложенные в пунктах 8–11 выше, могут быть воспроизведены.',
  'Соавторы предлагают открыть пункты 5–7 настоящего документа для присоединения.',
  'Федеральный закон от 26 июля 2017 г. № 187-ФЗ вступил в силу.',
  'Пункт 5 Указа Президента и пункт 2 постановления Правительства.',
  'Делегация выступила по пункту 94 повестки дня.',
  'Обучено 214 слушателей из 31 страны.',
];

describe('Russian references', () => {
  test.each(references)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
  test.each(noReferences)('none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

function readFront(text: string): readonly [string, string | null] {
  const head = readHead(documentOf(text), { registry, pack: (tag) => languages.packs.get(tag)?.head });
  return [head.submitters.map(({ id }) => id).join(' '), head.date?.value ?? null];
}

const BODY = 'Настоящий документ представляется в связи с исследованием программ по наращиванию потенциала.';

const heads: readonly (readonly [string, string, string | null])[] = [
  ['Вклад Российской Федерации в исследование программ\n17 ноября 2023 года', 'RUS', '2023-11-17'],
  ['Выступление делегации Кыргызской Республики\nНью-Йорк, 6 марта 2024 г.', 'KGZ', '2024-03-06'],
  [
    'Совместный рабочий документ Республики Беларусь и Республики Таджикистан\nИюнь 2025 года',
    'BLR TJK',
    '2025-06',
  ],
  ['ПОСТОЯННОЕ ПРЕДСТАВИТЕЛЬСТВО РЕСПУБЛИКИ УЗБЕКИСТАН ПРИ ООН\n№ 05/1187', 'UZB', null],
  ['Комментарии Республики Армения к предложениям Швейцарии', 'ARM', null],
  ['О результатах седьмой сессии, 4–8 марта 2024 года', '', null],
];

describe('Russian heads', () => {
  test.each(heads)('%s', (text, submitters, date) => {
    expect(readFront(`${text}\n${BODY}`)).toEqual([submitters, date]);
  });
});

const programmes: readonly Row[] = [
  ['Эксперты прошли онлайн-курс УВР ООН по кибердипломатии.', ['named cyberdiplomacy-course']],
  ['в рамках Глобальной программы УНП ООН по киберпреступности', ['named gpcc']],
  ['По Глобальному индексу кибербезопасности страна занимает 70-е место.', ['named gci']],
  ['Мы благодарны МСЭ за Академию МСЭ.', ['named itu-academy']],
  ['Создан глобальный межправительственный реестр контактных пунктов.', ['named poc-directory']],
  ['международной стипендии «Болашак»', ['named Болашак']],
  ['Проект резолюции внесен в Первом комитете.', []],
  ['Рабочая группа открытого состава приняла доклад.', []],
  ['Министерство цифрового развития и Центр кибербезопасности отвечают за надзор.', []],
  ['Необходимы курсы для специалистов развивающихся стран.', []],
  ['В Ашхабаде работает Каспийский центр киберустойчивости.', ['named Каспийский центр киберустойчивости']],
  ['Участники прошли Летнюю школу «Цифровой мост».', ['named Цифровой мост']],
  ['В рамках проекта ОБСЕ «Киберстойкий Бишкек» закуплено оборудование.', ['named Киберстойкий Бишкек']],
  ['Мы провели учения «Сямынь».', ['named Сямынь']],
  ['Ежегодно проходит Международный хакатон «Белая шляпа».', ['named Белая шляпа']],
  ['Создан Координационный центр по обеспечению кибербезопасности.', []],
  ['Фонд «Цифровая Армения» — частная организация.', []],
  ['Обучение должно быть доступным и нейтральным.', []],
  ['Необходимо расширять программы подготовки кадров.', []],
  ['Такие курсы следует проводить чаще.', []],
  ['Казахстан проводит двухнедельные курсы по цифровой криминалистике для следователей.', ['described null']],
  [
    'Казахстан намерен открыть региональный центр компетенций по безопасности промышленных систем.',
    ['described null'],
  ],
  ['Институт предоставил пять стипендий для женщин-аналитиков.', ['described null']],
  ['Молдова участвует в проекте «КиберВосток» с 2019 года.', ['named cybereast']],
  ['Мы поддерживаем Бюро Программы Совета Европы по киберпреступности в Бухаресте.', ['named c-proc']],
  [
    'Участники Африканской совместной операции против киберпреступности задержали подозреваемых.',
    ['named afjoc'],
  ],
  ['Сотрудники обучались в Глобальном комплексе Интерпола для инноваций.', ['named igci']],
  [
    'Армения использует Модель зрелости потенциала в области кибербезопасности для государств.',
    ['named cmm'],
  ],
  ['Отмечаем пользу Программы АСЕАН по наращиванию киберпотенциала.', ['named accp']],
  [
    'Совещание провела Рабочая группа ОАГ по мерам укрепления доверия в киберпространстве.',
    ['named oas-cbm-wg'],
  ],
  ['Специалисты знакомы с Программой ОАГ по кибербезопасности.', ['named oas-cicte-cyber']],
  [
    'Обмен данными ведет Сеть контактных пунктов ОБСЕ по вопросам кибербезопасности.',
    ['named osce-poc-network'],
  ],
  [
    'Наш эксперт сопредседательствует в Неформальной рабочей группе ОБСЕ по мерам доверия.',
    ['named osce-informal-working-group-on-cyber-ict-cbms'],
  ],
  ['Группа участвовала в киберучениях МСЭ для региона СНГ.', ['named itu-cyberdrill']],
  ['Проект готовился с Программой МСЭ CIRT.', ['named national-cirt-programme']],
  ['Расходы покрыл Целевой фонд Всемирного банка по кибербезопасности.', ['named wb-mdtf']],
  [
    'Следователи обучались в Региональном центре УНП ООН по борьбе с киберпреступностью.',
    ['named unodc-regional-centre-for-combatting-cybercrime'],
  ],
  ['На Сингапурской международной кибернеделе выступил министр.', ['named sicw']],
  ['Делегация посетила Всемирную интернет-конференцию в Учжэне.', ['named world-internet-conference']],
  [
    'Выступление на Конференции ЮНИДИР по вопросам киберстабильности.',
    ['named unidir-cyber-stability-conference'],
  ],
  ['Мы благодарим Программу ЮНИДИР по безопасности и технологиям.', ['named sectec']],
  ['Участие в Программе стипендий ЕС по кибердипломатии.', ['named eu-cyber-diplomacy-fellowship']],
  ['Страна присоединилась к Таллинскому механизму.', ['named tallinn-mechanism']],
  ['Занятия прошли в Центре АСЕАН и Японии по наращиванию киберпотенциала.', ['named ajccbc']],
  [
    'Доклад подготовлен Экспертной рабочей группой СМОА плюс по кибербезопасности.',
    ['named admm-plus-ewg-cyber'],
  ],
  [
    'Прозвучал призыв к Инициативе Китая и Африки по совместному созданию сообщества единой судьбы в киберпространстве.',
    ['named china-africa-initiative-on-jointly-building-a-co'],
  ],
  ['Прочитан Портал УНП ООН «ШЕРЛОК».', ['named sherloc']],
  ['Дипломаты окончили Таллинскую летнюю школу кибердипломатии.', ['named tallinn-summer-school']],
  ['На Африканском форуме групп реагирования на инциденты выступили гости.', ['named africacert']],
  ['Глобальные действия по борьбе с киберпреступностью должны быть усилены.', []],
  ['Развитие технического сотрудничества и обмен информацией важны для всех.', []],
];

describe('Russian programmes', () => {
  test.each(programmes)('%s', (text, expected) => {
    const found = findProgrammes(documentOf(text), ['KAZ']);
    expect(found.map(({ status, programme, name }) => `${status} ${programme ?? name}`)).toEqual(expected);
  });
});
