import { describe, expect, it } from 'vitest';
import { findDamage, rateWords } from '../../../src/parsers/ocr/damage.js';

const TEXTS = {
  English:
    'The Government of Fiji thanks the Chair for the invitation and wishes to share its views on the programmes that it knows and has used since the adoption of the second annual progress report, and on capacity-building.',
  French:
    'Le Gouvernement remercie le Président de son invitation et souhaite faire part de ses vues sur les programmes de renforcement des capacités dont bénéficient les États, conformément à la résolution adoptée par l’Assemblée.',
  Spanish:
    'El Gobierno agradece a la Presidencia la invitación y desea compartir sus opiniones sobre los programas de creación de capacidad que conoce y ha utilizado desde la aprobación del segundo informe anual sobre los progresos.',
  Russian:
    'Правительство благодарит Председателя за приглашение и хотело бы поделиться своими соображениями о программах наращивания потенциала, которые известны ему и которыми оно пользовалось со времени принятия доклада.',
  Arabic:
    'تشكر الحكومة الرئيس على الدعوة وتود أن تعرض آراءها بشأن برامج بناء القدرات التي تعرفها واستفادت منها منذ اعتماد التقرير المرحلي السنوي الثاني للفريق العامل المفتوح العضوية المعني بأمن تكنولوجيات المعلومات والاتصالات واستخدامها.',
  Turkish:
    'Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana sahiptirler ve birbirlerine karşı kardeşlik zihniyeti ile hareket etmelidirler. Herkes, ırk, renk, cinsiyet, dil, din farkı gözetilmeksizin.',
  German:
    'Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und sollen einander im Geiste der Brüderlichkeit begegnen. Jeder hat Anspruch auf die verkündeten Rechte.',
  Chinese:
    '斐济政府感谢主席的邀请，并愿就其所了解和使用过的能力建设方案发表意见。会员国根据大会第78/237号决议提交本文件，阐述在信息和通信技术安全方面开展的ICT能力建设工作，并支持开放式工作组。',
};

const { English, Russian, French } = TEXTS;
const words = (text: string): readonly string[] => text.split(/\s+/u);
const map = (text: string, change: (char: string) => string): string => [...text].map(change).join('');

/** A font whose glyphs are numbered from the space on, read as if the numbers were letters. */
const shifted = map(English, (char) => (char === ' ' ? char : String.fromCharCode(char.charCodeAt(0) - 29)));
const swapped = map(English, (char) => {
  const at = 'abcdefghijklmnopqrstuvwxyz'.indexOf(char.toLowerCase());
  return at < 0 ? char : ('qmzkvxjwbypgfhucdlnrtoseia'[at] ?? char);
});
/** Cyrillic in the code page of Windows, read as Latin-1. */
const misread = map(Russian, (char) => {
  const at = char.charCodeAt(0) - 0x410;
  return at >= 0 && at < 64 ? String.fromCharCode(0xc0 + at) : char;
});
const onKeyboard = map(Russian.toLowerCase().replaceAll(/[джэхъюё]/gu, ''), (char) => {
  const at = 'йцукенгшщзфывапролячсмитьб'.indexOf(char);
  return at < 0 ? char : ('qwertyuiopasdfghjkzxcvbnm,'[at] ?? char);
});
const mixed = English.replaceAll(/e/gu, 'е').replaceAll(/o/gu, 'о');
const fused = words(English).reduce((text, word, at) => text + (at % 6 === 0 ? ' ' : '') + word, '');

/** Another character of the same font for each one. */
const rare = map(TEXTS.Chinese, (char) =>
  /\p{Script=Han}/u.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0x111) : char,
);
const threeMore = (text: string) => text.replaceAll(/\d/gu, (digit) => String((Number(digit) + 3) % 10));
const DATES =
  'Honduras recuerda la resolución 75/240, de 31 de diciembre de 2020, y el informe A/78/265, de 1 de agosto de 2023.';

describe('findDamage', () => {
  it.each(Object.entries(TEXTS))('believes %s', (_, text) => {
    expect(findDamage(words(text), false)).toBeNull();
  });

  it.each([
    ['glyph numbers', shifted, 'make no words'],
    ['letters that stand for others', swapped, 'make no words'],
    ['a wrong code page', misread, 'make no words'],
    ['a wrong keyboard', onKeyboard, 'make no words'],
    ['Cyrillic letters in Latin words', mixed, 'several scripts'],
    ['words without spaces', fused, 'lost their spaces'],
    ['characters that stand for others', rare, 'hardly ever used'],
    ['digits that stand for others', threeMore(DATES), 'digits of its dates'],
  ])('finds %s', (_, text, reason) => {
    expect(findDamage(words(text), false)).toContain(reason);
  });

  it.each([
    ['few letters', 'xq zvw kpt'],
    [
      'symbols and addresses',
      'A/AC.292/2023/INF/5 www.somewhereveryveryverylong.org delegation@mission-of-state.int',
    ],
    ['numbers', '1 234 567,89 2019-2021 12.5 % '.repeat(20)],
    ['sound dates', DATES],
    [
      'Japanese',
      'すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。'.repeat(3),
    ],
    ['a quotation in another script', `${English} ${Russian}`],
    ['some fused words', `${English} ${French} theGovernmentoftheRepublic`],
  ])('says nothing of %s', (_, text) => {
    expect(findDamage(words(text), false)).toBeNull();
  });

  it('asks more of a few words of a scanner', () => {
    const broken =
      'Le Ni9er rppuic lr crertion dun mccrnismc uniquc ct pcrmrnent sons l6gide dcs Nrtions kjhh fdsq qsdf mlkj wxcv';
    expect(findDamage(words(broken), false)).toBeNull();
    expect(findDamage(words(broken), true)).toContain('make no words');
  });

  it('asks more of what a scanner wrote', () => {
    const layer = [...words(English), ...words(French), 'offhegeneraIassembIyresoIution'];
    expect(findDamage(layer, false)).toBeNull();
    expect(findDamage(layer, true)).toContain('lost their spaces');
    expect(findDamage(words(English), true)).toBeNull();
  });
});

describe('rateWords', () => {
  it.each([
    [English, swapped],
    [English, mixed],
    [Russian, misread],
    [French, French.replaceAll(' ', '')],
  ])('rates text above damage, case %#', (text, damaged) => {
    expect(rateWords(words(text))).toBeGreaterThan(0.9);
    expect(rateWords(words(damaged))).toBeLessThan(0.7);
  });
});
