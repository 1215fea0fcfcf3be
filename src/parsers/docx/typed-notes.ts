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

/** Makes footnotes of paragraphs that open with asterisks which close a word elsewhere in the document. */
export function markTypedNotes(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  const marks = findMarks(drafts);
  if (marks.size === 0) return drafts;
  return drafts.map((draft) => {
    if (draft.kind !== 'paragraph' && draft.kind !== 'list-item') return draft;
    const typed = OPENING.exec(draft.text);
    const mark = draft.label === null ? (typed?.[1] ?? '') : draft.label;
    if (!marks.has(mark)) return draft;
    const cut = draft.label === null ? cutText(draft, typed?.[0].length ?? 0) : draft;
    return { ...cut, kind: 'footnote', footnote: mark, label: null, level: null };
  });
}
