/** Later mentions by the noun alone in a script without capitals: المركز, هذا المشروع, البرنامج المذكور. */
import type { ProgrammeKind } from '../../model/registry.js';
import { type GluedHead, type GluedWord, gluedHeadAt, readGlued } from './glued.js';
import type { Lexicon } from './lexicon.js';
import type { Introduction, Passage } from './passage.js';
import { isIn } from './uncased-ends.js';
import { follows } from './words.js';

/** Passages after an introduction in which the noun still means it, alone or with a word that points back. */
const REACH = 3;
const REACH_POINTED = 6;
/** Kinds whose nouns stand for a programme of them also where they may be anything: الشبكة, البوابة. */
const NAMED_KINDS: readonly ProgrammeKind[] = ['network', 'portal'];
const ARTICLE = /^ال/u;

/** The mention by its noun alone, and what it means. */
export interface Meant {
  readonly introduction: Introduction;
  readonly start: number;
  readonly end: number;
}

/** The nouns that a named mention begins with, without article: مركز of المركز العربي, برنامج and زمالة of برنامج زمالة. */
function nounsOf({ draft, passage }: Introduction, lexicon: Lexicon): readonly string[] {
  const words = readGlued(passage.text.slice(draft.start, draft.end), lexicon);
  const heads = words.slice(0, 2).filter((_, at) => gluedHeadAt(words, at, lexicon) !== null);
  return heads.map((word) => word.key.replace(ARTICLE, ''));
}

function identity({ draft }: Introduction): string {
  return draft.programme ?? draft.name ?? '';
}

/** Whether the word goes on to another noun phrase: المركز الوطني, المنصة التعليمية. */
function isModified(words: readonly GluedWord[], at: number, lexicon: Lexicon): boolean {
  const next = words[at + 1];
  if (next === undefined || !follows(next) || isIn(next, [lexicon.pack.described.relatives], lexicon))
    return false;
  return next.definite || next.numeric || next.text === lexicon.pack.fusedArticle.slice(1);
}

/** Whether the noun with its article alone may point back: in prose, and no noun that may be anything. */
function isClear(passage: Passage, { noun }: GluedHead): boolean {
  return passage.block.kind !== 'cell' && (!noun.weak || NAMED_KINDS.includes(noun.kind));
}

function meantBy(
  noun: string,
  passage: Passage,
  offset: number,
  reach: number,
  introductions: readonly Introduction[],
  lexicon: Lexicon,
): Introduction | null {
  const near = introductions.filter(({ draft, passage: at }) => {
    const earlier = at.index < passage.index || (at.index === passage.index && draft.end <= offset);
    return earlier && passage.index - at.index <= reach;
  });
  const fitting = near.filter((one) => nounsOf(one, lexicon).includes(noun));
  const last = fitting.at(-1);
  if (last === undefined) return null;
  const rivals = fitting.filter((one) => one.passage === last.passage);
  return new Set(rivals.map(identity)).size > 1 ? null : last;
}

/** The mentions of a passage by a noun with the article that was introduced before. */
export function findMeantByNoun(
  passage: Passage,
  introductions: readonly Introduction[],
  lexicon: Lexicon,
): readonly Meant[] {
  const { uncased } = lexicon.pack;
  if (uncased === undefined || passage.block.kind === 'heading' || introductions.length === 0) return [];
  const words = readGlued(passage.text, lexicon);
  return words.flatMap((word, at) => {
    const head = gluedHeadAt(words, at, lexicon);
    if (head === null || head.plural || head.owned || !word.definite) return [];
    const pointer = isIn(words[at - 1], [uncased.pointersBefore], lexicon) ? words[at - 1] : undefined;
    const said = isIn(words[at + 1], [uncased.pointersAfter], lexicon) ? words[at + 1] : undefined;
    if (said === undefined && isModified(words, at, lexicon)) return [];
    const pointed = pointer !== undefined || said !== undefined;
    if (!pointed && !isClear(passage, head)) return [];
    const reach = pointed ? REACH_POINTED : REACH;
    const introduction = meantBy(
      word.key.replace(ARTICLE, ''),
      passage,
      word.start,
      reach,
      introductions,
      lexicon,
    );
    if (introduction === null) return [];
    return [{ introduction, start: (pointer ?? word).start, end: (said ?? word).end }];
  });
}
