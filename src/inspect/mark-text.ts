/** The text of a block with its mentions and note marks in their places. */
import type { Block } from '../model/document.js';
import type { Mention } from './marks.js';
import { html, type Markup } from './markup.js';

/** A piece of text in which nothing begins or ends, and the mentions that cover it. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly Mention[];
}

function cutPieces({ text, notes }: Block, mentions: readonly Mention[]): readonly Piece[] {
  const inner = [...mentions.flatMap(({ at }) => [at.start, at.end]), ...notes.map(({ offset }) => offset)];
  const cuts = [...new Set([0, ...inner, text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    return { start, end, mentions: mentions.filter(({ at }) => at.start < end && at.end > start) };
  });
}

/** Where mentions overlap, the longest is outermost, and the shortest is the one that is linked. */
function wrap(text: Markup, mentions: readonly Mention[]): Markup {
  const shortestFirst = mentions.toSorted((a, b) => a.quote.length - b.quote.length);
  const [shortest] = shortestFirst;
  const linked = shortest ? html`<a href="#${shortest.id}">${text}</a>` : text;
  return shortestFirst.reduce(
    (inside, { id, kind, says }) => html`<mark class="${kind}" title="${id}: ${says}">${inside}</mark>`,
    linked,
  );
}

/** The mark of a note stands after the character that it followed. */
function marksAt({ notes }: Block, offset: number): readonly Markup[] {
  return notes.filter((note) => note.offset === offset).map(({ label }) => html`<sup>${label}</sup>`);
}

/** The block's text as markup; `mentions` are those of the block. */
export function markText(block: Block, mentions: readonly Mention[]): Markup {
  const marked = cutPieces(block, mentions).map(({ start, end, mentions: covering }) => {
    const own = block.text.slice(start, end);
    return html`${wrap(html`${own}`, covering)}${marksAt(block, end)}`;
  });
  return html`${marksAt(block, 0)}${marked}`;
}
