/** Portuguese: heads and whom they name, programmes. */
import { describe, expect, test } from 'vitest';
import { createPaperReader } from './read-papers.js';

const BODY =
  'Os Estados aplicam as normas. A capacitação é uma tarefa de todos e o Grupo de Trabalho dedicou várias reuniões a esta questão.';

const { readAuthors, readProgrammes } = createPaperReader('pt', BODY);

const heads: readonly (readonly [lines: readonly string[], expected: string])[] = [
  [['# Contributo de Portugal', 'Lisboa, 12 de janeiro de 2024'], 'national PRT 2024-01-12'],
  [
    ['# Contribuição do Brasil para o Grupo de Trabalho', 'Brasília, 12 de janeiro de 2024'],
    'national BRA 2024-01-12',
  ],
  [
    [
      '# Intervenção proferida pelo Representante Permanente de Angola',
      'Nova Iorque, 14 de Dezembro de 2023',
    ],
    'national AGO 2023-12-14',
  ],
  [
    [
      'Missão Permanente da República de Cabo Verde junto das Nações Unidas',
      'A Missão Permanente da República de Cabo Verde junto das Nações Unidas apresenta os seus cumprimentos ao Secretariado das Nações Unidas e tem a honra de se referir à sua nota de 5 de setembro de 2023.',
      'Nova Iorque, 14 de novembro de 2023',
    ],
    'national CPV 2023-11-14',
  ],
  [
    [
      'Missão Permanente do Brasil junto às Nações Unidas',
      'A Missão Permanente do Brasil junto às Nações Unidas cumprimenta o Escritório das Nações Unidas para Assuntos de Desarmamento e tem a honra de encaminhar, em anexo, a contribuição nacional.',
      'Nova York, 1º de dezembro de 2023',
    ],
    'national BRA 2023-12-01',
  ],
  [
    [
      '# Declaração da República Democrática de Timor-Leste',
      'Timor-Leste associa-se à declaração proferida pela Indonésia em nome do Movimento dos Países Não Alinhados e deseja acrescentar o seguinte a título nacional.',
    ],
    'national TLS',
  ],
  [
    [
      '# Intervenção de Portugal',
      'Portugal subscreve a declaração proferida pela União Europeia e gostaria de acrescentar o seguinte na sua capacidade nacional.',
    ],
    'national PRT',
  ],
  [
    [
      '# Documento de trabalho apresentado por Angola, Brasil, Cabo Verde, Guiné-Bissau, Moçambique, Portugal, São Tomé e Príncipe e Timor-Leste',
    ],
    'joint AGO BRA CPV GNB MOZ PRT STP TLS',
  ],
  [['# Declaração conjunta', 'Tenho a honra de intervir em nome do Grupo Africano.'], 'group african-group'],
  [
    ['# Observações sobre o projeto', 'O Brasil e a Índia já responderam. Moçambique ainda não respondeu.'],
    'unknown',
  ],
];

const programmes: readonly (readonly [submitter: string, text: string, expected: readonly string[]])[] = [
  [
    'BRA',
    'Participamos da Rede Ibérica de Resposta a Incidentes.',
    ['Rede Ibérica de Resposta a Incidentes => named network -'],
  ],
  [
    'BRA',
    'O MERCOSUL realizou o exercício Escudo Sul 2023 em Montevidéu.',
    ['exercício Escudo Sul 2023 => named exercise - mercosur'],
  ],
  [
    'AGO',
    'A iniciativa «Mulheres pela Cibersegurança» beneficia 200 jovens.',
    ['iniciativa «Mulheres pela Cibersegurança» => named programme -'],
  ],
  [
    'BRA',
    'Somos membros do Programa de Cibersegurança da OEA.',
    ['Programa de Cibersegurança da OEA => named programme oas-cicte-cyber oas'],
  ],
  [
    'PRT',
    'Portugal organizou um workshop de três dias sobre análise de malware para procuradores de Angola.',
    [
      'workshop de três dias sobre análise de malware para procuradores de Angola => described training - PRT',
    ],
  ],
  [
    'BRA',
    'O Brasil realizou uma oficina de três dias sobre análise de malware para promotores da Bolívia.',
    ['oficina de três dias sobre análise de malware para promotores da Bolívia => described training - BRA'],
  ],
  [
    'MOZ',
    'O Japão ministrou um curso de duas semanas sobre cibersegurança industrial.',
    ['curso de duas semanas sobre cibersegurança industrial => described training - JPN'],
  ],
  [
    'MOZ',
    'A KISA oferece seis bolsas anuais de doutoramento em direito do ciberespaço.',
    ['seis bolsas anuais de doutoramento em direito do ciberespaço => described fellowship - kisa'],
  ],
  [
    'CPV',
    'Cabo Verde utiliza o diretório mundial intergovernamental de pontos de contacto.',
    ['diretório mundial intergovernamental de pontos de contacto => named portal poc-directory'],
  ],
  [
    'BRA',
    'O Ministério das Relações Exteriores lançou o Programa Rio Branco de Diplomacia Cibernética.',
    ['Programa Rio Branco de Diplomacia Cibernética => named programme - BRA'],
  ],
  [
    'AGO',
    'Angola solicita um curso de formação sobre investigação de cibercrime para magistrados.',
    ['curso de formação sobre investigação de cibercrime para magistrados => described training -'],
  ],
];

const noProgrammes: readonly string[] = [
  'Os Estados deveriam oferecer mais programas de capacitação aos países em desenvolvimento.',
  'O Programa de Ação para promover o comportamento responsável dos Estados continua em exame.',
  'O Centro Nacional de Cibersegurança coordena a resposta.',
  'A Estratégia Nacional de Cibersegurança prevê a criação de um centro.',
  'O Fórum Económico Mundial publica um relatório.',
  'A capacitação deve ser sustentável e transparente.',
  'O Ministério da Justiça trabalha em parceria com a Universidade de Coimbra.',
  'O Grupo de Trabalho de Composição Aberta reuniu-se em Nova Iorque.',
  'É importante reforçar a formação de mulheres em cibersegurança.',
  'A Comunidade dos Países de Língua Portuguesa reuniu-se em Luanda.',
];

describe('Portuguese heads', () => {
  test.each(heads)('%s', (lines, expected) => {
    expect(readAuthors(lines)).toBe(expected);
  });
});

describe('Portuguese programmes', () => {
  test.each(programmes)('of %s: %s', (submitter, text, expected) => {
    expect(readProgrammes(text, submitter)).toEqual(expected);
  });

  test.each(noProgrammes)('%s: none', (text) => {
    expect(readProgrammes(text, 'BRA')).toEqual([]);
  });
});
