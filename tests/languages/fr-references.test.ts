/** French: phrases and what they refer to, and phrases that refer to nothing. */
import { describe, expect, test } from 'vitest';
import { createReader, type Row } from './read-references.js';

const read = createReader('fr');

const references: readonly Row[] = [
  ['paragraphe 56 du document A/75/816', 'A/75/816#56'],
  ['au par. 46 du rapport A/78/265', 'A/78/265#46'],
  ['aux paragraphes 43 à 45 et 48 du rapport A/78/265', 'A/78/265#43 A/78/265#44 A/78/265#45 A/78/265#48'],
  ["l'alinéa c) du paragraphe 13 du rapport A/70/174", 'A/70/174#13(c)'],
  ['les alinéas a) et b) du paragraphe 43 du document A/78/265', 'A/78/265#43(a) A/78/265#43(b)'],
  ['le paragraphe 13, alinéa c), du rapport du GEG de 2015', 'A/70/174#13(c)'],
  ['l’al. c) du par. 13 du rapport du GEG de 2015', 'A/70/174#13(c)'],
  ['le paragraphe 13 c) du rapport du Groupe d’experts gouvernementaux de 2015', 'A/70/174#13(c)'],
  ['les rapports du GEG de 2013 (A/68/98) et de 2021 (A/76/135)', 'A/68/98 A/76/135'],
  ['les rapports du Groupe d’experts gouvernementaux de 2013, 2015 et 2021', 'A/68/98 A/70/174 A/76/135'],
  ['les rapports de 2013, de 2015 et de 2021 du GEG', 'A/68/98 A/70/174 A/76/135'],
  ["le rapport de 2021 du Groupe d'experts gouvernementaux", 'A/76/135'],
  ['le rapport du GEG publié en 2021', 'A/76/135'],
  ['le rapport final du Groupe de travail à composition non limitée (A/75/816)', 'A/75/816'],
  ['le troisième rapport d’activité annuel du Groupe de travail', 'A/79/214'],
  ['le deuxième rapport d’activité annuel (A/78/265)', 'A/78/265'],
  ['les premier et deuxième rapports d’activité annuels', 'A/77/275 A/78/265'],
  ['la recommandation 46 du deuxième rapport d’activité annuel', 'A/78/265#46'],
  ['la recommandation nº 46 du deuxième rapport annuel', 'A/78/265#46'],
  [
    'les recommandations figurant aux paragraphes 43 à 45 du deuxième rapport d’activité annuel',
    'A/78/265#43 A/78/265#44 A/78/265#45',
  ],
  ['la prochaine étape recommandée 46 du document A/78/265', 'A/78/265#46'],
  ['la résolution 75/240 de l’Assemblée générale', 'A/RES/75/240'],
  ['la résolution 75/240 de l’Assemblée générale, en date du 31 décembre 2020', 'A/RES/75/240'],
  ['sa résolution 70/237 du 23 décembre 2015', 'A/RES/70/237'],
  [
    'les résolutions 53/70 du 4 décembre 1998, 73/27 du 5 décembre 2018 et 75/240 du 31 décembre 2020',
    'A/RES/53/70 A/RES/73/27 A/RES/75/240',
  ],
  ["les résolutions 73/27 et 75/240 de l'Assemblée générale", 'A/RES/73/27 A/RES/75/240'],
  ['les résolutions 1373 (2001) et 2341 (2017) du Conseil de sécurité', 'S/RES/1373(2001) S/RES/2341(2017)'],
  ['la résolution 2341 du Conseil de sécurité', 'S/RES/2341(2017)'],
  ['la décision 77/512 de l’Assemblée générale', 'A/DEC/77/512'],
  ['dans sa décision 75/564 du 28 avril 2021', 'A/DEC/75/564'],
  ['la résolution 217 A (III)', 'A/RES/217A(III)'],
  ['la résolution 77/256 A et B', 'A/RES/77/256A A/RES/77/256B'],
  ['le paragraphe 1 du dispositif de la résolution 75/240', 'A/RES/75/240#1'],
  ['le premier paragraphe du dispositif de la résolution 75/240', 'A/RES/75/240#1'],
  ['le cinquième alinéa du préambule de la résolution 77/36', 'A/RES/77/36#PP5'],
  ['le neuvième alinéa du préambule de la résolution 70/237', 'A/RES/70/237#PP9'],
  ['l’annexe de la résolution 64/211', 'A/RES/64/211#annex'],
  ['l’annexe A du troisième rapport d’activité annuel', 'A/79/214#annex.A'],
  ["l'annexe C au document A/79/214", 'A/79/214#annex.C'],
  ['la section V du rapport A/76/135', 'A/76/135#sect.V'],
  ['le chapitre III du document A/76/135', 'A/76/135#chap.III'],
  ['la note de bas de page 12 du document A/75/816', 'A/75/816#fn.12'],
  ['la norme 13 j)', 'A/70/174#13(j)'],
  ['les normes 13 g), h) et j)', 'A/70/174#13(g) A/70/174#13(h) A/70/174#13(j)'],
  ['la norme c) du rapport de 2015', 'A/70/174#13(c)'],
  ['l’article 51 de la Charte des Nations Unies', 'un-charter#art.51'],
  ['le paragraphe 4 de l’Article 2 de la Charte', 'un-charter#art.2(4)'],
  ['l’Article 2, paragraphe 4, de la Charte des Nations Unies', 'un-charter#art.2(4)'],
  [
    'l’Article 2 (4) et l’Article 51 de la Charte des Nations Unies',
    'un-charter#art.2(4)',
    'un-charter#art.51',
  ],
  ['l’article 35 de la Convention de Budapest', 'budapest-convention#art.35'],
  [
    'les articles 17 et 19 du Pacte international relatif aux droits civils et politiques',
    'iccpr#art.17 iccpr#art.19',
  ],
  ['la Déclaration universelle des droits de l’homme', 'A/RES/217A(III)'],
  ['A/78/265, par. 46', 'A/78/265#46'],
  ['(voir A/76/135, par. 87 à 90)', 'A/76/135#87 A/76/135#88 A/76/135#89 A/76/135#90'],
  [
    'Voir A/75/816, par. 56.\n^1 A/76/135, par. 87.\n^2 Ibid., par. 88.',
    'A/75/816#56',
    'A/76/135#87',
    'A/76/135#88',
  ],
  [
    'Nous rappelons le rapport A/76/135. Le paragraphe 87 dudit rapport en traite.',
    'A/76/135',
    'A/76/135#87',
  ],
  [
    'Nous rappelons le rapport A/76/135. Le paragraphe 87 de ce rapport en traite.',
    'A/76/135',
    'A/76/135#87',
  ],
  [
    'Nous rappelons le rapport A/76/135. Au paragraphe 87 du rapport susmentionné, il est dit ceci.',
    'A/76/135',
    'A/76/135#87',
  ],
  [
    'Nous rappelons le rapport A/76/135. Les paragraphes 87 à 89 du même rapport en traitent.',
    'A/76/135',
    'A/76/135#87 A/76/135#88 A/76/135#89',
  ],
  ['Nous rappelons le rapport A/76/135. Son paragraphe 87 en traite.', 'A/76/135', 'A/76/135#87'],
  ['Nous rappelons le rapport A/76/135. En son paragraphe 87, il en traite.', 'A/76/135', 'A/76/135#87'],
  [
    'Elle a adopté la résolution 76/19. Au paragraphe 4 de ladite résolution, elle se félicite.',
    'A/RES/76/19',
    'A/RES/76/19#4',
  ],
  ['Elle a adopté la résolution 76/19. Cette résolution est importante.', 'A/RES/76/19', 'A/RES/76/19'],
  ['le paragraphe 43 et le paragraphe 48 du document A/78/265', 'A/78/265#43', 'A/78/265#48'],
  [
    'les alinéas a) et b) du paragraphe 43 et le paragraphe 48 du rapport A/78/265',
    'A/78/265#43(a) A/78/265#43(b)',
    'A/78/265#48',
  ],
  [
    'Le paragraphe 13 du rapport A/70/174 est clair. L’alinéa c) de ce paragraphe aussi.',
    'A/70/174#13',
    'A/70/174#13(c)',
  ],
  ['la résolution 64/211, dont l’annexe propose une méthode', 'A/RES/64/211', 'A/RES/64/211#annex'],
  ['le rapport du Secrétaire général publié sous la cote A/76/187', 'A/76/187'],
];

const none: readonly Row[] = [
  ['la loi nº 2010/012 du 21 décembre 2010, en ses articles 46 et 48'],
  ["l'article 12 de la loi relative à la cybersécurité"],
  ['les articles 46 et 48 de la loi nº 2010/012'],
  ['le décret nº 2020-46 du 3 mars 2020'],
  ['le paragraphe 5 ci-dessus'],
  ['le point 5 de l’ordre du jour'],
  ['l’article 26 de la Constitution'],
  ['le code pénal, en son article 411'],
  ['le paragraphe 3 du présent document'],
  ['la section II de la présente note'],
  ['24 heures sur 24 et 7 jours sur 7'],
  ['46 pour cent des États'],
  ['la note verbale nº 46/2023'],
  ['l’annexe de la présente note'],
  ['13 c)'],
  ['la Résolution 45 (Rév. Kigali, 2022) de l’UIT'],
  ['l’ordonnance 2013/12, article 3'],
  ['dans le rapport que le Secrétariat établira'],
];

describe('references', () => {
  test.each([...references, ...none])('%s', (text, ...meanings) => {
    expect(read(text)).toEqual(meanings);
  });
});
