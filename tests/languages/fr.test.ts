/** French: phrases and what they refer to, heads and whom they name, programmes. */
import { describe, expect, test } from 'vitest';
import { createProgrammeFinder } from '../../src/extractors/programme/find-programmes.js';
import { readHead } from '../../src/head/read-head.js';
import { loadLanguages } from '../../src/languages/load.js';
import { loadRegistry } from '../../src/registry/load.js';
import { makeBlock, makeDocument } from '../blocks.js';
import { createQuoteReader } from './read-references.js';

const registry = loadRegistry();
const languages = loadLanguages();
const pack = languages.packs.get('fr');
if (!pack) throw new Error('the French pack is missing');
const findProgrammes = createProgrammeFinder(registry, pack.programme);

const read = createQuoteReader('fr', '2023-12-13');

type Row = readonly [text: string, expected: readonly string[]];

const numbered: readonly Row[] = [
  [
    'le paragraphe 1 du dispositif de la résolution 75/240 de l’Assemblée générale',
    ['paragraphe 1 du dispositif de la résolution 75/240 de l’Assemblée générale => A/RES/75/240#1'],
  ],
  [
    'le cinquième alinéa du préambule de la résolution 77/36',
    ['cinquième alinéa du préambule de la résolution 77/36 => A/RES/77/36#PP5'],
  ],
  [
    'les résolutions 53/70 du 4 décembre 1998 et 75/240 du 31 décembre 2020',
    ['résolutions 53/70 du 4 décembre 1998 et 75/240 du 31 décembre 2020 => A/RES/53/70 A/RES/75/240'],
  ],
  ['le document A/78/265 a été suivi par 46 agents', ['document A/78/265 => A/78/265']],
  ['par. 46 du document A/78/265', ['par. 46 du document A/78/265 => A/78/265#46']],
  ['la décision 58/565 du 23 décembre 2003', ['décision 58/565 du 23 décembre 2003 => A/DEC/58/565']],
  [
    'la résolution 1540 (2004) du Conseil de sécurité',
    ['résolution 1540 (2004) du Conseil de sécurité => S/RES/1540(2004)'],
  ],
  [
    'la résolution 52/30 du Conseil des droits de l’homme',
    ['résolution 52/30 du Conseil des droits de l’homme => A/HRC/RES/52/30'],
  ],
  ['la résolution 217 A (III)', ['résolution 217 A (III) => A/RES/217A(III)']],
  ['au paragraphe 3 de sa résolution 65/41', ['paragraphe 3 de sa résolution 65/41 => A/RES/65/41#3']],
];

const symbols: readonly Row[] = [
  ['A/78/265, par. 46', ['A/78/265, par. 46 => A/78/265#46']],
  ['A/76/135, par. 87 à 90', ['A/76/135, par. 87 à 90 => A/76/135#87 A/76/135#88 A/76/135#89 A/76/135#90']],
  ['Voir A/76/135, par. 71, al. f)', ['A/76/135, par. 71, al. f) => A/76/135#71(f)']],
  ['(A/8447 et Add.1)', ['A/8447 et Add.1 => A/8447 A/8447/Add.1']],
  [
    'l’alinéa a) du paragraphe 21 du rapport A/70/174',
    ['alinéa a) du paragraphe 21 du rapport A/70/174 => A/70/174#21(a)'],
  ],
  ['le paragraphe 46 du rapport (A/78/265)', ['paragraphe 46 du rapport (A/78/265) => A/78/265#46']],
];

const titled: readonly Row[] = [
  [
    'la rec. 46 du deuxième rapport d’étape annuel',
    ['rec. 46 du deuxième rapport d’étape annuel => A/78/265#46'],
  ],
  [
    'la recommandation énoncée au paragraphe 46 du deuxième rapport d’activité annuel',
    ['recommandation énoncée au paragraphe 46 du deuxième rapport d’activité annuel => A/78/265#46'],
  ],
  [
    'les recommandations nᵒˢ 46 et 47 du deuxième rapport d’activité annuel',
    ['recommandations nᵒˢ 46 et 47 du deuxième rapport d’activité annuel => A/78/265#46 A/78/265#47'],
  ],
  [
    'les paragraphes 87 et 88 du rapport du Groupe d’experts gouvernementaux de 2021',
    [
      'paragraphes 87 et 88 du rapport du Groupe d’experts gouvernementaux de 2021 => A/76/135#87 A/76/135#88',
    ],
  ],
  [
    'les rapports de 2010, 2013 et 2015 du GEG',
    ['rapports de 2010, 2013 et 2015 du GEG => A/65/201 A/68/98 A/70/174'],
  ],
  ['la norme h) du rapport de 2015', ['norme h) du rapport de 2015 => A/70/174#13(h)']],
  ['les normes 13 a) et c)', ['normes 13 a) et c) => A/70/174#13(a) A/70/174#13(c)']],
  [
    'l’article 2, paragraphe 4, de la Charte des Nations Unies',
    ['article 2, paragraphe 4, de la Charte des Nations Unies => un-charter#art.2(4)'],
  ],
  [
    'l’article 35 de la Convention de Budapest',
    ['article 35 de la Convention de Budapest => budapest-convention#art.35'],
  ],
  [
    'la Convention de l’Union africaine sur la cybersécurité, dite Convention de Malabo',
    [
      'Convention de l’Union africaine sur la cybersécurité => au-malabo-convention',
      'Convention de Malabo => au-malabo-convention',
    ],
  ],
];

const back: readonly Row[] = [
  [
    'Le Groupe a adopté son deuxième rapport d’activité annuel. Son paragraphe 46 nous prie.',
    ['deuxième rapport d’activité annuel => A/78/265', 'Son paragraphe 46 => A/78/265#46'],
  ],
  [
    'Voir A/78/265.\nLe paragraphe 47 dudit rapport appelle un suivi.',
    ['A/78/265 => A/78/265', 'paragraphe 47 dudit rapport => A/78/265#47'],
  ],
  [
    'A/78/265, par. 46. Voir aussi ibid., par. 47.',
    ['A/78/265, par. 46 => A/78/265#46', 'ibid., par. 47 => A/78/265#47'],
  ],
];

const negatives: readonly string[] = [
  'les paragraphes 43 et 44 ci-dessus',
  'conformément au paragraphe 3 de la présente note',
  'l’article 12 de la loi n° 2010/012 du 21 décembre 2010',
  'la loi n° 2018-026 du Togo (articles 3 et 4)',
  'le point 94 de l’ordre du jour',
  'la Résolution 130 (Rév. Bucarest, 2022) de la Conférence de plénipotentiaires',
  'les 11 normes et les 3 recommandations',
  'une formation suivie par 46 agents',
  'la cinquième session de fond (24-28 juillet 2023)',
  'joignable 24 heures sur 24 et 7 jours sur 7 (24/7)',
];

describe('French references', () => {
  test.each([...numbered, ...symbols, ...titled, ...back])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(negatives)('%s: none', (text) => {
    expect(read(text)).toEqual([]);
  });
});

const BODY =
  'Le présent texte expose ce qui existe et ce qui manque encore dans la région, sans prétendre à l’exhaustivité.';

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
  return {
    ids: head.submitters.map(({ id, role }) => (role === 'submitter' ? id : `${id}:${role}`)),
    date: head.date?.value ?? null,
  };
}

type Front = readonly [lines: readonly string[], ids: readonly string[], date: string | null];

const fronts: readonly Front[] = [
  [
    ['# Contribution de la Belgique sur le renforcement des capacités', '15 janvier 2024'],
    ['BEL'],
    '2024-01-15',
  ],
  [
    ['# Renforcement des capacités', 'Document présenté par le Cameroun', 'Yaoundé, le 1er novembre 2023'],
    ['CMR'],
    '2023-11-01',
  ],
  [
    ['# Déclaration de la République de Djibouti sur les normes', 'New York, le 13 décembre 2023'],
    ['DJI'],
    '2023-12-13',
  ],
  [
    [
      '# Contribution du Bénin, de la République démocratique du Congo, de la Côte d’Ivoire, de la Guinée-Bissau et du Togo',
    ],
    ['BEN', 'COD', 'CIV', 'GNB', 'TGO'],
    null,
  ],
  [
    ['Royaume du Maroc', 'Mission permanente auprès des Nations Unies', '# Vues sur les normes'],
    ['MAR'],
    null,
  ],
  [
    [
      '# Déclaration prononcée par S.E. M. Jean Kouassi, Représentant permanent de la Côte d’Ivoire',
      'Genève, le 5 mars 2024',
    ],
    ['CIV'],
    '2024-03-05',
  ],
  [['# Observations nationales', 'État : Sénégal', 'Date : 12 janvier 2024'], ['SEN'], '2024-01-12'],
  [['# Déclaration de l’Union européenne sur les normes'], ['eu'], null],
  [['# Document de travail soumis par la France et la Suisse', '4 mars 2024'], ['FRA', 'CHE'], '2024-03-04'],
  [['# Sécurité des États insulaires', 'Sixième session de fond (11-15 décembre 2023)'], [], null],
  [['# Observations sur la déclaration du Niger'], [], null],
];

describe('French heads', () => {
  test.each(fronts)('%s', (lines, ids, date) => {
    const head = readFront(lines);
    expect([head.ids, head.date]).toEqual([ids, date]);
  });
});

function programmesOf(text: string, submitters: readonly string[] = ['MAR']): readonly string[] {
  const blocks = text.split('\n').map((line, i) =>
    makeBlock({
      id: `b${i + 1}`,
      text: line.replace(/^- /u, ''),
      kind: line.startsWith('- ') ? 'list-item' : 'paragraph',
    }),
  );
  return findProgrammes(makeDocument(blocks), submitters).map(
    ({ span, status, programme, programmeKind, modality }) => {
      const quote = blocks.find(({ id }) => id === span.block)?.text.slice(span.start, span.end);
      return `${quote} => ${programme ?? `${status} ${programmeKind}`}, ${modality}`;
    },
  );
}

const programmes: readonly Row[] = [
  [
    'Le Maroc a créé le Centre africain de formation en cybersécurité de Rabat, ouvert aux pays de la région.',
    ['Centre africain de formation en cybersécurité de Rabat => named centre, existing'],
  ],
  [
    'Il offre le programme « Carthage Cyber », qui accueille vingt ingénieurs. Carthage Cyber est gratuit.',
    [
      'programme « Carthage Cyber » => named programme, existing',
      'Carthage Cyber => named programme, existing',
    ],
  ],
  [
    'Le Maroc a rejoint l’Initiative Résilience numérique du Sahel.',
    ['Initiative Résilience numérique du Sahel => named programme, existing'],
  ],
  [
    'Elle soutient l’Opération conjointe africaine contre la cybercriminalité (AFJOC).',
    ['Opération conjointe africaine contre la cybercriminalité (AFJOC) => afjoc, existing'],
  ],
  [
    'Le Maroc organise chaque année un cours de deux semaines sur la preuve numérique pour les magistrats.',
    ['cours de deux semaines sur la preuve numérique pour les magistrats => described training, existing'],
  ],
  [
    'Nous avons reçu de la Türkiye une semaine de formation à la défense des ports.',
    ['semaine de formation à la défense des ports => described training, existing'],
  ],
  [
    'La France finance une bourse de recherche d’un an pour les doctorantes en cryptographie.',
    ['bourse de recherche d’un an pour les doctorantes en cryptographie => described fellowship, existing'],
  ],
  [
    'Le Maroc sollicite :\n- un exercice régional de réponse aux rançongiciels pour les hôpitaux ;',
    ['exercice régional de réponse aux rançongiciels pour les hôpitaux => described exercise, requested'],
  ],
];

const noProgrammes: readonly string[] = [
  'La formation est importante et les États devraient organiser des exercices régionaux.',
  'Le Centre de réponse aux incidents du ministère surveille les réseaux.',
  'Le Programme national de formation est en cours.',
  'Un programme d’action a été proposé.',
  'Les équipes ont acquis un laboratoire d’investigation numérique.',
  'Le Groupe de travail à composition non limitée a tenu sa sixième session.',
  'La formation sans l’équipement ne produit aucun effet durable.',
];

describe('French programmes', () => {
  test.each(programmes)('%s', (text, expected) => {
    expect(programmesOf(text)).toEqual(expected);
  });

  test.each(noProgrammes)('%s: none', (text) => {
    expect(programmesOf(text)).toEqual([]);
  });
});
