/** Names in headings: many words are capitalised there, so only a heading that is a name counts. */
import type { Draft, Passage } from './passage.js';

const LEAD = /^(?:[\p{Lu}\p{Nd}]{1,4}[.)] ?)?(?:The |the )?["“‘]?$/u;
const REST = /^["”’]?(?: ?[:.–—-].*| ?\([^()]*\))?$/u;

/** Whether a draft may stand: always outside headings; in a heading when it is registered or is the whole heading. */
export function isClearHeading(passage: Passage, draft: Draft): boolean {
  if (passage.block.kind !== 'heading' || draft.programme !== null) return true;
  return LEAD.test(passage.text.slice(0, draft.start)) && REST.test(passage.text.slice(draft.end));
}

/** The text of the last heading before the passage; empty without one. */
export function headingOf(passage: Passage, passages: readonly Passage[]): string {
  for (let i = passage.index - 1; i >= 0; i -= 1) {
    const before = passages[i];
    if (before?.block.kind === 'heading') return before.text;
  }
  return '';
}
