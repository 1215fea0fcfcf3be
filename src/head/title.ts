import type { Block, ParsedDocument } from '../model/document.js';
import { splitWords } from '../text/phrases.js';
import { flowOf, type Parts } from './front.js';
import type { Line, LineKind } from './lines.js';
import { countWords, equals, has, opens, type Wording } from './wording.js';

const MOST_BLOCKS_OF_TITLE = 3;
const MOST_BLOCKS_GOING_ON = 3;
const FEWEST_WORDS_OF_SURE_TITLE = 5;

const FEWEST_WORDS_OF_PLAIN_TITLE = 3;

const TITLE_LINES: ReadonlySet<LineKind> = new Set(['titled', 'words']);

/** 'NEW YORK' under a letterhead is no title; a heading may be one word. */
function isTitleLine({ kind, block }: Line): boolean {
  const long = block.kind === 'heading' || countWords(block.text) >= FEWEST_WORDS_OF_PLAIN_TITLE;
  return TITLE_LINES.has(kind) && long && !isRegistration(block.text);
}

const MOST_WORDS_OF_REGISTRATION = 2;

/** 'Ref. No. ETH/UN/78/265-a/2023', '№ 05/1187': the number that a sender's register gives, with hardly a word beside it. */
function isRegistration(text: string): boolean {
  const words = text.split(/\s+/u);
  const plain = words.filter((word) => /\p{L}{3}/u.test(word) && !/\p{Nd}/u.test(word));
  return (
    words.some((word) => /\p{Nd}/u.test(word) && /[/-]/u.test(word)) &&
    plain.length <= MOST_WORDS_OF_REGISTRATION
  );
}

/** The lines before the body's first heading, which stands right above its first text. */
function withoutSection({ front, body }: Parts): readonly Line[] {
  const last = front.at(-1)?.block;
  const rest = front.slice(0, -1);
  const opensBody = last?.kind === 'heading' && levelsOf(body).has(last.level);
  return opensBody && rest.some(isTitleLine) ? rest : front;
}

function join(lines: readonly Line[]): string | null {
  const text = lines.map(({ block }) => block.text.trim()).join(' ');
  return text === '' ? null : text;
}

/** The title lines that stand together, from the top: each run is one candidate. */
function findRuns(front: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  front.forEach((line, i) => {
    if (!isTitleLine(line)) return;
    const before = front[i - 1];
    const follows = before !== undefined && isTitleLine(before) && before.block.page === line.block.page;
    if (follows) runs.at(-1)?.push(line);
    else runs.push([line]);
  });
  return runs;
}

/**
 * The lines of a run that are one title: its first headings up to one that is of the level of the body's
 * headings, or its first lines where none is a heading.
 */
function cutRun(run: readonly Line[], levelsOfBody: ReadonlySet<number | null>): readonly Line[] {
  const first = run.findIndex(({ block }) => block.kind === 'heading');
  if (first < 0) return run.slice(0, MOST_BLOCKS_OF_TITLE);
  const rest = run.slice(first + 1);
  const end = rest.findIndex(({ block }) => block.kind !== 'heading' || levelsOfBody.has(block.level));
  return run.slice(first, first + 1 + (end < 0 ? rest.length : end)).slice(0, MOST_BLOCKS_OF_TITLE);
}

function isTitled(lines: readonly Line[]): boolean {
  return lines.some(({ kind }) => kind === 'titled');
}

/** True when a line is broken off: it ends with 'of the' or a comma, or the next begins in lower case. */
function goesOn(line: Line, next: Line, wording: Wording): boolean {
  if (next.kind === 'date' || next.kind === 'byline' || line.block.page !== next.block.page) return false;
  const last = splitWords(line.block.text).at(-1);
  const open =
    last !== undefined && last.end === line.block.text.length && wording.openEndings.has(last.folded);
  return open || /,$/u.test(line.block.text) || /^\p{Ll}/u.test(next.block.text);
}

/** A title's lines with those that follow them in the middle of a phrase. */
function extend(lines: readonly Line[], front: readonly Line[], wording: Wording): readonly Line[] {
  const extended = [...lines];
  for (let more = 0; more < MOST_BLOCKS_GOING_ON; more += 1) {
    const last = extended.at(-1);
    const next = last && front[front.indexOf(last) + 1];
    if (last === undefined || next === undefined || !goesOn(last, next, wording)) break;
    extended.push(next);
  }
  return extended;
}

function levelsOf(body: readonly Block[]): ReadonlySet<number | null> {
  return new Set(body.filter(({ kind }) => kind === 'heading').map(({ level }) => level));
}

function readSubject(front: readonly Line[], wording: Wording): string | null {
  const line = front.find(({ kind }) => kind === 'subject');
  if (line === undefined) return null;
  const end = opens(wording.lines.subject, line.block.text) ?? 0;
  return (
    line.block.text
      .slice(end)
      .replace(/^[\s:]+/u, '')
      .trim() || null
  );
}

/** 'Statement by Fiji' is a title where nothing better stands there; 'Submitted by Fiji' never is. */
function readByline(front: readonly Line[], wording: Wording): string | null {
  const line = front.find(
    ({ kind, block }) => kind === 'byline' && opens(wording.documentNouns, block.text) !== null,
  );
  return line?.block.text.trim() ?? null;
}

/**
 * The title as printed, its lines joined by a space, or null. A subject line ('Re:') comes first; then the
 * first run of lines at the top that are no letterhead, byline, name, date, agenda item, address or notice,
 * headings before others, and those that
 * name a kind of document before others; then a byline that names the kind of document ('Statement by Fiji').
 */
export function readTitle(parts: Parts, wording: Wording): string | null {
  const front = withoutSection(parts);
  const subject = readSubject(front, wording);
  if (subject !== null) return subject;
  const runs = findRuns(front);
  const headed = runs.filter((lines) => lines.some(({ block }) => block.kind === 'heading'));
  const run = headed.find(isTitled) ?? headed[0] ?? runs.find(isTitled) ?? runs[0];
  if (run !== undefined) return join(extend(cutRun(run, levelsOf(parts.body)), front, wording));
  return readEnclosed(parts, wording) ?? readByline(front, wording);
}

/** The title of the paper that a note verbale transmits: the headings under 'Annex', or at the top of a later page. */
function readEnclosed({ body }: Parts, wording: Wording): string | null {
  if (!body.some(({ text }) => has(wording.formulas, text))) return null;
  const first = body.findIndex((block, i) => {
    const before = body[i - 1];
    if (before === undefined || block.kind !== 'heading') return false;
    return (
      equals(wording.lines.enclosure, before.text) || (before.page !== null && block.page !== before.page)
    );
  });
  const lines = body.slice(first, first + MOST_BLOCKS_OF_TITLE);
  const end = lines.findIndex(({ kind, level }) => kind !== 'heading' || level !== lines[0]?.level);
  const text = lines.slice(0, end < 0 ? lines.length : end).map((block) => block.text.trim());
  return first > 0 && has(wording.documentNouns, text.join(' ')) ? text.join(' ') : null;
}

/**
 * The title of a document whose language has no pack: the headings that it begins with, five words at least,
 * when no other heading is of their level or above. Null in any doubt.
 */
export function readSureTitle(document: ParsedDocument): string | null {
  const flow = flowOf(document);
  const first = flow[0];
  if (first === undefined || first.kind !== 'heading') return null;
  const end = flow.findIndex(({ kind, level }) => kind !== 'heading' || level !== first.level);
  const lines = flow.slice(0, Math.max(end, 0));
  const highest = first.level ?? 1;
  const again = flow.slice(end).some(({ kind, level }) => kind === 'heading' && (level ?? 1) <= highest);
  const text = lines.map((block) => block.text.trim()).join(' ');
  const long = countWords(text) >= FEWEST_WORDS_OF_SURE_TITLE;
  return long && !again && lines.length <= MOST_BLOCKS_OF_TITLE ? text : null;
}
