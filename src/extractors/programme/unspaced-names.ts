/** Where names begin in a script without spaces: before a Latin name in brackets (应急互助网（LLDC-CERT Net）), after a verb. */
import { findPhrases } from '../../text/phrases.js';
import type { Lexicon } from './lexicon.js';
import { isExcluded } from './name-test.js';
import { type Draft, overlaps, type Passage, type Range } from './passage.js';
import { describes, draftOf, type Head, headAtEnd, LONGEST_PHRASE, MARK } from './unspaced.js';

const BRACKET = /[（(](\p{Lu}[\p{L}\p{Nd}+&./@’'-]{1,24}(?: [\p{Script=Latin}\p{Nd}+&-]{1,16}){0,5})[)）]/gu;
const LAST_MARK = /[，。；：、,;:()（）“”「」《》\n](?=[^，。；：、,;:()（）“”「」《》\n]*$)/u;
const SHORTEST_NAME = 4;
const SHORTEST_LEAD = 5;

/** Ends of the words in the text after which a name may begin: verbs, 的, 了, and 和 after a whole name. */
function boundaries(text: string, lexicon: Lexicon): readonly number[] {
  const { unspaced, organizationNouns } = lexicon.pack;
  if (unspaced === undefined) return [];
  const joined = findPhrases(lexicon.phrases(unspaced.joined), text);
  const isFree = (match: Range): boolean => !joined.some((word) => overlaps(word, match));
  const closes = (before: string): boolean =>
    headAtEnd(before, lexicon) !== null ||
    organizationNouns.some((noun) => before.endsWith(noun)) ||
    findPhrases(lexicon.parties, before).some(({ end }) => end === before.length);
  const openings = [...unspaced.verbs, ...unspaced.starts, ...unspaced.links];
  const plain = findPhrases(lexicon.phrases(openings), text).filter(isFree);
  const listed = findPhrases(lexicon.phrases(lexicon.pack.connectors), text).filter(
    (match) => isFree(match) && closes(text.slice(0, match.start)),
  );
  const counted = findPhrases(lexicon.phrases(unspaced.aspects), text).filter(
    ({ text: aspect }) => aspect !== '到',
  );
  return [...plain, ...listed, ...counted].map(({ end }) => end);
}

/** Where the name begins that ends at `end`. */
export function startOfName(passage: Passage, end: number, lexicon: Lexicon): number {
  const from = Math.max(0, end - LONGEST_PHRASE);
  const text = passage.text.slice(from, end);
  const mark = (LAST_MARK.exec(text)?.index ?? -1) + 1;
  const last = Math.max(0, ...boundaries(text.slice(mark), lexicon).filter((at) => at < text.length - mark));
  return from + mark + last;
}

/** A State's own centre of operations: 国家网络安全应急中心. */
export function isOrganName(text: string, head: Head, lexicon: Lexicon): boolean {
  const { nationalWords, operationalWords } = lexicon.pack;
  const national = nationalWords.some((word) => text.startsWith(word));
  return head.noun.kind === 'centre' && national && operationalWords.some((word) => text.includes(word));
}

function isKnownAcronym(inner: string, lexicon: Lexicon): boolean {
  const isParty = findPhrases(lexicon.parties, inner).some(({ text }) => text === inner);
  return lexicon.pack.commonAcronyms.includes(inner) || isParty;
}

/** Names that end with a head noun and bear a Latin name in brackets. */
export function findBracketedUnspaced(passage: Passage, lexicon: Lexicon): readonly Draft[] {
  if (lexicon.pack.unspaced === undefined) return [];
  return [...passage.text.matchAll(BRACKET)].flatMap((match) => {
    const inner = match[1] ?? '';
    const start = startOfName(passage, match.index, lexicon);
    const name = passage.text.slice(start, match.index);
    const head = headAtEnd(name, lexicon);
    const registered = findPhrases(lexicon.programmes, inner).some(({ text }) => text === inner);
    const short = name.length < SHORTEST_NAME || (head?.start === 0 && !registered);
    if (head === null || head.noun.plain || short) return [];
    const subject = lexicon.pack.subjects.some((word) => name.slice(0, head.start).includes(word));
    const range = { start, end: match.index + match[0].length };
    const known = isKnownAcronym(inner, lexicon) || isOrganName(name, head, lexicon);
    if (known || (head.noun.weak && !subject) || describes(name, lexicon) || isExcluded(passage, range))
      return [];
    return [{ ...draftOf(passage, range, head.noun, name, 'bracketed'), aliases: [inner, name] }];
  });
}

/** Where the offering begins that ends an item's first words: after who gives it (外交部合办 …), after its owner (商务部的 …). */
export function startOfLead(text: string, head: Head, lexicon: Lexicon): number {
  const { unspaced, organizationNouns, relations } = lexicon.pack;
  if (unspaced === undefined) return 0;
  const verb = findPhrases(lexicon.phrases(unspaced.verbs), text.slice(0, head.start)).at(-1);
  const rest = text.slice(verb?.end);
  if (verb !== undefined && verb.start > 0 && !unspaced.links.some((link) => rest.includes(link)))
    return verb.end;
  const link = findPhrases(lexicon.phrases(unspaced.links), text.slice(0, head.start))[0];
  if (link === undefined) return 0;
  const owner = text.slice(0, link.start);
  const paid = relations.funds.find((word) => owner.endsWith(word));
  const giver = paid === undefined ? owner : owner.slice(0, -paid.length);
  const isParty = findPhrases(lexicon.parties, giver).some(
    ({ start, end }) => start === 0 && end === giver.length,
  );
  return isParty || organizationNouns.some((noun) => giver.endsWith(noun)) ? link.end : 0;
}

/** What an announced item, or a cell of the column of names, begins with: a name, or a description. */
export function readLead(passage: Passage, taken: readonly Range[], lexicon: Lexicon): readonly Draft[] {
  const mark = passage.text.search(MARK);
  const text = (mark < 0 ? passage.text : passage.text.slice(0, mark)).trimEnd();
  const last = headAtEnd(text, lexicon);
  if (last === null || text.length < SHORTEST_LEAD || text.length > LONGEST_PHRASE) return [];
  const from = startOfLead(text, last, lexicon);
  const range = { start: from, end: text.length };
  const own = text.slice(from);
  const head = { ...last, start: last.start - from };
  if (taken.some((other) => overlaps(other, range)) || isExcluded(passage, range)) return [];
  const plainKind = head.noun.kind === 'assessment' || head.noun.kind === 'technical-assistance';
  if (plainKind || describes(own, lexicon)) return [draftOf(passage, range, head.noun, null, 'lead')];
  const subject = lexicon.pack.subjects.some((word) => own.slice(0, head.start).includes(word));
  if (isOrganName(own, head, lexicon)) return [];
  if (head.noun.plain || head.start === 0 || (head.noun.weak && !subject)) return [];
  return [draftOf(passage, range, head.noun, own, 'lead')];
}
