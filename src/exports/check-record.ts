import type { Block } from '../model/document.js';
import { type Place, recordSchema, type SubmissionRecord } from '../model/record.js';

interface Quoted {
  readonly what: string;
  readonly quote: string;
  readonly at: Place;
}

/**
 * What is wrong with a record, in words; empty for a sound one. A sound record has the shape of the schema,
 * and each of its quotes stands in the text of its block at the place that it claims:
 * `quote === block.text.slice(at.start, at.end)`.
 */
export function findProblems(
  record: SubmissionRecord,
  blocks: readonly Pick<Block, 'id' | 'text'>[],
): readonly string[] {
  const shape = recordSchema.safeParse(record);
  if (!shape.success) return shape.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const texts = new Map(blocks.map((block) => [block.id, block.text]));
  return listQuotes(record).flatMap((quoted) => checkQuote(quoted, texts));
}

function checkQuote({ what, quote, at }: Quoted, texts: ReadonlyMap<string, string>): readonly string[] {
  const text = texts.get(at.block);
  if (text === undefined) return [`${what}: there is no block ${at.block}`];
  const found = text.slice(at.start, at.end);
  return found === quote
    ? []
    : [`${what}: the quote is '${quote}', its place in ${at.block} holds '${found}'`];
}

function listQuotes({ submission, references, programmes }: SubmissionRecord): readonly Quoted[] {
  const mentions = programmes.flatMap((programme) => programme.mentions);
  return [
    ...(submission.date ? [{ what: 'date', quote: submission.date.quote, at: submission.date.at }] : []),
    ...submission.submitters.flatMap(({ id, quote, at }) =>
      at ? [{ what: id, quote: quote ?? '', at }] : [],
    ),
    ...references.map(({ id, quote, at }) => ({ what: id, quote, at })),
    ...mentions.map(({ id, quote, at }) => ({ what: id, quote, at })),
  ];
}
