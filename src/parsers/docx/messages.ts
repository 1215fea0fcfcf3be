/** What a reader of the record should know of how the file was read. */
import type { Message } from '../../model/document.js';
import type { Tally } from './story.js';

function info(code: string, text: string): Message {
  return { code, level: 'info', text };
}

function warning(code: string, text: string): Message {
  return { code, level: 'warning', text };
}

function listWarnings(tally: Tally, unread: number | null): readonly Message[] {
  const messages: Message[] = [];
  if (tally.imports > 0) {
    messages.push(warning('docx-import', `${tally.imports} imported parts in another format were not read`));
  }
  if (unread === null) messages.push(info('docx-unchecked', 'a second reader could not check the text'));
  else if (unread > 0) {
    messages.push(warning('docx-text-missed', `a second reader finds ${unread} more letters in the text`));
  }
  return messages;
}

/** `unread` is what `countUnread` says. A warning means that text may be lost. */
export function listMessages(tally: Tally, unread: number | null): readonly Message[] {
  const messages: Message[] = [];
  if (tally.insertions + tally.deletions > 0) {
    const counts = `${tally.insertions} insertions kept, ${tally.deletions} deletions left out`;
    messages.push(info('docx-tracked-changes', `tracked changes: ${counts}`));
  }
  if (tally.comments > 0) messages.push(info('docx-comments', `${tally.comments} comments left out`));
  if (tally.hidden.length > 0) messages.push(info('docx-hidden-text', 'hidden text left out'));
  if (tally.graphics > 0) {
    messages.push(info('docx-graphics', `${tally.graphics} charts, diagrams or drawings were not read`));
  }
  return [...messages, ...listWarnings(tally, unread)];
}
