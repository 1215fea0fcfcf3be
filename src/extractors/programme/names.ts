/** Capitalised names built on a head noun: 'Regional Training Centre for Incident Response'. */
import {
  type Chain,
  connectorsBetween,
  headOfRun,
  isInitial,
  type Run,
  type RunHead,
  readChains,
} from './chains.js';
import { endOfContinuation } from './continuations.js';
import { isOfSubject, type Lexicon } from './lexicon.js';
import { isName, kindOfName, type NameParts } from './name-test.js';
import type { Draft, Passage } from './passage.js';
import { isShouted } from './words.js';

function endsWith(passage: Passage, run: Run, words: ReadonlySet<string>): boolean {
  return words.has(passage.words[run.last]?.key ?? '');
}

function rangeOf(passage: Passage, run: Run): { start: number; end: number } {
  return { start: passage.words[run.first]?.start ?? 0, end: passage.words[run.last]?.end ?? 0 };
}

/** Whether the run begins with the name of a State or body. */
function beginsWithParty(passage: Passage, run: Run): boolean {
  const { start } = rangeOf(passage, run);
  return passage.parties.some((party) => party.start <= start && start < party.end);
}

function isParty(passage: Passage, run: Run): boolean {
  const range = rangeOf(passage, run);
  return passage.parties.some((party) => party.start <= range.start && range.end <= party.end);
}

function isOutsider(passage: Passage, run: Run, lexicon: Lexicon): boolean {
  const { organizationNouns, documentNouns } = lexicon.pack;
  return (
    endsWith(passage, run, lexicon.words(organizationNouns)) ||
    endsWith(passage, run, lexicon.words(documentNouns))
  );
}

/** A capital at the beginning of a sentence that may be no more than that: 'Experts in', not 'Women in' in a list. */
function isDoubtful(passage: Passage, run: Run, lexicon: Lexicon): boolean {
  if (passage.block.kind !== 'paragraph' && passage.block.kind !== 'footnote') return false;
  const audiences = lexicon.words(lexicon.pack.described.audiences);
  return (
    run.first === run.last &&
    isInitial(passage, run.first) &&
    !audiences.has(passage.words[run.first]?.key ?? '')
  );
}

/** Index of the first word of the name whose head stands in run `k`. */
function growLeft(passage: Passage, chain: Chain, k: number, from: number, lexicon: Lexicon): number {
  const { articles, conjunctions } = lexicon.pack;
  let first = chain[k]?.first ?? 0;
  let safe = first;
  for (let j = k - 1; j >= from; j -= 1) {
    const run = chain[j];
    const next = chain[j + 1];
    if (run === undefined || next === undefined) break;
    const tie = connectorsBetween(passage, run, next);
    if (tie.some((word) => lexicon.words(articles).has(word))) break;
    if (isOutsider(passage, run, lexicon)) return safe;
    if (isParty(passage, run) || isDoubtful(passage, run, lexicon)) break;
    if (lexicon.words(conjunctions).has(tie[0] ?? '')) safe = first;
    first = run.first;
  }
  return first;
}

/** Whether the run is a name of its own. Where heads come first, only after 'and': 'Red de Centros Cibernéticos' is one name. */
function beginsAnother(passage: Passage, run: Run, tie: string, lexicon: Lexicon): boolean {
  const { headsFirst, conjunctions } = lexicon.pack;
  if (headsFirst && !lexicon.words(conjunctions).has(tie)) return false;
  const head = headOfRun(passage.words, run, lexicon);
  return head !== null && !head.noun.plain && run.first !== run.last;
}

/** Words behind a run in which its subject may still stand: 'en Respuesta a Incidentes'. */
const FURTHER = 2;

/** Whether the run after a name's head still belongs to it: 'for Incident Response', but not 'of the OAS', 'in Suva'. */
function isComplement(passage: Passage, run: Run, tie: string, inside: boolean, lexicon: Lexicon): boolean {
  const { conjunctions, placeConnectors, ownerConnectors, articles } = lexicon.pack;
  if (lexicon.words(articles).has(tie)) return false;
  if (lexicon.words(conjunctions).has(tie) && !inside) return false;
  if (beginsWithParty(passage, run)) return false;
  if (lexicon.words(ownerConnectors).has(tie) && isOutsider(passage, run, lexicon)) return false;
  if (beginsAnother(passage, run, tie, lexicon)) return false;
  if (!lexicon.words(placeConnectors).has(tie)) return true;
  const words = passage.words.slice(run.first, run.last + 1 + FURTHER);
  return words.some((word) => isOfSubject(lexicon, word.key));
}

/** Index of the run that the name ends with. */
function growRight(passage: Passage, chain: Chain, k: number, lexicon: Lexicon): number {
  let end = k;
  for (let j = k + 1; j < chain.length; j += 1) {
    const run = chain[j];
    const previous = chain[j - 1];
    if (run === undefined || previous === undefined) break;
    const tie = connectorsBetween(passage, previous, run)[0] ?? '';
    if (!isComplement(passage, run, tie, j > k + 1, lexicon)) break;
    end = j;
  }
  return end;
}

function toDraft(passage: Passage, parts: NameParts, head: RunHead, lexicon: Lexicon): Draft {
  const start = passage.words[parts.first]?.start ?? 0;
  const end = passage.words[parts.last]?.end ?? 0;
  const name = passage.text.slice(start, end);
  const subject = parts.hasSubject ? 0.1 : 0;
  const confidence = (head.plural ? 0.6 : 0.75) + subject;
  const kind = kindOfName(passage.words, parts, head.noun, lexicon);
  return {
    start,
    end,
    status: 'named',
    programme: null,
    name,
    kind,
    confidence,
    rule: 'head-noun',
    aliases: [],
  };
}

function namesInChain(passage: Passage, chain: Chain, lexicon: Lexicon): readonly Draft[] {
  const drafts: Draft[] = [];
  let from = 0;
  for (let k = 0; k < chain.length; k += 1) {
    const run = chain[k];
    const head = run === undefined ? null : headOfRun(passage.words, run, lexicon);
    if (run === undefined || head === null || head.noun.plain) continue;
    const opens = lexicon.pack.headsFirst && head.at === run.first;
    const first = opens ? run.first : growLeft(passage, chain, k, from, lexicon);
    const end = growRight(passage, chain, k, lexicon);
    const capitalised = chain[end]?.last ?? run.last;
    const last = endOfContinuation(passage, first, capitalised, head.noun.kind, lexicon);
    const hasSubject = passage.words.slice(first, last + 1).some((word) => isOfSubject(lexicon, word.key));
    const parts = { first, last, head: head.at, headStart: run.first, hasSubject };
    if (isName(passage, parts, head, lexicon)) drafts.push(toDraft(passage, parts, head, lexicon));
    from = end + 1;
    k = end;
  }
  return drafts;
}

/** The names of a passage that are built on a capitalised head noun; none in text set in capitals. */
export function findNames(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  if (isShouted(passage.text)) return [];
  return readChains(passage, lexicon).flatMap((chain) => namesInChain(passage, chain, lexicon));
}
