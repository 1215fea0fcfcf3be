/**
 * Names in a language of cases, which capitalises their first word only and declines them all: 'Каспийский центр
 * киберустойчивости', 'Международный хакатон «Белая шляпа»', 'в рамках проекта ОБСЕ «Киберстойкий Бишкек»'.
 */
import type { HeadNoun } from '../../languages/programme-pack.js';
import type { ProgrammeKind } from '../../model/registry.js';
import { findPhrases } from '../../text/phrases.js';
import { isInitial } from './chains.js';
import { endOfGenitives, isAdjective, isVerbForm } from './inflection.js';
import { isOfSubject, type Lexicon } from './lexicon.js';
import { isExcluded, isName } from './name-test.js';
import { type Draft, overlaps, type Passage, type Range, sentenceAt, wordAt } from './passage.js';
import { canEnd, endsBefore } from './phrase-end.js';
import { columnOf } from './tables.js';
import { follows } from './words.js';

const QUOTED = /[«“"„]([^«»“”"„]{2,90})[»”"“]/gu;
/** Words between a head noun and the quoted name: 'проект ОБСЕ «…»', 'школа молодого криптографа «…»'. */
const REACH = 6;
/** In characters. */
const LONGEST_REGION = 40;
const MOST_ADJECTIVES = 4;
const MOST_WORDS = 12;
/** Words after a quoted name in which an apposition tells what it is: '«Памир» — совместный проект'. */
const APPOSITION = 3;

/** A head noun and the first word of its phrase. */
interface Head {
  readonly noun: HeadNoun;
  readonly at: number;
  readonly first: number;
  /** A capital that no sentence begins with: the phrase is a name's beginning. */
  readonly capital: boolean;
}

/** Whether a capital at word `index` opens a name: not that of a sentence, but that of an item or cell. */
function opensName(passage: Passage, index: number): boolean {
  if (passage.words[index]?.capital !== true) return false;
  const prose = passage.block.kind === 'paragraph' || passage.block.kind === 'footnote';
  return !(prose && beginsSentence(passage, index));
}

/** A capital behind a comma or a bracket is that of a name: 'Кроме того, Ташкентская инициатива'. */
function beginsSentence(passage: Passage, index: number): boolean {
  const word = passage.words[index];
  if (word === undefined || /^,? \(?$/u.test(word.gap) === false) return true;
  return sentenceAt(passage, word.start).start === word.start;
}

function headAt(passage: Passage, at: number, lexicon: Lexicon): Head | null {
  const [before, word] = [passage.words[at - 1], passage.words[at]];
  const two = word && before && follows(word) ? lexicon.heads.get(`${before.key} ${word.key}`) : undefined;
  const noun = two ?? lexicon.heads.get(word?.key ?? '');
  if (noun === undefined) return null;
  let first = two === undefined ? at : at - 1;
  let capital = opensName(passage, first);
  for (let i = first - 1; i >= Math.max(0, at - MOST_ADJECTIVES); i -= 1) {
    const after = passage.words[i + 1];
    const word = passage.words[i];
    if (word === undefined || after === undefined || !follows(after)) break;
    if (!isAdjective(word, lexicon) || passage.parties.some((one) => overlaps(one, word))) break;
    if (opensName(passage, i)) {
      first = i;
      capital = true;
    }
  }
  return { noun, at, first, capital };
}

function draftOf(
  passage: Passage,
  range: Range,
  kind: ProgrammeKind,
  alias: string | null,
  rule: string,
): Draft {
  const name = passage.text.slice(range.start, range.end);
  const aliases = alias === null ? [] : [alias];
  const rest = { status: 'named', programme: null, name: alias ?? name, confidence: 0.75 } as const;
  return { ...range, ...rest, kind, rule, aliases };
}

/** Whether nothing but words of the head's own phrase stands between it and the quotation marks. */
function ties(passage: Passage, from: number, to: number, lexicon: Lexicon): boolean {
  const { prepositions, rightStops, topicPrepositions } = lexicon.pack.described;
  return passage.words.slice(from + 1, to).every((word) => {
    const loose =
      lexicon.words(prepositions).has(word.key) && !lexicon.words(topicPrepositions).has(word.key);
    const stop = lexicon.words(rightStops).has(word.key) || isVerbForm(word, lexicon);
    return follows(word) && !loose && !stop;
  });
}

/** The head noun whose phrase runs up to a quoted name. */
function headBefore(passage: Passage, start: number, lexicon: Lexicon): Head | null {
  const end = wordAt(passage, start);
  const last = passage.words[end - 1];
  if (last === undefined || passage.text.slice(last.end, start).trim() !== '') return null;
  for (let at = end - 1; at >= Math.max(0, end - REACH); at -= 1) {
    const head = headAt(passage, at, lexicon);
    if (head && ties(passage, at, end, lexicon)) return head;
    if (!follows(passage.words[at] ?? last) && at < end - 1) return null;
  }
  return null;
}

/** '«Памир» — проект', '«Антитеррор», совместные учения': the head noun of the apposition after a quoted name. */
function headAfter(passage: Passage, end: number, lexicon: Lexicon): HeadNoun | null {
  const from = wordAt(passage, end);
  if (!/^,? ?[–—-]? ?$/u.test(passage.text.slice(end, passage.words[from]?.start ?? end))) return null;
  if (passage.words[from]?.gap.trim() === '»') return null;
  for (let at = from; at < from + APPOSITION; at += 1) {
    const noun = lexicon.heads.get(passage.words[at]?.key ?? '');
    if (noun !== undefined && !noun.plain) return noun;
    if (!isAdjective(passage.words[at], lexicon)) return null;
  }
  return null;
}

/** '— частная организация' after a quoted name: it is none of ours. */
function isOrganization(passage: Passage, end: number, lexicon: Lexicon): boolean {
  const from = wordAt(passage, end);
  const words = passage.words.slice(from, from + APPOSITION);
  return words.some((word) => lexicon.words(lexicon.pack.organizationNouns).has(word.key));
}

/** A quoted title that a cell of the column of names begins with. */
function nameOfColumn(passage: Passage, range: Range, inner: string, lexicon: Lexicon): readonly Draft[] {
  if (range.start > 0 || passage.block.kind !== 'cell' || columnOf(passage, lexicon) !== 'name') return [];
  return [draftOf(passage, range, 'programme', inner, 'column')];
}

function quotedNames(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  return [...passage.text.matchAll(QUOTED)].flatMap((match) => {
    const inner = (match[1] ?? '').trim();
    const start = match.index;
    const end = start + match[0].length;
    if (!/^[\p{Lu}\p{Nd}]/u.test(inner) || inner.split(' ').length > MOST_WORDS) return [];
    const head = headBefore(passage, start, lexicon);
    const open = start + match[0].indexOf(inner);
    const inside = { start: open, end: open + inner.length };
    if (isExcluded(passage, { start, end })) return [];
    const noun = head?.noun ?? headAfter(passage, end, lexicon);
    if (noun === null) return nameOfColumn(passage, { start, end }, inner, lexicon);
    if (noun.kind === 'technical-assistance' && noun.generic) return [];
    if (/[–—]/u.test(passage.text.slice(end, end + 3)) && isOrganization(passage, end, lexicon)) return [];
    const from = passage.words[head?.first ?? 0]?.start ?? start;
    const whole = head?.capital === true;
    return [draftOf(passage, whole ? { start: from, end } : inside, noun.kind, inner, 'quoted-inflected')];
  });
}

/** Index of the last word of the noun phrase that begins at word `from`: adjectives, a noun, its genitives. */
function endOfPhrase(passage: Passage, from: number, lexicon: Lexicon): number | null {
  let at = from;
  while (at - from < MOST_ADJECTIVES && isAdjective(passage.words[at], lexicon)) {
    const next = passage.words[at + 1];
    if (next === undefined || !follows(next) || !/^\p{Ll}/u.test(next.text)) break;
    if (!isAdjective(next, lexicon) && endsBefore(passage, at + 1, false, lexicon)) break;
    at += 1;
  }
  const word = passage.words[at];
  if (word === undefined || !follows(word) || !canEnd(word, lexicon)) return null;
  return endOfGenitives(passage, at, lexicon);
}

/** Index of the last word of the name whose head is word `at`: genitives, then what it is about. */
function endOfName(passage: Passage, at: number, lexicon: Lexicon): number {
  const { topicPrepositions } = lexicon.pack.described;
  let last = endOfGenitives(passage, at, lexicon);
  for (let phrases = 0; phrases < 2; phrases += 1) {
    const next = passage.words[last + 1];
    if (next === undefined || !follows(next)) break;
    const about = lexicon.words(topicPrepositions).has(next.key);
    const field = isOfSubjectField(passage, last + 1, lexicon);
    const end = about || field ? endOfPhrase(passage, last + 2, lexicon) : null;
    if (end === null) break;
    last = end;
  }
  return endOfRegion(passage, last, lexicon);
}

/** 'Сеть молодых дипломатов Центральной Азии': a region right after the words of a name is part of it. */
function endOfRegion(passage: Passage, last: number, lexicon: Lexicon): number {
  const end = passage.words[last]?.end ?? 0;
  const region = findPhrases(lexicon.regions, passage.text.slice(end, end + LONGEST_REGION))[0];
  if (region === undefined || passage.text.slice(end, end + region.start) !== ' ') return last;
  return wordAt(passage, end + region.end) - 1;
}

/** 'в области безопасности', 'в сфере использования ИКТ': the field that a name tells, and not a place. */
function isOfSubjectField(passage: Passage, at: number, lexicon: Lexicon): boolean {
  const [word, field] = [passage.words[at], passage.words[at + 1]];
  if (word === undefined || field === undefined) return false;
  const place = lexicon.words(lexicon.pack.placeConnectors).has(word.key);
  return place && lexicon.words(lexicon.pack.inflection?.fields ?? []).has(field.key);
}

/** A State's own centre, by the words after its head: 'Координационный центр по обеспечению безопасности'. */
function isOrgan(passage: Passage, head: Head, last: number, lexicon: Lexicon): boolean {
  const { nationalWords, operationalWords } = lexicon.pack;
  const own = [nationalWords, operationalWords].map((list) => lexicon.words(list));
  const words = passage.words.slice(head.first, last + 1);
  return head.noun.body === true && words.some((word) => own.some((set) => set.has(word.key)));
}

function casedNames(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  return passage.words.flatMap((_, at) => {
    const head = headAt(passage, at, lexicon);
    if (!head?.capital || head.noun.plain) return [];
    const last = endOfName(passage, at, lexicon);
    const words = passage.words.slice(head.first, last + 1);
    const hasSubject = words.some((word) => isOfSubject(lexicon, word.key));
    const parts = { first: head.first, last, head: at, headStart: head.first, hasSubject };
    const lone = isInitial(passage, head.first) && !/;$/u.test(passage.text.trimEnd());
    const organ = head.noun.body === true && head.noun.kind !== 'training' && head.first === at;
    if (lone || organ || !hasSubject || isOrgan(passage, head, last, lexicon)) return [];
    if (!isName(passage, parts, { noun: head.noun, at, plural: false }, lexicon)) return [];
    const range = { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
    const alias = at > head.first ? passage.text.slice(range.start, passage.words[at]?.end) : null;
    const draft = draftOf(passage, range, head.noun.kind, null, 'inflected');
    return [alias === null ? draft : { ...draft, aliases: [alias] }];
  });
}

/** The quoted names of a passage; none where the pack tells no endings. */
export function findQuotedInflected(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  return lexicon.pack.inflection === undefined ? [] : quotedNames(passage, lexicon);
}

/** The names of a passage that their first word's capital tells; none where the pack tells no endings. */
export function findInflected(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  return lexicon.pack.inflection === undefined ? [] : casedNames(passage, lexicon);
}
