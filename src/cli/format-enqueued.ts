import type { Enqueued } from '../queue.js';

/** What became of submissions that were to be enqueued, and what comes next. */
export function formatEnqueued(total: number, { added, queued, upToDate }: Enqueued): string {
  const parts = [
    `${added} enqueued`,
    ...(queued > 0 ? [`${queued} in the queue already`] : []),
    ...(upToDate > 0 ? [`${upToDate} up to date`] : []),
  ];
  const next = added + queued > 0 ? "\nNext: 'rapporteur work', on any machine that sees the store" : '';
  return `${total} ${total === 1 ? 'submission' : 'submissions'}: ${parts.join(', ')}${next}`;
}
