/** What becomes of each page: read from its text layer, read by OCR, or unreadable. */
import type { Message, UnreadablePage } from '../../model/document.js';
import type { OcrMode } from '../../model/ocr.js';
import { findDamage, rateWords } from '../ocr/damage.js';
import { findReason, isGarbage, isScannerLayer, toMessage } from './coverage.js';
import { type PageContent, wordsIn } from './geometry.js';
import type { OcrOutcome } from './ocr-pages.js';
import { measureSizes } from './scan-sizes.js';
import { type ScannedPage, toContent } from './scan-words.js';

/** A page as it was read without OCR. */
export interface ReadPage {
  readonly number: number;
  /** Null when the page is damaged. */
  readonly content: PageContent | null;
  /** Why its text cannot be read; null when it can. */
  readonly lost: string | null;
  /** Why its text may not be what is printed. */
  readonly doubt: string | null;
}

export type Verdict =
  | { readonly kind: 'layer'; readonly page: PageContent; readonly messages: readonly Message[] }
  | { readonly kind: 'ocr'; readonly page: ScannedPage; readonly messages: readonly Message[] }
  | {
      readonly kind: 'unreadable';
      readonly number: number;
      readonly reason: string;
      /** What little stands on it: a stamp on a scan. */
      readonly page: PageContent | null;
      readonly messages: readonly Message[];
    };

/** Below this rating the words that OCR read are none. */
const WORTHLESS = 0.35;
/** Below this confidence a reader has to look at the page. */
const POOR = 0.75;

export function wordsOf(page: PageContent): readonly string[] {
  const words = wordsIn([...page.rows, page.turned]);
  return words.filter((word) => !word.symbolic).map((word) => word.text);
}

function isBlank(page: PageContent): boolean {
  return page.rows.length === 0 && page.turned.length === 0 && page.pictured === 0 && page.paths === 0;
}

export function judgePage(number: number, content: PageContent | null): ReadPage {
  if (!content) return { number, content, lost: 'the page is damaged', doubt: null };
  const lost = findReason(content);
  const doubt = lost === null ? findDamage(wordsOf(content), isScannerLayer(content)) : null;
  return { number, content, lost, doubt };
}

export function needsOcr({ content, lost, doubt }: ReadPage, mode: OcrMode): boolean {
  if (mode === 'never') return false;
  if (lost !== null || doubt !== null) return true;
  return mode === 'always' && content !== null && !isBlank(content);
}

function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}

/** The text layer, or what there is of it. `why` tells why OCR did not help. */
function keepLayer({ number, content, lost, doubt }: ReadPage, why: string | null): Verdict {
  const reason = [lost ?? doubt, why].filter((part) => part !== null).join('; ');
  if (!content || lost !== null) {
    const page = content && !isGarbage(content) ? content : null;
    return { kind: 'unreadable', number, reason, page, messages: [toMessage({ page: number, reason })] };
  }
  const text = `the text layer of page ${number} was taken, though it may be wrong: ${reason}`;
  const messages: readonly Message[] =
    reason === '' ? [] : [{ code: 'page-text-doubtful', level: 'warning', text, page: number }];
  return { kind: 'layer', page: content, messages };
}

/** Engines read the words of an Arabic page well, and these digits badly. */
const ARABIC_DIGITS = /[\u0660-\u0669]/u;

function textOf({ lines }: ScannedPage['reading']): string {
  return lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');
}

function describeOcr({ number, reading }: ScannedPage, why: string): readonly Message[] {
  if (reading.lines.length === 0)
    return [
      {
        code: 'page-ocr',
        level: 'info',
        text: `OCR found no words on page ${number} (${why})`,
        page: number,
      },
    ];
  const how = `${reading.languages.join(', ')}, confidence ${percent(reading.confidence)}`;
  const turned = Math.abs(reading.turn) > 45 ? `, turned by ${Math.round(reading.turn)}°` : '';
  const text = `page ${number} was read by OCR (${how}${turned}): ${why}`;
  const read: Message = { code: 'page-ocr', level: 'info', text, page: number };
  if (ARABIC_DIGITS.test(textOf(reading))) {
    const digits = `numbers in Arabic digits on page ${number} are often misread: compare them with the page`;
    return [read, { code: 'page-ocr-digits', level: 'warning', text: digits, page: number }];
  }
  if (reading.confidence >= POOR) return [read];
  const warning = `page ${number} is hard to read: compare what OCR read with the page`;
  return [read, { code: 'page-ocr-poor', level: 'warning', text: warning, page: number }];
}

/** Why what OCR read is not taken; null when it is. */
function findFault({ reading }: ScannedPage, { content, doubt }: ReadPage): string | null {
  const isLayerBetter = doubt !== null && content && rateWords(wordsOf(content)) >= reading.rating;
  if (isLayerBetter) return 'OCR reads no better';
  if (reading.lines.length === 0 || reading.rating >= WORTHLESS) return null;
  return `OCR cannot make out its words (confidence ${percent(reading.confidence)})`;
}

/** What becomes of a page; `outcome` is null for one that OCR was not asked to read. */
export function decide(read: ReadPage, outcome: OcrOutcome | null): Verdict {
  if (outcome === null || typeof outcome === 'string') return keepLayer(read, outcome);
  const fault = findFault(outcome, read);
  if (fault !== null) return keepLayer(read, fault);
  const why = read.lost ?? read.doubt ?? 'asked for';
  return { kind: 'ocr', page: outcome, messages: describeOcr(outcome, why) };
}

/** The pages that go into the layout. */
export function gatherContents(verdicts: readonly Verdict[]): readonly PageContent[] {
  const scanned = verdicts.flatMap((verdict) => (verdict.kind === 'ocr' ? [verdict.page] : []));
  const sizeOf = measureSizes(scanned);
  return verdicts.flatMap((verdict) => {
    if (verdict.kind === 'ocr') return [toContent(verdict.page, sizeOf)];
    return verdict.page ? [verdict.page] : [];
  });
}

export function listUnreadable(verdicts: readonly Verdict[]): readonly UnreadablePage[] {
  return verdicts.flatMap((verdict) =>
    verdict.kind === 'unreadable' ? [{ page: verdict.number, reason: verdict.reason }] : [],
  );
}
