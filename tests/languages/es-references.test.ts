/** Spanish: phrases and what they refer to, and phrases that refer to nothing. */
import { describe, expect, test } from 'vitest';
import { createReader, type Row } from './read-references.js';

const read = createReader('es');

const references: readonly Row[] = [
  ['párrafo 56 del documento A/75/816', 'A/75/816#56'],
  ['en el párr. 46 del informe A/78/265', 'A/78/265#46'],
  ['los párrafos 43 a 45 y 48 del informe A/78/265', 'A/78/265#43 A/78/265#44 A/78/265#45 A/78/265#48'],
  ['párrs. 87 a 90 del informe del GEG de 2021', 'A/76/135#87 A/76/135#88 A/76/135#89 A/76/135#90'],
  ['el apartado c) del párrafo 13 del informe A/70/174', 'A/70/174#13(c)'],
  ['los apartados a) y b) del párrafo 43 del documento A/78/265', 'A/78/265#43(a) A/78/265#43(b)'],
  ['el inciso c) del párrafo 13 del informe del GEG de 2015', 'A/70/174#13(c)'],
  [
    'los literales a), b) y f) del párrafo 43 del documento A/78/265',
    'A/78/265#43(a) A/78/265#43(b) A/78/265#43(f)',
  ],
  ['la letra h) del párrafo 13 del informe de 2015 del Grupo de Expertos Gubernamentales', 'A/70/174#13(h)'],
  ['el numeral 46 del segundo informe anual', 'A/78/265#46'],
  ['el párrafo 13, apartado c), del informe A/70/174', 'A/70/174#13(c)'],
  ['el párrafo 13 c) del informe A/70/174', 'A/70/174#13(c)'],
  [
    'los incisos a), b) y f) del párrafo 43 y al párrafo 48 del documento A/78/265',
    'A/78/265#43(a) A/78/265#43(b) A/78/265#43(f)',
    'A/78/265#48',
  ],
  ['el párrafo 43 y el párrafo 48 del informe A/78/265', 'A/78/265#43', 'A/78/265#48'],
  ['la recomendación 46 del segundo informe anual sobre los progresos realizados', 'A/78/265#46'],
  ['la recomendación núm. 46 del documento A/78/265', 'A/78/265#46'],
  ['la recomendación contenida en el párrafo 46 del segundo informe anual', 'A/78/265#46'],
  ['el próximo paso recomendado 46 del documento A/78/265', 'A/78/265#46'],
  ['los informes del GEG de 2013, 2015 y 2021', 'A/68/98 A/70/174 A/76/135'],
  [
    'los informes del Grupo de Expertos Gubernamentales de 2013 (A/68/98), 2015 (A/70/174) y 2021 (A/76/135)',
    'A/68/98 A/70/174 A/76/135',
  ],
  ['el informe del GEG de 2021', 'A/76/135'],
  ['el informe de 2015 del Grupo de Expertos Gubernamentales (A/70/174)', 'A/70/174'],
  ['el informe final sustantivo del Grupo de Trabajo de Composición Abierta (A/75/816)', 'A/75/816'],
  ['el tercer informe anual de progreso', 'A/79/214'],
  ['el primer y el segundo informes anuales', 'A/77/275 A/78/265'],
  ['la resolución 75/240 de la Asamblea General', 'A/RES/75/240'],
  ['la resolución 75/240 de la Asamblea General, de 31 de diciembre de 2020', 'A/RES/75/240'],
  [
    'sus resoluciones 53/70, de 4 de diciembre de 1998, y 73/27, de 5 de diciembre de 2018',
    'A/RES/53/70 A/RES/73/27',
  ],
  ['las resoluciones 73/27 y 75/240', 'A/RES/73/27 A/RES/75/240'],
  [
    'las resoluciones 1373 (2001) y 2341 (2017) del Consejo de Seguridad',
    'S/RES/1373(2001) S/RES/2341(2017)',
  ],
  ['la decisión 77/512, de 7 de diciembre de 2022', 'A/DEC/77/512'],
  ['decisiones 75/564 y 77/512 de la Asamblea General', 'A/DEC/75/564 A/DEC/77/512'],
  ['la resolución 217 A (III)', 'A/RES/217A(III)'],
  ['la resolución 77/256 A y B', 'A/RES/77/256A A/RES/77/256B'],
  ['el párrafo 1 de la parte dispositiva de la resolución 75/240', 'A/RES/75/240#1'],
  ['el primer párrafo dispositivo de la resolución 73/27', 'A/RES/73/27#1'],
  ['el quinto párrafo del preámbulo de la resolución 77/36', 'A/RES/77/36#PP5'],
  ['el quinto párrafo preambular de la resolución 77/36', 'A/RES/77/36#PP5'],
  ['el anexo de la resolución 70/1', 'A/RES/70/1#annex'],
  ['el anexo A del tercer informe anual', 'A/79/214#annex.A'],
  ['el anexo C del documento A/79/214', 'A/79/214#annex.C'],
  ['la sección V del informe A/76/135', 'A/76/135#sect.V'],
  ['el capítulo III del documento A/76/135', 'A/76/135#chap.III'],
  ['la nota 12 del documento A/75/816', 'A/75/816#fn.12'],
  ['la nota al pie 12 del documento A/75/816', 'A/75/816#fn.12'],
  ['la norma 13 h)', 'A/70/174#13(h)'],
  ['las normas 13 g) y h)', 'A/70/174#13(g) A/70/174#13(h)'],
  ['las normas a), e) y k)', 'A/70/174#13(a) A/70/174#13(e) A/70/174#13(k)'],
  ['la norma a) del informe de 2015', 'A/70/174#13(a)'],
  ['la norma e) del informe de 2015 del GEG', 'A/70/174#13(e)'],
  ['el Artículo 51 de la Carta de las Naciones Unidas', 'un-charter#art.51'],
  ['el párrafo 4 del Artículo 2 de la Carta', 'un-charter#art.2(4)'],
  [
    'los párrafos 1 y 7 del Artículo 2 de la Carta de las Naciones Unidas',
    'un-charter#art.2(1) un-charter#art.2(7)',
  ],
  ['el Artículo 2, párrafo 4, de la Carta', 'un-charter#art.2(4)'],
  [
    'La Carta de las Naciones Unidas obliga, en particular los párrafos 1 y 7 de su Artículo 2.',
    'un-charter',
    'un-charter#art.2(1) un-charter#art.2(7)',
  ],
  ['el artículo 35 del Convenio de Budapest', 'budapest-convention#art.35'],
  [
    'los artículos 17 y 19 del Pacto Internacional de Derechos Civiles y Políticos',
    'iccpr#art.17 iccpr#art.19',
  ],
  ['la Declaración Universal de Derechos Humanos', 'A/RES/217A(III)'],
  ['A/78/265, párr. 46', 'A/78/265#46'],
  ['(véase A/76/135, párrs. 87 y 88)', 'A/76/135#87 A/76/135#88'],
  [
    'Véase A/75/816, párr. 56.\n^1 A/76/135, párr. 87.\n^2 Ibíd., párr. 88.',
    'A/75/816#56',
    'A/76/135#87',
    'A/76/135#88',
  ],
  ['Recordamos el informe A/76/135. El párrafo 87 de dicho informe es claro.', 'A/76/135', 'A/76/135#87'],
  ['Recordamos el informe A/76/135. El párrafo 87 del mismo informe es claro.', 'A/76/135', 'A/76/135#87'],
  ['Recordamos el informe A/76/135. El párrafo 87 del citado informe es claro.', 'A/76/135', 'A/76/135#87'],
  [
    'Recordamos el informe A/76/135. En el párrafo 87 del mencionado informe se dice.',
    'A/76/135',
    'A/76/135#87',
  ],
  ['Recordamos el informe A/76/135. Su párrafo 87 es claro.', 'A/76/135', 'A/76/135#87'],
  ['Recordamos el informe A/76/135, en su párrafo 87.', 'A/76/135', 'A/76/135#87'],
  [
    'El párrafo 13 del informe A/70/174 es claro. El literal k) del mismo párrafo también.',
    'A/70/174#13',
    'A/70/174#13(k)',
  ],
  [
    'El párrafo 13 del informe A/70/174 es claro. Las letras g) y h) de ese párrafo también.',
    'A/70/174#13',
    'A/70/174#13(g) A/70/174#13(h)',
  ],
  [
    'Aprobó la resolución 76/19. El párrafo 4 de esa resolución es importante.',
    'A/RES/76/19',
    'A/RES/76/19#4',
  ],
  ['Aprobó la resolución 76/19. Dicha resolución es importante.', 'A/RES/76/19', 'A/RES/76/19'],
  ['el informe anual aprobado en julio de 2023', 'A/78/265'],
  ['el párrafo 46 del informe anual sobre los progresos, aprobado en julio de 2023', 'A/78/265#46'],
];

const none: readonly Row[] = [
  ['los literales a) y b) del artículo 46 de la Ley Orgánica de Protección de Datos Personales'],
  ['el artículo 14 de la Ley de Gestión de Riesgos'],
  ['la Ley 1273 de 2009 y su artículo 269'],
  ['el Decreto-Ley 370 y la Resolución 128 de 2019 del Ministerio de Comunicaciones'],
  ['el artículo 16 de la Constitución de la República'],
  ['el párrafo 5 supra'],
  ['el tema 5 del programa'],
  ['el párrafo 3 del presente documento'],
  ['la sección II de este documento'],
  ['24 horas al día, 7 días a la semana'],
  ['el 46 % de los Estados'],
  ['la nota verbal núm. 46/2023'],
  ['el anexo de la presente nota'],
  ['el acuerdo ministerial núm. 006-2021'],
  ['la Resolución 130 (Rev. Bucarest, 2022) de la UIT'],
  ['el informe que preparará la Secretaría'],
];

describe('references', () => {
  test.each([...references, ...none])('%s', (text, ...meanings) => {
    expect(read(text)).toEqual(meanings);
  });
});
