import { findPhrases, foldWord } from '../text/phrases.js';
import { type NameMatch, type Parties, readNameList } from './names.js';
import type { Passage } from './passage.js';
import { readParties, type Witness } from './witness.js';
import { countWords, has, onlyWords, opens, type Wording } from './wording.js';

type Reader = (passage: Passage, parties: Parties, wording: Wording) => readonly Witness[];

const MOST_WORDS_TO_NOUN = 5;
const MOST_WORDS_TO_BARE_NOUN = 2;
const MOST_WORDS_TO_OFFICE = 25;

function readAt(passage: Passage, from: number, parties: Parties, wording: Wording): readonly Witness[] {
  const named = readParties(passage, from, parties.byId, wording);
  return named === null ? [] : [{ kind: 'byline', speakers: [], ...named }];
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** 'Comments on the views of Russia': a noun before, in the same clause, makes the views those of others. */
function followsOtherNoun(text: string, at: number, wording: Wording): boolean {
  const clause =
    text
      .slice(startOfLine(text, at), at)
      .split(/[:–—|(]| - /u)
      .at(-1) ?? '';
  return has(wording.documentNouns, clause);
}

/** Where the noun right before `at` begins, as in 'Statement delivered by'; `at` itself without one. */
function startOfNoun(text: string, at: number, wording: Wording): number {
  const from = startOfLine(text, at);
  const noun = findPhrases(wording.documentNouns, text.slice(from, at)).at(-1);
  return noun !== undefined && text.slice(from + noun.end, at).trim() === '' ? from + noun.start : at;
}

/** 'Contribution from Fiji', 'Views of Singapore on …', 'Working paper submitted by Kenya'. */
const readPlainBylines: Reader = (passage, parties, wording) => {
  const nouns = findPhrases(wording.nounBylines, passage.text).filter(
    ({ start }) => !followsOtherNoun(passage.text, start, wording),
  );
  const participles = findPhrases(wording.submittedBy, passage.text);
  return [...nouns, ...participles].flatMap(({ end }) => readAt(passage, end, parties, wording));
};

/** The name that an office is held for: 'Minister for Foreign Affairs of the Republic of Korea'. */
function findOfficeHolder(passage: Passage, from: number, wording: Wording): NameMatch | null {
  const { text, names } = passage;
  const office = findPhrases(wording.offices, text.slice(from))[0];
  if (office === undefined || countWords(text.slice(from, from + office.start)) > MOST_WORDS_TO_OFFICE)
    return null;
  const end = from + office.end;
  const name = names.find(({ start }) => start >= from);
  if (
    name === undefined ||
    name.start < end ||
    countWords(text.slice(end, name.start)) > MOST_WORDS_TO_OFFICE
  ) {
    return null;
  }
  const before = text.slice(end, name.start);
  const words = before.split(/\s+/u).filter((word) => word !== '');
  const linked = words.slice(-3).some((word) => wording.officeLinks.has(word.toLowerCase()));
  return linked || /,\s*$|\n$/u.test(before) ? name : null;
}

/** 'Statement by H.E. Mr. A. B., Permanent Representative of Fiji': the office tells the State. */
const readPersonBylines: Reader = (passage, parties, wording) =>
  findPhrases(wording.bylines, passage.text).flatMap(({ start, end }) => {
    if (followsOtherNoun(passage.text, startOfNoun(passage.text, start, wording), wording)) return [];
    if (readNameList(passage.text, passage.names, end, wording.listWords) !== null) return [];
    const holder = findOfficeHolder(passage, end, wording);
    return holder === null ? [] : readAt(passage, holder.start, parties, wording);
  });

/** 'Submission to the Open-ended Working Group by Kenya': only the addressee stands between. */
const readAddressedBylines: Reader = (passage, parties, wording) =>
  findPhrases(wording.agentLinks, passage.text).flatMap(({ start, end }) => {
    const line = passage.text.slice(startOfLine(passage.text, start), start);
    const noun = opens(wording.documentNouns, line);
    if (noun === null) return [];
    let between = line.slice(noun);
    for (const meeting of findPhrases(wording.lines.meeting, between))
      between = between.replace(meeting.text, ' ');
    const addressed = onlyWords(between.replace(/\p{Nd}+/gu, ' '), wording.addresseeWords);
    return addressed ? readAt(passage, end, parties, wording) : [];
  });

/** The names that a line begins with, and the offset after them. */
function namesAtStart(passage: Passage, line: { start: number; end: number }, wording: Wording) {
  const names = passage.names.filter(({ start, end }) => start >= line.start && end <= line.end);
  return readNameList(passage.text, names, line.start, wording.listWords);
}

function linesOf(text: string): readonly { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** 中国关于…的意见, 柬埔寨和老挝联合工作文件: without a space after the names, the document's noun comes last. */
function closesTitle(rest: string, wording: Wording): boolean {
  if (!/^\p{Script=Han}/u.test(rest)) return false;
  const noun = findPhrases(wording.ownedNouns, rest).at(-1);
  if (noun === undefined || /[\p{L}\p{Nd}]/u.test(rest.slice(noun.end))) return false;
  return noun.start === 0 || opens(wording.nounLast, rest) !== null;
}

/** True when the document's noun follows a possessive ('’s national contribution') or the name itself ('EU contribution'). */
function isOwner(rest: string, wording: Wording): boolean {
  const mark = /^['’](\p{L}*)\s/iu.exec(rest);
  const possessive =
    mark !== null && (mark[1] === '' || wording.possessiveMarks.has(foldWord(mark[1] ?? '')));
  const nouns = possessive ? wording.ownedNouns : wording.documentNouns;
  const from = possessive ? mark[0].length : 0;
  const noun = findPhrases(nouns, rest)[0];
  if (noun === undefined) return false;
  if (!possessive && !/^\s/u.test(rest)) return closesTitle(rest, wording);
  return (
    countWords(rest.slice(from, noun.start)) <= (possessive ? MOST_WORDS_TO_NOUN : MOST_WORDS_TO_BARE_NOUN)
  );
}

/** The clauses of a line, which dashes and colons set off, as parts of the passage's text. */
function clausesOf(
  text: string,
  line: { start: number; end: number },
): readonly { start: number; end: number }[] {
  const marks = [...text.slice(line.start, line.end).matchAll(/[:–—|]\s|\s-\s/gu)];
  const starts = [line.start, ...marks.map(({ index, 0: mark }) => line.start + index + mark.length)];
  return starts.map((start) => ({ start, end: line.end }));
}

/** 'Fiji’s contribution to …', 'Capacity-building: Fiji’s approach', 'Fiji – national views'. */
const readOwners: Reader = (passage, parties, wording) =>
  linesOf(passage.text).flatMap((line) =>
    clausesOf(passage.text, line).flatMap((clause) => {
      const list = namesAtStart(passage, clause, wording);
      if (list === null) return [];
      const rest = passage.text.slice(list.end, line.end);
      const announced = /^\s*(?:[:：–—|]|-\s)/u.test(rest) && has(wording.documentNouns, rest);
      return announced || isOwner(rest, wording) ? readAt(passage, clause.start, parties, wording) : [];
    }),
  );

/** The colon right after a noun ('National submission: Fiji'), or -1. */
function colonAfter(text: string, noun: number | null): number {
  return noun !== null && /^\s*[:：]/u.test(text.slice(noun)) ? noun + text.slice(noun).search(/[:：]/u) : -1;
}

/** 'National contribution on norms – Fiji', 'Statement on capacity-building (Fiji)'. */
const readEndings: Reader = (passage, parties, wording) =>
  linesOf(passage.text).flatMap((line) => {
    const text = passage.text.slice(line.start, line.end);
    const noun = opens(wording.documentNouns, text);
    const mark = Math.max(
      ...['(', '–', '—', ' - '].map((sign) => text.lastIndexOf(sign)),
      colonAfter(text, noun),
    );
    if (mark <= 0 || noun === null) return [];
    const from = line.start + mark + 1;
    const names = passage.names.filter(({ end }) => end <= line.end);
    const list = readNameList(passage.text, names, from, wording.listWords);
    if (list === null || /[\p{L}\p{Nd}]/u.test(passage.text.slice(list.end, line.end))) return [];
    return readAt(passage, from, parties, wording);
  });

/** 'Name of State: Kenya', with the name on the same line or the next. */
const readFields: Reader = (passage, parties, wording) =>
  linesOf(passage.text).flatMap((line) => {
    const end = opens(wording.fieldLabels, passage.text.slice(line.start, line.end));
    if (end === null) return [];
    const mark = /^\s*(?:[:：]|\n)/u.exec(passage.text.slice(line.start + end));
    return mark === null ? [] : readAt(passage, line.start + end, parties, wording);
  });

/** 'Ambassador, Permanent Representative of Uruguay': the State of whoever signs. */
export const readOffices: Reader = (passage, parties, wording) =>
  findPhrases(wording.offices, passage.text).flatMap(({ start }) => {
    const holder = findOfficeHolder(passage, start, wording);
    return holder === null ? [] : readAt(passage, holder.start, parties, wording);
  });

/** The authors that titles and bylines name, in the order of the passage's readers. */
export function readBylines(passage: Passage, parties: Parties, wording: Wording): readonly Witness[] {
  const readers = [
    readPlainBylines,
    readPersonBylines,
    readAddressedBylines,
    readOwners,
    readEndings,
    readFields,
  ];
  return readers.flatMap((read) => read(passage, parties, wording));
}

const asLetterhead = (witness: Witness): Witness => ({ ...witness, kind: 'letterhead' });

/** 'UK Mission to the United Nations', 'European Union – Delegation to the United Nations'. */
const readNamedMissions: Reader = (passage, parties, wording) =>
  findPhrases(wording.missionsAfterName, passage.text).flatMap(({ start }) => {
    const line = { start: startOfLine(passage.text, start), end: start };
    const list = namesAtStart(passage, line, wording);
    if (list === null || !onlyWords(passage.text.slice(list.end, start), wording.listWords)) return [];
    return readAt(passage, line.start, parties, wording);
  });

/** The offset of the State whose name ends a line of an institution: 'Cyber Security Authority of Ghana'. */
export function findInstitution(text: string, names: readonly NameMatch[], wording: Wording): number | null {
  const institution = findPhrases(wording.institutions, text)[0];
  const name = names.find(({ party, start }) => party.type === 'state' && start >= (institution?.end ?? 0));
  if (institution === undefined || name === undefined || /[\p{L}\p{Nd}]/u.test(text.slice(name.end)))
    return null;
  const words = text.split(/[\s,]+/u).filter((word) => /^\p{Ll}/u.test(word));
  return words.every((word) => wording.listWords.has(word) || wording.officeLinks.has(word))
    ? name.start
    : null;
}

const readInstitutions: Reader = (passage, parties, wording) =>
  linesOf(passage.text).flatMap(({ start, end }) => {
    const names = passage.names
      .filter((name) => name.start >= start && name.end <= end)
      .map((name) => ({ ...name, start: name.start - start, end: name.end - start }));
    const at = findInstitution(passage.text.slice(start, end), names, wording);
    return at === null ? [] : readAt(passage, start + at, parties, wording);
  });

/** 'Permanent Mission of Fiji to the United Nations', 'Government of Sierra Leone', 'UK Mission to the United Nations'. */
export const readLetterheads: Reader = (passage, parties, wording) => {
  const missions = findPhrases(wording.missions, passage.text).flatMap(({ end }) =>
    readAt(passage, end, parties, wording),
  );
  const others = [readNamedMissions, readInstitutions].flatMap((read) => read(passage, parties, wording));
  return [...missions, ...others].map(asLetterhead);
};

/** Lines that are nothing but names: 'REPUBLIC OF FIJI'. United Nations bodies head the paper of others. */
export function readNameLines(passage: Passage, parties: Parties, wording: Wording): readonly Witness[] {
  return linesOf(passage.text).flatMap((line) => {
    const list = namesAtStart(passage, line, wording);
    if (list === null || list.names.some(({ party }) => party.type === 'un')) return [];
    if (!onlyWords(passage.text.slice(list.end, line.end), wording.listWords)) return [];
    return readAt(passage, line.start, parties, wording).map((witness) => ({
      ...witness,
      kind: 'name-line' as const,
    }));
  });
}
