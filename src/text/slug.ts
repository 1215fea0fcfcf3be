/** Ids for programmes that no registry knows: the same for every way of spelling a name. */
import { foldWord } from './phrases.js';

const BRACKETED = /\([^()]*\)/gu;
const POSSESSIVE = /['’]s?(?![\p{L}\p{Nd}])/gu;
const LEADING_ARTICLE = /^(?:the|an?) /u;
const NOT_IN_SLUG = /[^\p{L}\p{M}\p{Nd}]+/gu;

/** Spellings of one word, after case and diacritics are folded. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{Nd}])program(?=s?(?![\p{L}\p{Nd}]))/gu, 'programme'],
  [/(?<![\p{L}\p{Nd}])center(?=s?(?![\p{L}\p{Nd}]))/gu, 'centre'],
  [/(?<![\p{L}\p{Nd}])defense(?![\p{L}\p{Nd}])/gu, 'defence'],
  [/is(?=ations?(?![\p{L}\p{Nd}]))/gu, 'iz'],
  [
    /(?<![\p{L}\p{Nd}])cyber[ -](?=(?:security|crime|space|diplomacy|resilience)(?![\p{L}\p{Nd}]))/gu,
    'cyber',
  ],
  [/&/gu, ' and '],
  [/\+/gu, ' plus '],
];

/**
 * The id of an unregistered programme: `candidate:` and the name in lower case with hyphens. Case, hyphens, quotation
 * marks, diacritics, a leading article, an acronym in brackets and British or American spelling make no difference.
 *
 * @example candidateId('The Pacific Cyber-Security Training Center (PCTC)') // 'candidate:pacific-cybersecurity-training-centre'
 */
export function candidateId(name: string): string {
  let slug = foldWord(name).replace(BRACKETED, ' ').replace(POSSESSIVE, '').trim();
  for (const [pattern, spelling] of SPELLINGS) slug = slug.replace(pattern, spelling);
  slug = slug.replace(NOT_IN_SLUG, ' ').trim().replace(LEADING_ARTICLE, '');
  return `candidate:${slug.replaceAll(' ', '-')}`;
}
