/** What no language can do without: each pack has the same topics, and words for them. */
import { describe, expect, test } from 'vitest';
import { type LanguagePack, loadLanguages } from '../../src/languages/load.js';

const packs = [...loadLanguages().packs.values()].map((pack) => [pack.tag, pack] as const);

const ROLES = [
  'paragraph',
  'sub-paragraph',
  'recommendation',
  'norm',
  'article',
  'section',
  'chapter',
  'annex',
];
const NOUNS = [
  'resolution',
  'decision',
  'report',
  'annual-progress-report',
  'document',
  'convention',
  'charter',
];
const WORDS = [
  'ibid',
  'demonstratives',
  'list',
  'range',
  'numbers',
  'latest',
  'own',
  'foreign',
  'see',
] as const;
const RELATIONS = ['provides', 'hosts', 'funds', 'benefits', 'participates'] as const;
const MODALITIES = ['existing', 'ended', 'planned', 'proposed', 'requested'] as const;
const KINDS = ['programme', 'training', 'fellowship', 'exercise', 'fund', 'network', 'centre', 'platform'];

/** The names of what has no words. */
function emptyReferences({ reference }: LanguagePack): readonly string[] {
  return [
    ...ROLES.filter((role) => !reference.roles[role]?.singular.length),
    ...NOUNS.filter((noun) => !reference.nouns[noun]?.singular.length),
    ...['ga', 'sc', 'ecosoc', 'hrc'].filter((organ) => !reference.organs[organ]?.length),
    ...['gge', 'oewg', 'oewg-2021', 'sg'].filter((author) => !reference.authors[author]?.length),
    ...WORDS.filter((list) => reference[list].length === 0),
  ];
}

function emptyProgrammes({ programme }: LanguagePack): readonly string[] {
  const { heads, relations, modalities, documentNouns, notNames, negations } = programme;
  return [
    ...KINDS.filter((kind) => !heads.some((head) => head.kind === kind && head.forms.length > 0)),
    ...RELATIONS.filter((relation) => relations[relation].length === 0),
    ...MODALITIES.filter((modality) => modalities[modality].length === 0),
    ...Object.entries({ documentNouns, notNames, negations }).flatMap(([name, list]) =>
      list.length === 0 ? [name] : [],
    ),
  ];
}

describe('each language', () => {
  test.each(packs)('%s has words for what is cited', (_, pack) => {
    expect(emptyReferences(pack)).toEqual([]);
  });

  test.each(packs)('%s has words for what is offered', (_, pack) => {
    expect(emptyProgrammes(pack)).toEqual([]);
  });

  test.each(packs)('%s names itself, the months and the ordinals', (tag, { head, reference, programme }) => {
    expect([head.language, programme.language]).toEqual([tag, tag]);
    expect(new Set(Object.values(head.dates.months)).size).toBe(12);
    for (let n = 1; n <= 10; n += 1) expect(reference.ordinals[n]?.length ?? 0, String(n)).toBeGreaterThan(0);
  });
});
