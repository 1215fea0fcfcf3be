/**
 * Hyperlinks as a second witness of what a reference means. The printed words decide: a link that agrees raises the
 * confidence, one that names another document is kept for a message, and one that the words leave room for tells which
 * of the candidates is meant.
 */
import type { Block, Link } from '../model/document.js';
import type { ResolvedReference } from '../model/mention.js';
import { findSymbols } from '../text/symbols.js';
import { documentOf } from './history.js';
import type { Library } from './library.js';

/** 'https://docs.un.org/en/A/78/265': the language before the symbol. */
const LANGUAGE = /^\/(?:[a-z]{2}\/)?/u;
const WITNESSED = 0.85;

/** What an address may name a document by: its path, and the values after its question mark. */
function placesOf(url: string): readonly string[] {
  try {
    const { pathname, searchParams } = new URL(url);
    return [decodeURIComponent(pathname).replace(LANGUAGE, ''), ...searchParams.values()];
  } catch {
    return [];
  }
}

/** The letters of parts as addresses have them: '72/266a-b'. */
const SMALL_LETTERS = /(?<=\d)[a-z](?:-[a-z])?$/u;

/**
 * The symbol that an address of a document names, as a key, or null.
 * `readAddress('https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F75%2F240')` gives `A/RES/75/240`.
 */
export function readAddress(url: string): string | null {
  for (const printed of placesOf(url)) {
    const place = printed.replace(SMALL_LETTERS, (letters) => letters.toUpperCase());
    const [symbol] = findSymbols(place);
    if (symbol?.start !== 0 || !symbol.un) continue;
    return symbol.key + (/^-[A-Z]$/u.exec(place.slice(symbol.end))?.[0] ?? '');
  }
  return null;
}

function linkedKeys(links: readonly Link[], start: number, end: number, library: Library): readonly string[] {
  const covering = links.filter((link) => link.start < end && link.end > start);
  const keys = covering.flatMap(({ url }) => readAddress(url) ?? []);
  return [...new Set(keys.map((key) => library.document(key)?.key ?? key))];
}

/** The letters of a resolution in parts: A/RES/72/266A, A/RES/1721B(XVI), A/RES/79/252A-B. */
const PART = /(?<=\/RES\/(?:\d+\/)?\d+)[A-Z](-[A-Z])?(?=$|\()/u;

/** Where one of them names the whole of a resolution, or several of its parts, and the other a part, they agree. */
function agrees(key: string, document: string): boolean {
  const [whole, other] = [key.replace(PART, ''), document.replace(PART, '')];
  if (key === document || whole !== other) return key === document;
  return key === whole || document === other || PART.exec(key)?.[1] !== undefined;
}

/** The one document that the links name, where the words alone left it open. */
function decide(reference: ResolvedReference, key: string): ResolvedReference {
  const { mention, candidates } = reference;
  const possible = candidates.filter(({ target }) => documentOf(target) === key);
  const open = candidates.length === 0 || possible.length > 0;
  if (!open || mention.documents.length > 1 || PART.exec(key)?.[1] !== undefined) return reference;
  const targets =
    mention.locators.length > 0 ? mention.locators.map((locator) => `${key}#${locator}`) : [key];
  return {
    mention,
    targets,
    status: 'known',
    by: 'context',
    candidates: [],
    why: null,
    confidence: WITNESSED,
  };
}

/** A reference with what the links of its block say of it; `otherLinks` are the documents that they name instead. */
export function hearLinks(
  reference: ResolvedReference,
  block: Block | undefined,
  library: Library,
): ResolvedReference {
  const { start, end } = reference.mention.span;
  const keys = linkedKeys(block?.links ?? [], start, end, library);
  const [key, further] = keys;
  if (key === undefined || reference.mention.documents[0]?.kind === 'unread') return reference;
  if (reference.status !== 'known') return further === undefined ? decide(reference, key) : reference;
  const documents = reference.targets.map(documentOf);
  const otherLinks = keys.filter((each) => !documents.some((document) => agrees(each, document)));
  if (otherLinks.length > 0) return { ...reference, otherLinks };
  const confidence = Math.round((1 - (1 - reference.confidence) / 2) * 1000) / 1000;
  return { ...reference, confidence };
}
