/**
 * Names in quotation marks in a script without capitals, with the head noun before them and the purpose after them:
 * برنامج زمالة «قدموس» للدبلوماسيين الشباب, المبادرة الرئاسية «أجيال مصر الرقمية».
 */
import type { HeadNoun } from '../../languages/programme-pack.js';
import { type GluedWord, gluedHeadAt, readGlued } from './glued.js';
import { isOfSubject, type Lexicon } from './lexicon.js';
import { type Draft, type Passage, sentenceAt } from './passage.js';
import { endsBefore, isIn } from './uncased-ends.js';
import { follows } from './words.js';

const QUOTED = /[«“"]([^«»“”"]{2,60})[»”"]/gu;
/** Adjectives between a head noun and its name, and words of a purpose after it. */
const MOST_ADJECTIVES = 2;
const LONGEST_TAIL = 6;
const SHORT_TAIL = 3;

interface Quoted {
  readonly content: string;
  readonly start: number;
  readonly end: number;
}

interface Head {
  readonly noun: HeadNoun;
  readonly at: number;
}

function nounAt(words: readonly GluedWord[], at: number, lexicon: Lexicon): HeadNoun | null {
  const head = gluedHeadAt(words, at, lexicon);
  return head === null || head.plural || head.owned || (head.noun.plain && head.noun.generic)
    ? null
    : head.noun;
}

/** The head noun before a quotation, over adjectives that agree with it and words like 'called'. */
function headBefore(
  passage: Passage,
  words: readonly GluedWord[],
  quoted: Quoted,
  lexicon: Lexicon,
): Head | null {
  let at = words.findLastIndex((word) => word.end <= quoted.start);
  if (passage.text.slice(words[at]?.end, quoted.start).trim() !== '') return null;
  if (isIn(words[at], [lexicon.pack.namingWords], lexicon)) at -= 1;
  for (let skipped = 0; skipped <= MOST_ADJECTIVES && at >= 0; skipped += 1, at -= 1) {
    const noun = nounAt(words, at, lexicon);
    if (noun !== null) return atFirst(words, { noun, at }, lexicon);
    if (words[at]?.letter || isIn(words[at], [lexicon.pack.described.prepositions], lexicon)) return null;
    if (at > 0 && !follows(words[at] as GluedWord)) return null;
  }
  return null;
}

/** 'برنامج زمالة' begins with its first noun and is a fellowship. */
function atFirst(words: readonly GluedWord[], head: Head, lexicon: Lexicon): Head {
  const before = words[head.at - 1];
  const noun = nounAt(words, head.at - 1, lexicon);
  if (noun === null || before === undefined || before.definite || !follows(words[head.at] as GluedWord))
    return head;
  return { noun: noun.generic ? head.noun : noun, at: head.at - 1 };
}

/** The words after a quoted name that belong to it: «سومر» للأمن السيبراني, «قدموس» للدبلوماسيين الشباب. */
function endOfTail(passage: Passage, words: readonly GluedWord[], end: number, lexicon: Lexicon): number {
  const first = words.findIndex((word) => word.start >= end);
  const word = words[first];
  if (word === undefined || !/^[^\p{L}\p{Nd}]? $/u.test(passage.text.slice(end - 1, word.start))) return end;
  const purpose = word.text === lexicon.pack.fusedArticle.slice(1);
  if (!purpose && !word.definite) return end;
  let last = first;
  while (last - first < LONGEST_TAIL && !endsBefore(passage, words, last + 1, lexicon)) last += 1;
  const tail = words.slice(first, last + 1);
  const told = tail.some((one) => isOfSubject(lexicon, one.text) || isOfSubject(lexicon, one.key));
  const short = purpose && tail.length <= SHORT_TAIL && words[last]?.definite === true;
  return told || short ? (words[last]?.end ?? end) : end;
}

/** The head noun that the quotation itself begins with: «مختبر بيبلوس للأمن السيبراني». */
function headInside(content: string, lexicon: Lexicon): HeadNoun | null {
  const words = readGlued(content, lexicon);
  return words.length < 2 ? null : nounAt(words, 0, lexicon);
}

/** The last head noun of the sentence before a quotation that a word like 'called' introduces. */
function headNamed(
  passage: Passage,
  words: readonly GluedWord[],
  quoted: Quoted,
  lexicon: Lexicon,
): HeadNoun | null {
  const at = words.findLastIndex((word) => word.end <= quoted.start);
  if (!isIn(words[at], [lexicon.pack.namingWords], lexicon)) return null;
  const { start } = sentenceAt(passage, quoted.start);
  for (let i = at - 1; i >= 0 && (words[i]?.start ?? 0) >= start; i -= 1) {
    const head = gluedHeadAt(words, i, lexicon);
    if (head !== null) return head.noun;
  }
  return lexicon.heads.get('برنامج') ?? null;
}

function draftOf(
  passage: Passage,
  start: number,
  end: number,
  noun: HeadNoun,
  aliases: readonly string[],
): Draft {
  const rest = { status: 'named', programme: null, confidence: 0.7, rule: 'quoted' } as const;
  return { start, end, name: passage.text.slice(start, end), kind: noun.kind, aliases, ...rest };
}

/** What a quoted name may be called later: one of its nouns with all of it, or with its first word; itself when it is long. */
function aliasesOf(nouns: readonly GluedWord[], content: string): readonly string[] {
  const words = content.split(' ');
  const short = nouns
    .map((noun) => noun.text.replace(/ا$/u, ''))
    .flatMap((noun) => [`${noun} ${content}`, `${noun} ${words[0] ?? ''}`]);
  return words.length > 1 ? [...short, content] : short;
}

function quotedDraft(
  passage: Passage,
  words: readonly GluedWord[],
  quoted: Quoted,
  lexicon: Lexicon,
): Draft | null {
  const head = headBefore(passage, words, quoted, lexicon);
  const inside = headInside(quoted.content, lexicon);
  if (head !== null) {
    const start = words[head.at]?.start ?? quoted.start;
    const nouns = words
      .slice(head.at, head.at + 2)
      .filter(
        (word, i) => i === 0 || (word.end <= quoted.start && nounAt(words, head.at + 1, lexicon) !== null),
      );
    const end = endOfTail(passage, words, quoted.end, lexicon);
    return draftOf(passage, start, end, head.noun, aliasesOf(nouns, quoted.content));
  }
  const noun = inside ?? headNamed(passage, words, quoted, lexicon);
  return noun === null
    ? null
    : draftOf(passage, quoted.start, quoted.end, noun, aliasesOf([], quoted.content));
}

/** The quoted names of a passage. */
export function findQuotedUncased(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  const found = [...passage.text.matchAll(QUOTED)];
  const words = found.length === 0 ? [] : readGlued(passage.text, lexicon);
  return found.flatMap((match) => {
    const quoted = { content: match[1] ?? '', start: match.index, end: match.index + match[0].length };
    return quotedDraft(passage, words, quoted, lexicon) ?? [];
  });
}
