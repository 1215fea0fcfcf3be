/** Notes set by hand with asterisks: '** In keeping with …' below a text that says 'list**'. */
import type { BlockDraft } from '../numbering.js';

/** Asterisks, and the note that they open. The first alone reads as a bullet, so it may be the label. */
const OPENING = /^(\*{1,4})\s+(?=\S)/u;
/** Asterisks that close a word. */
const MARKS = /(?<=[\p{L}\p{Nd})”"’.,])\*{1,4}(?!\*)/gu;

function findMarks(drafts: readonly BlockDraft[]): ReadonlySet<string> {
  const texts = drafts.flatMap(({ text }) => text.match(MARKS) ?? []);
  const high = drafts.flatMap(({ notes }) =>
    notes.map(({ label }) => label).filter((label) => label.startsWith('*')),
  );
  return new Set([...texts, ...high]);
}

function cutText(draft: BlockDraft, cut: number): BlockDraft {
  const move = <Place extends { readonly start: number; readonly end: number }>(place: Place): Place => ({
    ...place,
    start: place.start - cut,
    end: place.end - cut,
  });
  return {
    ...draft,
    text: draft.text.slice(cut),
    links: draft.links.map(move).filter(({ start }) => start >= 0),
    notes: draft.notes
      .filter(({ offset }) => offset >= cut)
      .map((note) => ({ ...note, offset: note.offset - cut })),
  };
}

/** Takes out of a text the marks of notes that it has as asterisks; what stands behind them moves up. */
function liftMarks(draft: BlockDraft, opened: ReadonlySet<string>): BlockDraft {
  const found = [...draft.text.matchAll(MARKS)].filter(([mark]) => opened.has(mark));
  if (found.length === 0 || draft.kind === 'footnote') return draft;
  const move = (offset: number) =>
    found.reduce(
      (sum, { index, 0: mark }) => sum - Math.max(0, Math.min(mark.length, offset - index)),
      offset,
    );
  const marks = found.map(({ index, 0: label }) => ({ offset: move(index), label }));
  const notes = [...draft.notes.map((note) => ({ ...note, offset: move(note.offset) })), ...marks];
  return {
    ...draft,
    text: draft.text.replace(MARKS, (mark) => (opened.has(mark) ? '' : mark)),
    links: draft.links.map((link) => ({ ...link, start: move(link.start), end: move(link.end) })),
    notes: notes.toSorted((a, b) => a.offset - b.offset),
    ...(draft.pageStarts ? { pageStarts: draft.pageStarts.map(move) } : {}),
  };
}

function openNote(draft: BlockDraft, marks: ReadonlySet<string>): BlockDraft {
  if (draft.kind !== 'paragraph' && draft.kind !== 'list-item') return draft;
  const typed = OPENING.exec(draft.text);
  const mark = draft.label === null ? (typed?.[1] ?? '') : draft.label;
  if (!marks.has(mark)) return draft;
  const cut = draft.label === null ? cutText(draft, typed?.[0].length ?? 0) : draft;
  return { ...cut, kind: 'footnote', footnote: mark, label: null, level: null };
}

/**
 * Makes footnotes of paragraphs that open with asterisks which close a word elsewhere in the document, and marks of those
 * asterisks: 'Montenegro*' is 'Montenegro' with the mark '*'.
 */
export function markTypedNotes(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  const marks = findMarks(drafts);
  if (marks.size === 0) return drafts;
  const noted = drafts.map((draft) => openNote(draft, marks));
  const opened = new Set(noted.flatMap(({ footnote }) => (footnote?.startsWith('*') ? [footnote] : [])));
  return noted.map((draft) => liftMarks(draft, opened));
}
