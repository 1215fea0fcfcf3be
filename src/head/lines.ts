import type { Block } from '../model/document.js';
import { findPhrases } from '../text/phrases.js';
import { findInstitution } from './bylines.js';
import { readDateLine } from './date-line.js';
import { findNames, type NameMatch, type Parties, readNameList } from './names.js';
import { readLoneSymbol } from './own-symbols.js';
import { countWords, equals, has, onlyWords, opens, type Wording } from './wording.js';

/**
 * What a short block at the top of a document is. `titled` names a kind of document and more ('Views of Fiji
 * on norms'); `byline` says who wrote it and no more; `name` is nothing but names; `words` is anything else,
 * a title perhaps. `section`, `salutation` and `prose` begin the body.
 */
export type LineKind =
  | 'titled'
  | 'words'
  | 'subject'
  | 'byline'
  | 'name'
  | 'person'
  | 'letterhead'
  | 'meeting'
  | 'agenda'
  | 'note-verbale'
  | 'translation'
  | 'date'
  | 'addressee'
  | 'noise'
  | 'section'
  | 'salutation'
  | 'prose';

export interface Line {
  readonly block: Block;
  readonly kind: LineKind;
}

const FEWEST_WORDS_OF_PROSE = 12;
const FEWEST_WORDS_OF_SENTENCE = 4;
const MOST_WORDS_OF_TITLE = 50;
const MOST_WORDS_OF_SALUTATION = 12;

/** In characters: the names of all Member States take about as much. */
const LONGEST_LINE = 2_500;
const MOST_WORDS_OF_NOTICE = 4;

/** A label that counts or letters ('1.', '(a)', 'IV.'); a bullet is none. */
const NUMBER_LABEL = /[\p{L}\p{Nd}]/u;

/** Line lists that are noise when a line begins with one of their phrases. */
const WEB_OR_MAIL = /@|https?:|www\./u;
const TELEPHONE = /\+?\d[\d\s().-]{7,}/u;

/** The year in brackets, then a number: （2024）中代联字第016号. */
const NUMBER_OF_LETTER = /^[（(〔[](?:19|20)\d\d[）)〕\]]\p{L}{1,12}\p{Nd}/u;

function isContact(text: string, wording: Wording): boolean {
  if (opens(wording.lines.contact, text) !== null || WEB_OR_MAIL.test(text)) return true;
  if (TELEPHONE.test(text) && countWords(text) < FEWEST_WORDS_OF_PROSE) return true;
  return /^\D{0,20}\d/u.test(text) && has(wording.lines.addressWords, text);
}

function isReference(text: string, wording: Wording): boolean {
  if (NUMBER_OF_LETTER.test(text) && countWords(text) < FEWEST_WORDS_OF_PROSE) return true;
  const end = opens(wording.lines.reference, text);
  return end !== null && /^[^\p{L}\p{Nd}]{0,4}[\p{Lu}\p{Nd}./-]*\p{Nd}/u.test(text.slice(end));
}

function hasLabel(phrases: Parameters<typeof opens>[0], text: string): boolean {
  const end = opens(phrases, text);
  return end !== null && /^\s*[:：]/u.test(text.slice(end));
}

function isMasthead(text: string, wording: Wording): boolean {
  return /\p{L}/u.test(text) && onlyWords(text.replace(/\p{Nd}+/gu, ' '), wording.mastheadWords);
}

function isAddressee(text: string, wording: Wording): boolean {
  if (hasLabel(wording.addressLinks, text)) return true;
  return opens(wording.lines.addressee, text) !== null && !has(wording.documentNouns, text);
}

/** Marks that are neither wording nor names: symbols, contacts, reference numbers, notices. */
function isNoise(text: string, wording: Wording): boolean {
  if (!/\p{L}/u.test(text) || readLoneSymbol(text, wording) !== null) return true;
  if (isContact(text, wording) || isReference(text, wording) || isMasthead(text, wording)) return true;
  if (equals(wording.lines.delivery, text)) return true;
  const notice = opens(wording.lines.delivery, text);
  return notice !== null && countWords(text) <= MOST_WORDS_OF_NOTICE && !has(wording.documentNouns, text);
}

function isTranslationMark(text: string, wording: Wording): boolean {
  const marked = has(wording.courtesy, text) || has(wording.translatedFrom, text);
  return (marked || hasLabel(wording.original, text)) && countWords(text) <= FEWEST_WORDS_OF_PROSE;
}

function isProse({ text, kind }: Block): boolean {
  const words = countWords(text);
  if (
    kind !== 'heading' &&
    words >= FEWEST_WORDS_OF_SENTENCE &&
    /(?:[\p{L}\p{Nd})”"’]\.|。)["”’)）]?$/u.test(text)
  )
    return true;
  return (
    words > MOST_WORDS_OF_TITLE || (words >= FEWEST_WORDS_OF_PROSE && /[.;:!?；：！？]["”’)]?$/u.test(text))
  );
}

/** 'Plenario de la Asamblea General, 12:00 hrs.': a short line that opens with a meeting and tells its hour. */
function isMeetingWithStop(text: string, wording: Wording): boolean {
  if (countWords(text) >= FEWEST_WORDS_OF_PROSE || !/\p{Nd}/u.test(text)) return false;
  return opens(wording.lines.meeting, text) !== null || opens(wording.lines.session, text) !== null;
}

function isNamesOnly(text: string, names: readonly NameMatch[], wording: Wording): boolean {
  const list = readNameList(text, names, 0, wording.listWords);
  return list !== null && onlyWords(text.slice(list.end), wording.listWords);
}

/** 'Contribution from Fiji and Samoa', 'Submitted by Kenya to the Secretariat': author and nothing else, or a person. */
function isByline(text: string, names: readonly NameMatch[], wording: Wording): boolean {
  const end = opens(wording.bylines, text);
  if (end === null) return hasLabel(wording.fieldLabels, text);
  const list = readNameList(text, names, end, wording.listWords);
  if (list === null) {
    const rest = text.slice(end);
    return onlyWords(rest, wording.listWords) || opens(wording.honorifics, rest) !== null;
  }
  return onlyWords(text.slice(list.end), wording.addresseeWords);
}

/** 'Section I. General', 'I. Background', '1. The request': the first heading of the body. */
function isSection({ text, label, kind }: Block, wording: Wording): boolean {
  if (label !== null && NUMBER_LABEL.test(label) && kind !== 'cell') return true;
  if (equals(wording.lines.section, text) || /^(?:[IVX]{1,5}|\p{Nd}{1,2}|[A-Z])[.)]\s/u.test(text))
    return true;
  const end = opens(wording.lines.numberedSection, text);
  return end !== null && /^(?: (?:[IVX]{1,5}|\p{Nd}{1,2}|[A-Z])(?![\p{L}\p{Nd}])|、)/u.test(text.slice(end));
}

/** 'Ministerio de Tecnologías de la Información y Comunicación': the noun at the end is of the office's name. */
function endsOffice(text: string, wording: Wording): boolean {
  const [noun] = findPhrases(wording.documentNouns, text);
  return (
    noun?.end === text.trimEnd().length && opens(wording.letterheads, text) !== null && !/[:–—-]/u.test(text)
  );
}

function isLetterhead(text: string, wording: Wording, parties: Parties): boolean {
  if (endsOffice(text, wording)) return true;
  if (has(wording.documentNouns, text)) return false;
  if (opens(wording.letterheads, text) !== null || has(wording.missions, text)) return true;
  return (
    has(wording.missionsAfterName, text) || findInstitution(text, findNames(parties, text), wording) !== null
  );
}

/** 'Mr. Chair,', 'Excellency'. */
function isSalutation(text: string, wording: Wording): boolean {
  if (opens(wording.lines.salutation, text) === null) return false;
  const words = countWords(text);
  return (
    words <= MOST_WORDS_OF_NOTICE || (words <= MOST_WORDS_OF_SALUTATION && /[,:;.!，：；。！]$/u.test(text))
  );
}

function isPerson(text: string, wording: Wording): boolean {
  return has(wording.offices, text) && !has(wording.documentNouns, text);
}

function classifyNamed(text: string, wording: Wording, parties: Parties): LineKind | null {
  const names = findNames(parties, text);
  if (isNamesOnly(text, names, wording)) return 'name';
  if (isByline(text, names, wording)) return 'byline';
  return null;
}

function classifyWorded(text: string, wording: Wording, parties: Parties): LineKind {
  const noun = has(wording.documentNouns, text);
  if (/^[([（].*[)\]）]$/u.test(text)) return 'noise';
  if (isLetterhead(text, wording, parties)) return 'letterhead';
  if (isPerson(text, wording)) return 'person';
  if (noun && findPhrases(wording.documentNouns, text)[0]?.text.length !== text.length) return 'titled';
  if (opens(wording.lines.meeting, text) !== null || has(wording.lines.session, text)) return 'meeting';
  return 'words';
}

function classifyMarked(text: string, wording: Wording): LineKind | null {
  if (isTranslationMark(text, wording)) return 'translation';
  if (hasLabel(wording.lines.subject, text)) return 'subject';
  if (readDateLine(text, wording) !== null) return 'date';
  if (equals(wording.lines.noteVerbale, text)) return 'note-verbale';
  if (equals(wording.lines.places, text)) return 'noise';
  if (isNoise(text, wording)) return 'noise';
  return null;
}

/**
 * What a block at the top of a document is.
 * @example classifyLine(block('Permanent Mission of Fiji to the United Nations'), wording, parties) // 'letterhead'
 */
export function classifyLine(block: Block, wording: Wording, parties: Parties): LineKind {
  const { text } = block;
  if (text.length > LONGEST_LINE) return 'prose';
  const marked = classifyMarked(text, wording) ?? classifyNamed(text, wording, parties);
  if (marked !== null) return marked;
  if (isSection(block, wording)) return 'section';
  if (has(wording.formulas, text) || (isProse(block) && !isMeetingWithStop(text, wording))) return 'prose';
  if (isSalutation(text, wording)) return 'salutation';
  if (opens(wording.lines.agenda, text) !== null && !has(wording.documentNouns, text)) return 'agenda';
  return isAddressee(text, wording) ? 'addressee' : classifyWorded(text, wording, parties);
}
