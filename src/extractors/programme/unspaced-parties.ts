/** Who gives, in a script without spaces: rows of States, bodies and organs at the beginning of a clause (外交部与复旦大学合办). */
import { findPhrases } from '../../text/phrases.js';
import type { Lexicon } from './lexicon.js';
import { overlaps } from './passage.js';
import { type Actor, actorsIn, type Surroundings } from './surroundings.js';

const CLAUSE = /[。；;：:，,\n]/u;
const STATE = /^[A-Z]{3}$/u;
/** Letters of an organ's name, with what stands before its noun. */
const LONGEST_ORGAN = 18;
/** Letters before an offering in which the one whose it is stands, and parties of one row: more say nothing. */
const LONGEST_OWNER = 60;
const MOST_PARTIES = 250;
/** What may open a clause before its subject: dates, numbers, adverbs. */
const OPENING =
  /^(?:[“”\s\p{Nd}()（）一二三四五六七八九十]+[年月日、.]?|[自从在于第由每起以来底初春夏秋冬年月日届轮])+/u;

interface Row {
  readonly ids: readonly string[];
  /** Where the clause goes on. */
  readonly end: number;
}

function begins(text: string, at: number, words: readonly string[]): number {
  const found = words.filter((word) => text.startsWith(word, at));
  return Math.max(0, ...found.map((word) => word.length));
}

/** End of the organ whose name begins at `from`: after the last noun of an organ before the row goes on. */
function endOfOrgan(text: string, from: number, lexicon: Lexicon): number | null {
  const { organNouns, glue } = lexicon.pack.parties;
  const rest = text.slice(from, from + LONGEST_ORGAN);
  const stop = glue.map((word) => rest.indexOf(word, 1)).filter((index) => index > 0);
  const segment = rest.slice(0, Math.min(rest.length, ...stop));
  const ends = findPhrases(lexicon.phrases(organNouns), segment).map(({ end }) => end);
  return ends.length === 0 ? null : from + Math.max(...ends);
}

/** The row of parties and organs that begins at `from`. */
function readRow(
  text: string,
  from: number,
  actors: readonly Actor[],
  self: string | null,
  lexicon: Lexicon,
): Row {
  const { glue } = lexicon.pack.parties;
  const ids: string[] = [];
  let end = from;
  for (let at = from; at < text.length && ids.length < MOST_PARTIES; ) {
    const actor = actors.filter(({ start }) => start === at).sort((a, b) => b.end - a.end)[0];
    const organ = endOfOrgan(text, actor?.end ?? at, lexicon);
    const owned = actor === undefined || /^[A-Z]{3}$/u.test(actor.id) ? organ : null;
    const others = actors.some(({ start }) => start > at && start < (organ ?? at));
    if (actor === undefined && (organ === null || others || self === null || !STATE.test(self))) break;
    ids.push(actor?.id ?? self ?? '');
    end = owned ?? actor?.end ?? at;
    const bracket = /^[（(][^（）()]*[)）]/u.exec(text.slice(end))?.[0].length ?? 0;
    end += bracket;
    const tie = begins(text, end, [...glue, '、']);
    if (tie === 0) break;
    at = end + tie;
  }
  return { ids, end };
}

/** Who acts in one clause: 'with X together' acts the submitter too. */
function subjectsOfClause(clause: string, self: string | null, lexicon: Lexicon): readonly string[] {
  const { besides, together, notActing } = lexicon.pack.parties;
  const actors = actorsIn(clause, self, lexicon);
  const opening = OPENING.exec(clause)?.[0].length ?? 0;
  const starts = [0, opening].filter((at, i, all) => all.indexOf(at) === i);
  for (const start of starts) {
    const beside = begins(clause, start, [...besides, ...together]);
    const row = readRow(clause, start + beside, actors, self, lexicon);
    if (row.ids.length > 0)
      return beside > 0 && self !== null ? [...new Set([self, ...row.ids])] : [...new Set(row.ids)];
  }
  const own = actors.filter(({ id }) => id === self).at(-1);
  const before = clause.slice(0, own?.start);
  return own && !notActing.some((word) => before.endsWith(word)) ? [own.id] : [];
}

/** The nearest clause of the text before a verb that tells who acts. */
export function subjectsUnspaced(before: string, at: Surroundings, lexicon: Lexicon): readonly string[] {
  const clauses = before.split(CLAUSE).map((clause) => clause.trim());
  for (const clause of clauses.toReversed()) {
    const ids = subjectsOfClause(clause, at.self, lexicon);
    if (ids.length > 0) return ids;
  }
  return [];
}

/** Partners named between the subject and the verb: 中方与荷兰、斐济共同举办. */
export function partnersWithin(clause: string, self: string | null, lexicon: Lexicon): readonly string[] {
  const { besides, together, notActing } = lexicon.pack.parties;
  const actors = actorsIn(clause, self, lexicon);
  const receiving = findPhrases(lexicon.phrases(notActing), clause)[0]?.start ?? clause.length;
  return findPhrases(lexicon.phrases([...besides, ...together]), clause)
    .filter(({ start }) => start < receiving)
    .flatMap(({ end }) => readRow(clause, end, actors, self, lexicon).ids);
}

/** The last of these verbs that is no part of another word: not 建设 in 能力建设. */
export function lastVerb(text: string, verbs: readonly string[], lexicon: Lexicon) {
  const joined = findPhrases(lexicon.phrases(lexicon.pack.unspaced?.joined ?? []), text);
  const found = findPhrases(lexicon.phrases(verbs), text);
  return found.findLast((verb) => !joined.some((word) => overlaps(word, verb))) ?? null;
}

/** Whose it is by the words before it: 爱沙尼亚的…, 中国商务部的…, 新加坡主导的…. */
export function ownersUnspaced(at: Surroundings, lexicon: Lexicon): readonly string[] {
  const { relations, unspaced } = lexicon.pack;
  const link = unspaced?.links.find((word) => at.before.endsWith(word));
  if (link === undefined) return [];
  const clause =
    at.before
      .slice(0, -link.length)
      .split(/[。；;：:，,、\n]/u)
      .at(-1)
      ?.slice(-LONGEST_OWNER) ?? '';
  const actors = actorsIn(clause, at.self, lexicon);
  const giving = [...relations.provides, ...relations.hosts].filter((word) => clause.endsWith(word));
  const verb = Math.max(0, ...giving.map((word) => word.length));
  const owner = clause.slice(0, clause.length - verb);
  for (let start = 0; start < owner.length; start += 1) {
    const row = readRow(owner, start, actors, at.self, lexicon);
    const whole = row.end === owner.length || /^(?:共同|联合|合作)?$/u.test(owner.slice(row.end));
    if (row.ids.length > 0 && whole && actors.some((actor) => actor.start >= start))
      return [...new Set(row.ids)];
  }
  return [];
}
