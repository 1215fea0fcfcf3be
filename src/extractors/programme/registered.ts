/** Programmes of the registry, by their names, aliases and acronyms. */
import type { Programme } from '../../model/registry.js';
import { findPhrases, foldWord, type PhraseMatch } from '../../text/phrases.js';
import { gluedHeadAt, readGlued } from './glued.js';
import type { Lexicon, ProgrammeName } from './lexicon.js';
import { type Draft, holds, overlaps, type Passage, type Range, sentenceAt, wordAt } from './passage.js';
import { follows } from './words.js';

type Match = PhraseMatch<ProgrammeName>;

const LONG_NAME = 4;
/** In characters, where no spaces part words. */
const LONGEST_HEAD = 8;
/** Characters before an organization in which 'member of', 'joined' speak of it. */
const NEAR = 60;

/** A name in small letters is that name only when it is long enough to be nothing else. */
function isWrittenAsName(text: string): boolean {
  return /\p{Lu}|\p{Lo}/u.test(text) || text.split(/[\s-]+/u).length >= LONG_NAME;
}

function standsInLongerName(passage: Passage, match: Range): boolean {
  const length = match.end - match.start;
  return [...passage.parties, ...passage.excluded].some(
    (other) => overlaps(other, match) && other.end - other.start > length,
  );
}

/** Whether something beside an ambiguous name makes clear what it is: a word of its context in the same block. */
function hasContext(passage: Passage, match: Match, lexicon: Lexicon): boolean {
  const context = lexicon.contexts.get(match.value.programme.id);
  if (context === undefined) return false;
  const elsewhere = passage.context.replace(match.text, ' ');
  return findPhrases(context, elsewhere).length > 0;
}

/** An organization that only gives, stands with others, or owns what follows: no mention of it as an initiative. */
function isMereProvider(passage: Passage, match: Range, lexicon: Lexicon): boolean {
  const { parties, articles, relations } = lexicon.pack;
  if (/^['’]/u.test(passage.text.slice(match.end))) return true;
  const after = passage.words[wordAt(passage, match.end)];
  if (after !== undefined && follows(after) && after.capital) return true;
  const { start } = sentenceAt(passage, match.start);
  const near = passage.text.slice(Math.max(start, match.start - NEAR), match.start);
  if (holds(near, lexicon.phrases(relations.participates))) return false;
  const index = wordAt(passage, match.start) - 1;
  const key = passage.words[index]?.key ?? '';
  const before = lexicon.words(articles).has(key) ? (passage.words[index - 1]?.key ?? '') : key;
  return lexicon.words(parties.organizationRoles).has(before);
}

/** 培训 in 培训了: what looks like a head noun is a verb. */
function isVerb(passage: Passage, end: number, lexicon: Lexicon): boolean {
  const aspects = lexicon.pack.unspaced?.aspects ?? [];
  return aspects.some((aspect) => passage.text.startsWith(aspect, end));
}

/** End of the mention, with the head noun that the drafter adds: 'GLACY+ project', 'CSIRTAmericas network'. */
export function endWithHead(passage: Passage, range: Range, lexicon: Lexicon): number {
  const joined = findPhrases(lexicon.headPhrases, passage.text.slice(range.end, range.end + LONGEST_HEAD))[0];
  if (lexicon.pack.unspaced !== undefined)
    return joined?.start === 0 && !joined.value.plain && !isVerb(passage, range.end + joined.end, lexicon)
      ? range.end + joined.end
      : range.end;
  const next = passage.words[wordAt(passage, range.end)];
  if (next === undefined || !follows(next)) return range.end;
  if (passage.text.slice(range.end, next.start).trim() !== '') return range.end;
  if (lexicon.pack.uncased !== undefined && !next.capital) return range.end;
  const head = lexicon.heads.get(foldWord(next.bare));
  return head === undefined || head.plain ? range.end : next.start + next.bare.length;
}

/** Beginning of the mention, in a script without capitals with the head noun before a Latin name: مشروع CyberSouth. */
function beginWithHead(passage: Passage, { start, text }: Match, lexicon: Lexicon): number {
  if (lexicon.pack.uncased === undefined || !/^\p{Script=Latin}/u.test(text)) return start;
  const words = readGlued(passage.text.slice(0, start), lexicon);
  const at = words.length - 1;
  const head = gluedHeadAt(words, at, lexicon);
  const word = words[at];
  if (head === null || word === undefined || head.plural || head.noun.plain) return start;
  return /^ [«“"]?$/u.test(passage.text.slice(word.end, start)) ? word.start : start;
}

function toDraft(passage: Passage, match: Match, programme: Programme, lexicon: Lexicon): Draft {
  const end = programme.organization ? match.end : endWithHead(passage, match, lexicon);
  return {
    start: beginWithHead(passage, match, lexicon),
    end,
    status: 'named',
    programme: programme.id,
    name: match.text,
    kind: programme.kind,
    confidence: programme.organization ? 0.75 : match.value.ambiguous ? 0.85 : 0.97,
    rule: match.value.ambiguous ? 'registry-context' : 'registry',
    aliases: [],
  };
}

/** A centre does what it is there for wherever it is named; a forum or association may only stand by. */
function isPlainOrganization(programme: Programme): boolean {
  return programme.organization && programme.kind !== 'centre';
}

/** In brackets right after a head noun, where no spaces part words: 网络演练（CyberDrill）. */
function followsName(passage: Passage, match: Match, lexicon: Lexicon): boolean {
  const around = passage.text[match.start - 1] === '（' && passage.text[match.end] === '）';
  if (lexicon.pack.unspaced === undefined || !around) return false;
  const before = passage.text.slice(Math.max(0, match.start - 1 - LONGEST_HEAD), match.start - 1);
  return findPhrases(lexicon.headPhrases, before).at(-1)?.end === before.length;
}

function isMention(
  passage: Passage,
  match: Match,
  introduced: ReadonlySet<string>,
  lexicon: Lexicon,
): boolean {
  const { programme, ambiguous } = match.value;
  if (!isWrittenAsName(match.text) || standsInLongerName(passage, match)) return false;
  const told = introduced.has(programme.id) || followsName(passage, match, lexicon);
  if (ambiguous && !told && !hasContext(passage, match, lexicon)) return false;
  return !(isPlainOrganization(programme) && isMereProvider(passage, match, lexicon));
}

/**
 * The mentions of registered programmes in a passage. An ambiguous name counts when a word of its context stands in
 * the block, or when its id is among `introduced`; a name that several programmes bear counts for the only one
 * that passes.
 */
export function findRegistered(
  passage: Passage,
  introduced: ReadonlySet<string>,
  lexicon: Lexicon,
): readonly Draft[] {
  const mentions = findPhrases(lexicon.programmes, passage.text).filter((match) =>
    isMention(passage, match, introduced, lexicon),
  );
  return mentions
    .filter((match) => {
      const rivals = mentions.filter((other) => overlaps(other, match));
      return new Set(rivals.map((other) => other.value.programme.id)).size === 1;
    })
    .filter((match, i, all) => all.findIndex((other) => overlaps(other, match)) === i)
    .map((match) => toDraft(passage, match, match.value.programme, lexicon));
}
