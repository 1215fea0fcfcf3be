/** What a reader of the record should know of how the file was read. */
import type { Message } from '../../model/document.js';
import type { Tally } from './story.js';

function info(code: string, text: string): Message {
  return { code, level: 'info', text };
}

function warning(code: string, text: string): Message {
  return { code, level: 'warning', text };
}

/** What may be lost. */
export interface Losses {
  /** What `countUnread` says. */
  readonly unread: number | null;
  /** Pictures that were neither read nor listed as unreadable. */
  readonly passed: number;
}

function listWarnings(tally: Tally, { unread }: Losses): readonly Message[] {
  const messages: Message[] = [];
  if (tally.graphics > 0) {
    const text = `the words of ${tally.graphics} charts, diagrams or drawings were read, not their figures and shapes`;
    messages.push(info('docx-graphics', text));
  }
  if (tally.imports > 0) {
    messages.push(warning('docx-import', `${tally.imports} imported parts in another format were not read`));
  }
  if (unread === null) messages.push(info('docx-unchecked', 'a second reader could not check the text'));
  else if (unread > 0) {
    messages.push(warning('docx-text-missed', `a second reader finds ${unread} more letters in the text`));
  }
  return messages;
}

/** A warning means that text may be lost. */
export function listMessages(tally: Tally, lost: Losses, hasPages: boolean): readonly Message[] {
  const messages: Message[] = [];
  if (hasPages) messages.push(info('page-by-author', "pages are those that the author's program set"));
  if (tally.unnumbered > 0) {
    const text = `${tally.unnumbered} notes are numbered by page, and the file does not say the page`;
    messages.push(info('docx-notes-unnumbered', text));
  }
  if (tally.insertions + tally.deletions > 0) {
    const counts = `${tally.insertions} insertions kept, ${tally.deletions} deletions left out`;
    messages.push(info('docx-tracked-changes', `tracked changes: ${counts}`));
  }
  if (tally.comments > 0) messages.push(info('docx-comments', `${tally.comments} comments left out`));
  if (lost.passed > 0) {
    const text = `${lost.passed} pictures were not read: they are smaller than a page or show no page of text`;
    messages.push(info('docx-pictures', text));
  }
  if (tally.hidden.length > 0) messages.push(info('docx-hidden-text', 'hidden text left out'));
  return [...messages, ...listWarnings(tally, lost)];
}
