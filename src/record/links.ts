/** What hyperlinks say against the printed words, as messages. */
import type { Message } from '../model/document.js';
import type { ResolvedReference, Span } from '../model/mention.js';

/** One message for each reference whose links name other documents; `quote` and `page` tell of a span. */
export function describeLinks(
  references: readonly ResolvedReference[],
  quote: (span: Span) => string,
  page: (span: Span) => number | null,
): readonly Message[] {
  return references.flatMap(({ mention, targets, otherLinks = [] }): readonly Message[] => {
    if (otherLinks.length === 0) return [];
    const at = page(mention.span);
    const text = `'${quote(mention.span)}' is ${targets.join(', ')}, but its link leads to ${otherLinks.join(', ')}`;
    return [{ code: 'link-disagrees', level: 'info', text, ...(at === null ? {} : { page: at }) }];
  });
}
