/**
 * What of a language pack can touch a document: the phrases that it can hold. A change of any other phrase leaves the
 * document's record as it is.
 */
import { createHash } from 'node:crypto';
import { compileNeedle, type Holds, type Needle } from '../text/held-words.js';
import type { LanguagePack } from './load.js';

/** Lists whose order counts, or that hold parts of words: any change may touch every document of the language. */
const WHOLE: ReadonlySet<string> = new Set([
  'inflection',
  'endings',
  'prefixes',
  'elisions',
  'letters',
  'partLetters',
  'months',
  'orders',
]);

type Node =
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'phrases'; readonly phrases: readonly { text: string; needle: Needle }[] }
  | { readonly kind: 'items'; readonly items: readonly Node[] }
  | { readonly kind: 'fields'; readonly fields: readonly (readonly [string, Node])[] };

/** Versions of the part of a pack, by topic. */
export type NarrowedPack = Readonly<Record<'head' | 'reference' | 'programme', string>>;

function isPhrases(value: readonly unknown[]): value is readonly string[] {
  return value.every((each) => typeof each === 'string');
}

function compileNode(value: unknown, key: string): Node {
  if (WHOLE.has(key) || typeof value !== 'object' || value === null)
    return { kind: 'whole', text: JSON.stringify(value) };
  if (Array.isArray(value)) {
    // Whether a list is empty may itself be looked at.
    if (value.length === 0) return { kind: 'whole', text: '[]' };
    const items: readonly unknown[] = value;
    if (!isPhrases(items)) return { kind: 'items', items: items.map((each) => compileNode(each, '')) };
    return { kind: 'phrases', phrases: items.map((text) => ({ text, needle: compileNeedle(text) })) };
  }
  const fields = Object.entries(value).map(([name, each]) => [name, compileNode(each, name)] as const);
  return { kind: 'fields', fields };
}

/** Undefined where nothing of it is held. */
function narrow(node: Node, holds: Holds): unknown {
  if (node.kind === 'whole') return node.text;
  if (node.kind === 'phrases')
    return nonEmpty(node.phrases.filter(({ needle }) => holds(needle)).map(({ text }) => text));
  if (node.kind === 'items') return nonEmpty(node.items.flatMap((item) => narrowItem(item, holds)));
  const fields = node.fields.map(([name, each]) => [name, narrow(each, holds)] as const);
  return nonEmpty(fields.filter(([, each]) => each !== undefined));
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** An item of a list (a head noun with its forms and kind) of which no phrase is held plays no part. */
function narrowItem(item: Node, holds: Holds): readonly unknown[] {
  const value = narrow(item, holds);
  if (item.kind !== 'fields') return value === undefined ? [] : [value];
  const lists = item.fields.filter(([, { kind }]) => kind === 'phrases');
  return lists.length > 0 && lists.every(([, list]) => narrow(list, holds) === undefined) ? [] : [value];
}

function hash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('hex')
    .slice(0, 16);
}

/** Compiles a pack; the result tells of a document, by the phrases that it can hold, what can touch it. */
export function createPackNarrower({
  head,
  reference,
  programme,
}: LanguagePack): (holds: Holds) => NarrowedPack {
  const nodes = {
    head: compileNode(head, ''),
    reference: compileNode(reference, ''),
    programme: compileNode(programme, ''),
  };
  return (holds) => ({
    head: hash(narrow(nodes.head, holds)),
    reference: hash(narrow(nodes.reference, holds)),
    programme: hash(narrow(nodes.programme, holds)),
  });
}
