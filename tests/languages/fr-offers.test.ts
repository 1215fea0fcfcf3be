/** French: of whom an offering is, and whether it goes on, in sentences and in tables. */
import { describe, expect, test } from 'vitest';
import { createProgrammeFinder } from '../../src/extractors/programme/find-programmes.js';
import { loadLanguages } from '../../src/languages/load.js';
import { loadRegistry } from '../../src/registry/load.js';
import { makeBlock, makeDocument } from '../blocks.js';

const pack = loadLanguages().packs.get('fr');
if (!pack) throw new Error('the French pack is missing');
const find = createProgrammeFinder(loadRegistry(), pack.programme);

/** Blocks one a line, '# ' for headings, in a paper of Senegal: kind, modality and providers of each mention. */
function read(text: string): readonly string[] {
  const blocks = text.split('\n').map((line, i) =>
    makeBlock({
      id: `b${i + 1}`,
      kind: line.startsWith('# ') ? 'heading' : 'paragraph',
      level: line.startsWith('# ') ? 1 : null,
      text: line.replace(/^# /u, ''),
    }),
  );
  return find(makeDocument(blocks), ['SEN']).map(({ programme, programmeKind, modality, providers }) =>
    [programme ?? programmeKind, modality, ...providers].join(' '),
  );
}

const rows: readonly (readonly [text: string, ...mentions: readonly string[]])[] = [
  ['Le CIRT-SN propose un stage pratique de six semaines pour les analystes.', 'training existing SEN'],
  ['Le Sénégal propose un stage de six semaines pour les analystes de la région.', 'training proposed SEN'],
  ['Un exercice annuel de gestion de crise est organisé pour les opérateurs.', 'exercise existing SEN'],
  ['Un exercice de gestion de crise pour les opérateurs a été organisé en 2022.', 'exercise ended SEN'],
  [
    'Un exercice annuel de gestion de crise pour les opérateurs a été organisé en 2022.',
    'exercise existing SEN',
  ],
  ['L’Espagne a offert en 2023 un séminaire sur la sécurité des ports.', 'training ended ESP'],
  ['L’Espagne offre depuis 2023 un séminaire sur la sécurité des ports.', 'training existing ESP'],
  ['L’Espagne a créé en 2023 un réseau des points de contact de la région.', 'network existing ESP'],
  [
    'L’Espagne a offert en 2023 un séminaire sur la sécurité des ports, et la France, par l’entremise de la GIZ, un voyage d’étude pour huit responsables.',
    'training ended ESP',
    'training ended FRA giz',
  ],
  [
    'Avec l’OIF, une formation des diplomates à la négociation a eu lieu en avril 2022.',
    'training ended oif',
  ],
  [
    'Par le Gouvernement du Japon est tenu chaque année un cours de cyberdéfense pour les fonctionnaires.',
    'training existing JPN',
  ],
  [
    '# Actions conduites par le Sénégal\nDes classes de perfectionnement pour les officiers de police ont lieu chaque trimestre.',
    'training existing SEN',
  ],
  [
    'Le Sénégal propose que soit constitué un réseau de points focaux des autorités de certification.',
    'network proposed',
  ],
  ['Le Sénégal sollicite un atelier de deux semaines sur la preuve électronique.', 'training requested'],
  ['Elle sollicite un appui à la mise en conformité des laboratoires.', 'technical-assistance requested'],
  ['Elle sollicite une aide à la mise en place d’un CSIRT sectoriel.', 'technical-assistance requested'],
  ['L’Espagne finance une étude de maturité des infrastructures numériques.', 'assessment existing ESP'],
  ['Il suggère la création d’un centre régional d’alerte et de réaction aux incidents.', 'centre proposed'],
  ['Le centre régional d’alerte et de réaction aux incidents est occupé.'],
  ['L’Agence anime Faso Cyber-Réflexe, un programme pour les agents publics.', 'programme existing SEN'],
  ['M. Awa Diop, chef de la délégation, un diplomate, a pris la parole.'],
  [
    'Il a créé la Chaire Ogooué de cyberdiplomatie. La Chaire Ogooué est ouverte à tous.',
    'centre existing',
    'centre existing',
  ],
  [
    'L’Agence conduit le Programme national de formation « Chinguetti Numérique ». Chinguetti Numérique est gratuit.',
    'training existing SEN',
    'training existing',
  ],
  ['Les Journées de la confiance numérique réunissent deux cents experts.', 'conference existing'],
  ['Elle a lancé Kàlan Digital, qui forme les enseignants.', 'programme existing'],
  ['Nous avons créé SAFE-NET+, qui relie douze équipes.', 'programme existing SEN'],
  ['Sous le nom de « Cyber-Griots », l’Agence organise des causeries.', 'programme existing'],
  ['Une initiative dénommée Réflexes en ligne touche les collèges.', 'programme existing'],
  ['Le Sénégal finance Smart Africa, qui siège à Kigali.'],
  ['La loi dite « Loi Numérique » a été adoptée.'],
  ['Trente agents des douanes ont été formés en mars 2023 à la preuve numérique.', 'training ended SEN'],
  ['Nous appelons de nos vœux un fonds fiduciaire pour la cybersécurité du Sahel.', 'fund proposed'],
];

describe('French offerings', () => {
  test.each(rows.map(([text, ...mentions]) => ({ text, mentions })))('$text', ({ text, mentions }) => {
    expect(read(text)).toEqual(mentions);
  });
});
