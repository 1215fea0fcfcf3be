/** Spanish: phrases and what they refer to, heads and whom they name, programmes. */
import { describe, expect, test } from 'vitest';
import { createPaperReader } from './read-papers.js';
import { createQuoteReader } from './read-references.js';

const BODY =
  'Los Estados aplican las normas. La creación de capacidades es una tarea de todos y el Grupo de Trabajo ha dedicado varias reuniones a esta cuestión.';

const readReferences = createQuoteReader('es', '2024-01-10');

const { readAuthors, readProgrammes } = createPaperReader('es', BODY);

type Row = readonly [text: string, expected: readonly string[]];

const references: readonly Row[] = [
  [
    'la resolución 75/240 de la Asamblea General',
    ['resolución 75/240 de la Asamblea General => A/RES/75/240'],
  ],
  [
    'la resolución de la Asamblea General 75/240',
    ['resolución de la Asamblea General 75/240 => A/RES/75/240'],
  ],
  ['la resolución Nº 75/240', ['resolución Nº 75/240 => A/RES/75/240']],
  [
    'las resoluciones 73/27, 74/29 y 76/19',
    ['resoluciones 73/27, 74/29 y 76/19 => A/RES/73/27 A/RES/74/29 A/RES/76/19'],
  ],
  ['la resolución 217 A (III)', ['resolución 217 A (III) => A/RES/217A(III)']],
  [
    'la resolución 2341 (2017) del Consejo de Seguridad',
    ['resolución 2341 (2017) del Consejo de Seguridad => S/RES/2341(2017)'],
  ],
  ['la decisión 77/512', ['decisión 77/512 => A/DEC/77/512']],
  [
    'Véase A/76/135, párrs. 87-90.',
    ['A/76/135, párrs. 87-90 => A/76/135#87 A/76/135#88 A/76/135#89 A/76/135#90'],
  ],
  [
    'párrs. 43 a 45 del documento A/78/265',
    ['párrs. 43 a 45 del documento A/78/265 => A/78/265#43 A/78/265#44 A/78/265#45'],
  ],
  [
    'la recomendación N.º 46 del segundo informe anual de progreso',
    ['recomendación N.º 46 del segundo informe anual de progreso => A/78/265#46'],
  ],
  [
    'la recomendación núm. 46 del segundo informe anual',
    ['recomendación núm. 46 del segundo informe anual => A/78/265#46'],
  ],
  [
    'la recomendación 46 del segundo informe anual sobre los progresos realizados (A/78/265)',
    ['recomendación 46 del segundo informe anual sobre los progresos realizados (A/78/265) => A/78/265#46'],
  ],
  [
    'el párrafo cuarenta y seis del segundo informe anual',
    ['párrafo cuarenta y seis del segundo informe anual => A/78/265#46'],
  ],
  [
    'el apartado c) del párrafo 13 del documento A/70/174',
    ['apartado c) del párrafo 13 del documento A/70/174 => A/70/174#13(c)'],
  ],
  [
    'el literal k) del párrafo 13 del informe del GEG de 2015',
    ['literal k) del párrafo 13 del informe del GEG de 2015 => A/70/174#13(k)'],
  ],
  ['las normas 13 c) y f)', ['normas 13 c) y f) => A/70/174#13(c) A/70/174#13(f)']],
  ['el informe de 2021 del GTCA', ['informe de 2021 del GTCA => A/75/816']],
  ['el anexo A del documento A/78/265', ['anexo A del documento A/78/265 => A/78/265#annex.A']],
  [
    'el párrafo 4 de la parte dispositiva de la resolución 73/27',
    ['párrafo 4 de la parte dispositiva de la resolución 73/27 => A/RES/73/27#4'],
  ],
  [
    'el quinto párrafo del preámbulo de la resolución 75/240',
    ['quinto párrafo del preámbulo de la resolución 75/240 => A/RES/75/240#PP5'],
  ],
  [
    'el artículo 51 de la Carta de las Naciones Unidas',
    ['artículo 51 de la Carta de las Naciones Unidas => un-charter#art.51'],
  ],
  [
    'el Convenio de Budapest. El artículo 35 del Convenio',
    ['Convenio de Budapest => budapest-convention', 'artículo 35 del Convenio => budapest-convention#art.35'],
  ],
  [
    'A/75/816. Dicho informe contiene los principios; en el párrafo 56 del mismo informe se enumeran.',
    ['A/75/816 => A/75/816', 'Dicho informe => A/75/816', 'párrafo 56 del mismo informe => A/75/816#56'],
  ],
  [
    'El Grupo aprobó el informe A/75/816. El párrafo 56 del citado informe es claro.',
    ['informe A/75/816 => A/75/816', 'párrafo 56 del citado informe => A/75/816#56'],
  ],
];

const noReferences: readonly string[] = [
  'la norma a que se refiere el Grupo',
  'la norma e invita a los Estados a aplicarla',
  'el artículo 16 de la Ley 36/2015',
  'la Resolución 128 de 2019 del Ministerio de Comunicaciones',
  'el acuerdo ministerial núm. 006-2021',
  'el informe que prepara la Secretaría',
  'el párrafo 5 del presente documento',
  'lo dicho en los párrafos 5 y 6 supra',
  'el tema 5 del programa',
  'la resolución sobre el programa de acción',
];

const heads: readonly (readonly [lines: readonly string[], expected: string])[] = [
  [['# CONTRIBUCIÓN DE LA REPÚBLICA ARGENTINA'], 'national ARG'],
  [['# Respuesta del Uruguay al cuestionario de la Secretaría'], 'national URY'],
  [['# Comentarios de Colombia', 'Bogotá, 3 de marzo de 2023'], 'national COL 2023-03-03'],
  [['Buenos Aires, 1° de marzo de 2024', '# Contribución de la Argentina'], 'national ARG 2024-03-01'],
  [
    ['# Documento de posición', 'Presentado por la República Dominicana', 'Santo Domingo, noviembre de 2023'],
    'national DOM 2023-11',
  ],
  [['# Documento de trabajo conjunto de Argentina, Colombia y Uruguay'], 'joint ARG COL URY'],
  [['# Contribución de El Salvador y Fiji'], 'joint SLV FJI'],
  [['# Nota conceptual', 'Copatrocinadores: Chile, Colombia, El Salvador y Fiji'], 'joint CHL COL SLV FJI'],
  [['# Intervención de Uruguay en nombre del Grupo de los 77 y China'], 'group g77'],
  [
    ['# Intervención de la República de Guinea Ecuatorial en nombre del Grupo Africano'],
    'group african-group',
  ],
  [['# Contribución de LACNIC'], 'organization lacnic'],
  [['País: Bolivia (Estado Plurinacional de)', '# Cuestionario'], 'national BOL'],
  [
    [
      '# DECLARACIÓN',
      'pronunciada por',
      'S.E. Sr. Luis Gómez',
      'Representante Permanente de Cuba ante las Naciones Unidas',
      '14 de diciembre de 2023',
    ],
    'national CUB 2023-12-14',
  ],
  [
    [
      'Misión Permanente del Perú ante las Naciones Unidas',
      'La Misión Permanente del Perú ante las Naciones Unidas saluda muy atentamente a la Secretaría de las Naciones Unidas y tiene el honor de referirse a su nota de fecha 5 de septiembre de 2023.',
      'Nueva York, 14 de noviembre de 2023',
    ],
    'national PER 2023-11-14',
  ],
  [
    [
      '# Intervención de España',
      'España se suma a la declaración formulada por la Unión Europea y desea añadir lo siguiente en su capacidad nacional.',
    ],
    'national ESP',
  ],
];

const speeches: readonly (readonly [lines: readonly string[], expected: string])[] = [
  [
    [
      '# Mensaje de la secretaria de Relaciones Exteriores, Ana Ruiz, en el Debate General',
      'Plenario de la Asamblea General, 12:00 hrs.',
      'Nueva York, 28 de septiembre de 2024.',
      'Señor presidente:',
      'Me honra regresar a mi casa de tantos años para dirigirme a ustedes como representante de México.',
    ],
    'national MEX 2024-09-28',
  ],
  [
    [
      '# Palabras del Canciller',
      'Señor Presidente:',
      'Tengo el honor de intervenir en nombre del Gobierno del Paraguay.',
    ],
    'national PRY',
  ],
  [
    [
      'Ministerio de Tecnologías de la Información y Comunicación',
      '# Aportes de la República del Paraguay al estudio de la Secretaría',
      'Asunción, 14 de febrero de 2025',
    ],
    'national PRY 2025-02-14',
  ],
  [
    [
      '# Palabras de la Relatora',
      'Señora Presidenta:',
      'La semana pasada una experta intervino como representante de México ante el Comité.',
    ],
    'unknown',
  ],
];

const programmes: readonly (readonly [submitter: string, text: string, expected: readonly string[]])[] = [
  [
    'CHL',
    'Participamos en la Red Andina de Respuesta a Ciberincidentes.',
    ['Red Andina de Respuesta a Ciberincidentes => named network -'],
  ],
  [
    'PER',
    'La Alianza del Pacífico celebró el ejercicio Escudo Sur 2023 en Lima.',
    ['ejercicio Escudo Sur 2023 => named exercise - pacific-alliance'],
  ],
  [
    'COL',
    'La iniciativa «Mujeres por la Ciberseguridad» beneficia a 200 jóvenes.',
    ['iniciativa «Mujeres por la Ciberseguridad» => named programme -'],
  ],
  [
    'CRI',
    'Somos miembros del Programa de Ciberseguridad de la OEA.',
    ['Programa de Ciberseguridad de la OEA => named programme oas-cicte-cyber oas'],
  ],
  [
    'ESP',
    'España organizó un taller de tres días sobre análisis de malware para fiscales de Honduras.',
    ['taller de tres días sobre análisis de malware para fiscales de Honduras => described training - ESP'],
  ],
  [
    'PER',
    'Japón impartió un curso de dos semanas sobre ciberseguridad industrial.',
    ['curso de dos semanas sobre ciberseguridad industrial => described training - JPN'],
  ],
  [
    'PER',
    'La KISA ofrece seis becas anuales de doctorado en derecho del ciberespacio.',
    ['seis becas anuales de doctorado en derecho del ciberespacio => described fellowship - kisa'],
  ],
  [
    'PRY',
    'El Paraguay imparte desde 2019 el Diplomado en Gestión de Incidentes «Jakaré».',
    ['Diplomado en Gestión de Incidentes «Jakaré» => named training - PRY'],
  ],
  [
    'CHL',
    'El Programa de Becas «Semillas Digitales» beneficia a 40 jóvenes.',
    ['Programa de Becas «Semillas Digitales» => named programme -'],
  ],
  [
    'PER',
    'Ecuador ofrece el Curso Superior de Peritaje Digital «Cóndor» a los países andinos.',
    ['Curso Superior de Peritaje Digital «Cóndor» => named training - ECU'],
  ],
  [
    'HND',
    'La AECID llevó a cabo dos talleres de cifrado para directivos de cooperativas.',
    ['dos talleres de cifrado para directivos de cooperativas => described training - aecid'],
  ],
  [
    'CRI',
    'Costa Rica propone la creación de un cuerpo de voluntarios para la asistencia inmediata a Estados atacados.',
    ['cuerpo de voluntarios para la asistencia inmediata a Estados atacados => described coordination -'],
  ],
  [
    'COL',
    'Colombia pone en marcha una iniciativa. Prevé una pasantía de tres meses en el ColCERT para analistas de la región.',
    ['pasantía de tres meses en el ColCERT para analistas de la región => described training - COL'],
  ],
  [
    'COL',
    'Colombia solicita becas de posgrado en derecho internacional aplicable al ciberespacio.',
    ['becas de posgrado en derecho internacional aplicable al ciberespacio => described fellowship -'],
  ],
  ['COL', 'Patrocinaremos el proyecto A/C.1/79/L.13, que el Presidente presentó.', []],
  [
    'BOL',
    'El Japón imparte cada verano un cursillo de criptografía para cadetes de la región.',
    ['cursillo de criptografía para cadetes de la región => described training - JPN'],
  ],
  [
    'GTM',
    'El Banco Interamericano de Desarrollo financió un diagnóstico de madurez de los hospitales públicos.',
    ['diagnóstico de madurez de los hospitales públicos => described assessment - idb'],
  ],
  [
    'CUB',
    'La UIT celebró en Bogotá el CyberDrill regional.',
    ['CyberDrill => named exercise itu-cyberdrill itu'],
  ],
];

const noProgrammes: readonly string[] = [
  'Los Estados deberían ofrecer más programas de capacitación a los países en desarrollo.',
  'El Programa de Acción para promover el comportamiento responsable de los Estados sigue en examen.',
  'El Centro Nacional de Ciberseguridad del Uruguay coordina la respuesta.',
  'La Estrategia Nacional de Ciberseguridad prevé la creación de un centro.',
  'El Foro Económico Mundial publica un informe.',
  'Se adoptó el Plan Nacional «Ciber Seguro». La Ley Marco de Seguridad «Escudo» rige desde 2020.',
  'Los cursos deben adaptarse a las necesidades. Más talleres y becas son necesarios.',
  'El curso de los debates fue constructivo y el cuerpo de la resolución es claro.',
  'El Gobierno dispone de un inventario de activos críticos.',
];

describe('Spanish references', () => {
  test.each(references)('%s', (text, expected) => {
    expect(readReferences(text)).toEqual(expected);
  });

  test.each(noReferences)('%s: none', (text) => {
    expect(readReferences(text)).toEqual([]);
  });
});

describe('Spanish heads', () => {
  test.each([...heads, ...speeches])('%s', (lines, expected) => {
    expect(readAuthors(lines)).toBe(expected);
  });
});

describe('Spanish programmes', () => {
  test.each(programmes)('of %s: %s', (submitter, text, expected) => {
    expect(readProgrammes(text, submitter)).toEqual(expected);
  });

  test.each(noProgrammes)('%s: none', (text) => {
    expect(readProgrammes(text, 'URY')).toEqual([]);
  });
});
