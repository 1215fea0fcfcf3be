/** The last stage: what was read, found and resolved, as one record. */
import type { Block, Message, ParsedDocument } from '../model/document.js';
import type { ProgrammeMention, ResolvedReference, Span, SubmissionHead } from '../model/mention.js';
import {
  type ProgrammeMentionRecord,
  type Recipe,
  type ReferenceRecord,
  SCHEMA_NUMBER,
  type SubmissionRecord,
} from '../model/record.js';
import type { Registry } from '../model/registry.js';
import { describeLinks } from './links.js';
import { placeOf } from './place.js';
import { gatherProgrammes } from './programmes.js';

/** Raise it whenever the same results of the stages give another record. */
export const RECORD_VERSION = '5';

/** A record before it is known under which path its file came. */
export type RecordBody = Omit<SubmissionRecord, 'source'> & {
  readonly source: Omit<SubmissionRecord['source'], 'path'>;
};

export interface Results {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly document: ParsedDocument;
  readonly head: SubmissionHead;
  readonly references: readonly ResolvedReference[];
  readonly programmes: readonly ProgrammeMention[];
  readonly registry: Registry;
  readonly recipe: Recipe;
}

interface Words {
  block(id: string): Block;
  quote(span: Span): string;
}

function wordsOf(document: ParsedDocument): Words {
  const blocks = new Map(document.blocks.map((block) => [block.id, block]));
  const block = (id: string): Block => {
    const found = blocks.get(id);
    if (!found) throw new RangeError(`there is no block ${id}`);
    return found;
  };
  return { block, quote: (span) => block(span.block).text.slice(span.start, span.end) };
}

function describeHead(head: SubmissionHead, words: Words): SubmissionRecord['submission'] {
  const { title, language, translation, date, kind, submitters } = head;
  return {
    title,
    language,
    translation,
    date: date && {
      value: date.value,
      quote: words.quote(date.span),
      at: placeOf(words.block(date.span.block), date.span),
    },
    kind,
    submitters: submitters.map(({ id, name, type, role, span }) => ({
      id,
      name,
      type,
      role,
      quote: span && words.quote(span),
      at: span && placeOf(words.block(span.block), span),
    })),
  };
}

function describeReference(reference: ResolvedReference, index: number, words: Words): ReferenceRecord {
  const { mention, targets, status, by, candidates, why, confidence } = reference;
  const { role, labels, symbol, title } = mention.written;
  return {
    id: `r${index + 1}`,
    quote: words.quote(mention.span),
    written: { role, labels: [...labels], symbol, title },
    targets: [...targets],
    resolution: {
      status,
      by,
      ...(candidates.length > 0 ? { candidates: candidates.map((candidate) => ({ ...candidate })) } : {}),
      ...(why === null ? {} : { why }),
    },
    confidence,
    at: placeOf(words.block(mention.span.block), mention.span),
  };
}

function describeProgramme(mention: ProgrammeMention, index: number, words: Words): ProgrammeMentionRecord {
  const { span, status, modality, relation, rule, confidence } = mention;
  const at = placeOf(words.block(span.block), span);
  return { id: `p${index + 1}`, quote: words.quote(span), status, modality, relation, rule, confidence, at };
}

/** A record is partial when something of the file may be lost. */
function statusOf(messages: readonly Message[], document: ParsedDocument): SubmissionRecord['status'] {
  const lost =
    document.coverage.unreadable.length > 0 || messages.some((message) => message.level !== 'info');
  return lost ? 'partial' : 'complete';
}

/**
 * The record of one submission, all but the path of its file. Pure: the same results give the same record.
 * @throws RangeError when a mention stands outside its block.
 */
export function assembleRecord(results: Results): RecordBody {
  const { id, sha256, bytes, document, head, registry } = results;
  const words = wordsOf(document);
  const pageOf = (span: Span): number | null => placeOf(words.block(span.block), span).page;
  const messages = [
    ...document.messages,
    ...head.messages,
    ...describeLinks(results.references, words.quote, pageOf),
  ];
  const { pages, read, ocr, unreadable } = document.coverage;
  return {
    schema: SCHEMA_NUMBER,
    id,
    source: { sha256, mediaType: document.mediaType, bytes, pages },
    status: statusOf(messages, document),
    submission: describeHead(head, words),
    references: results.references.map((reference, index) => describeReference(reference, index, words)),
    programmes: gatherProgrammes(
      results.programmes,
      registry,
      (mention) => words.quote(mention.span),
      (mention, index) => describeProgramme(mention, index, words),
    ),
    messages: messages.map((message) => ({ ...message })),
    coverage: { pages, read, ocr, unreadable: unreadable.map((page) => ({ ...page })) },
    recipe: { ...results.recipe },
  };
}
