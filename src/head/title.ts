import type { Block, ParsedDocument } from '../model/document.js';
import { flowOf, type Parts } from './front.js';
import type { Line, LineKind } from './lines.js';
import { opens, type Wording } from './wording.js';

const MOST_BLOCKS_OF_TITLE = 3;
const FEWEST_LETTERS_OF_SURE_TITLE = 8;

const TITLE_LINES: ReadonlySet<LineKind> = new Set(['titled', 'words']);

function isTitleLine({ kind }: Line): boolean {
  return TITLE_LINES.has(kind);
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
 * headings before others; then a byline that names the kind of document ('Statement by Fiji').
 */
export function readTitle({ front, body }: Parts, wording: Wording): string | null {
  const subject = readSubject(front, wording);
  if (subject !== null) return subject;
  const runs = findRuns(front);
  const run =
    runs.find((lines) => lines.some(({ block }) => block.kind === 'heading')) ??
    runs.find((lines) => lines.some(({ kind }) => kind === 'titled')) ??
    runs[0];
  if (run !== undefined) return join(cutRun(run, levelsOf(body)));
  return readByline(front, wording);
}

/**
 * The title of a document whose language has no pack: the headings that it begins with, when no other heading
 * is of their level. Null in any doubt.
 */
export function readSureTitle(document: ParsedDocument): string | null {
  const flow = flowOf(document);
  const first = flow[0];
  if (first === undefined || first.kind !== 'heading') return null;
  const end = flow.findIndex(({ kind, level }) => kind !== 'heading' || level !== first.level);
  const lines = flow.slice(0, Math.max(end, 0));
  const again = flow.slice(end).some(({ kind, level }) => kind === 'heading' && level === first.level);
  const text = lines.map((block) => block.text.trim()).join(' ');
  return !again && lines.length <= MOST_BLOCKS_OF_TITLE && text.length >= FEWEST_LETTERS_OF_SURE_TITLE
    ? text
    : null;
}
