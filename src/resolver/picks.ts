/** Words that pick one or all of the documents just named: 'the former', 'the latter', 'both', 'the second'. */
import type { DocumentName } from '../model/mention.js';
import { existsBy } from './candidates.js';
import type { Citation } from './history.js';
import { ambiguous, known, type Meaning } from './meaning.js';
import type { Situation } from './situation.js';

type Anaphor = Extract<DocumentName, { kind: 'anaphor' }>;

/** The documents that citations name, or those of `keys` among them. */
export function citedKeys(citations: readonly Citation[], keys: readonly string[] | null): readonly string[] {
  const cited = citations.flatMap((citation) => citation.keys);
  return [...new Set(keys === null ? cited : cited.filter((key) => keys.includes(key)))];
}

export function isUnread({ reference }: Citation): boolean {
  return reference.mention.documents[0]?.kind === 'unread';
}

/** The documents of the sentence before, and of the sentences before that until there are two. */
function lastDocuments(situation: Situation, noun: string): readonly string[] {
  const { place, history } = situation;
  const fits = (citation: Citation): boolean =>
    citation.place.zone === place.zone &&
    place.block - citation.place.block <= 2 &&
    citation.nouns.includes(noun);
  let keys: readonly string[] = [];
  let sentence: string | null = null;
  for (const citation of history.filter(fits).toReversed()) {
    const at = `${citation.place.block}.${citation.place.sentence}`;
    if (isUnread(citation) || citation.keys.length === 0 || (at !== sentence && keys.length > 1)) break;
    keys = [...new Set([...citation.keys, ...keys])];
    sentence = at;
  }
  return keys;
}

/** How far two documents of a pair may stand apart, in characters: ' and ', ', así como el '. */
const WIDEST_PAIR = 24;

/** Two documents of one kind close to each other, and no others in their sentence: 'A/75/816 and A/76/135'. */
function endsPair(history: readonly Citation[], place: Citation['place']): boolean {
  const near = history.filter(({ place: at }) => at.zone === place.zone && at.block === place.block);
  const last = near.at(-1);
  const pair = near.filter((citation) => citation.place.sentence === last?.place.sentence);
  const [one, two] = pair;
  if (!one || !two || pair.length !== 2 || place.sentence - two.place.sentence !== 1) return false;
  const apart = two.reference.mention.span.start - one.reference.mention.span.end;
  const alike = one.nouns.some((noun) => noun !== 'document' && two.nouns.includes(noun));
  return alike && apart <= WIDEST_PAIR && citedKeys(pair, null).length === 2;
}

/** 'The latter' alone may be anything, but not right after 'both reports' or 'resolutions 75/240 and 76/19'. */
function followsPair({ history, place }: Situation): boolean {
  const last = history.findLast((citation) => citation.place.zone === place.zone);
  const before = history.findLast(
    (citation) => citation.place.zone === place.zone && citation.keys.length > 1,
  );
  if (endsPair(history, place)) return true;
  if (!last || !before || before.keys.length !== 2 || before.place.block !== place.block) return false;
  const picked = last.keys.length === 1 && before.keys.includes(last.keys[0] ?? '');
  return (last === before || picked) && place.sentence - last.place.sentence <= 1;
}

const PLACES: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3 };

/** The counted series that a document is of. */
function seriesOf(key: string | undefined, { library }: Situation): string | null {
  const id = key === undefined ? null : (library.document(key)?.series ?? null);
  return library.registry.series.some((each) => each.counted && each.id === id) ? id : null;
}

/** Of a counted series that was named last ('the first annual progress report … the second') the document of that number. */
function inSeries(place: number, keys: readonly string[], situation: Situation): string | null {
  const { library, date, history } = situation;
  const last = history.findLast((citation) => citation.place.zone === situation.place.zone);
  const series = seriesOf(last?.keys.at(-1), situation);
  const pair = keys.length === 2 && !isOneSeries(keys, situation);
  if (series === null || (pair && last?.place.sentence !== situation.place.sentence)) return null;
  const document = library.registry.documents.find(
    (each) => each.series === series && library.ordinalOf(each) === place && existsBy(each, date),
  );
  return document?.key ?? null;
}

/** The place that a citation picked: 1 of 'párrafo 56 del primero'. */
function picks({ reference }: Citation): number | null {
  const [name] = reference.mention.documents;
  return name?.kind === 'anaphor' ? (PLACES[name.pick] ?? null) : null;
}

/** 'The second' where no part stands with it: right after the first of a series, or after a list of which it is one. */
function goesOn(place: number, situation: Situation): boolean {
  const { history, place: here, library } = situation;
  const last = history.findLast((citation) => citation.place.zone === here.zone);
  if (!last) return false;
  const listed = last.keys.length > 1 && place <= last.keys.length;
  if (here.block - last.place.block === 1 && here.sentence === 0)
    return listed && isOneSeries(last.keys, situation);
  if (last.place.block !== here.block || here.sentence - last.place.sentence > 1) return false;
  if (last.keys.length > 1 || picks(last) === place - 1) return listed || last.keys.length === 1;
  const document = library.document(last.keys[0] ?? '');
  return (
    document !== null &&
    document !== undefined &&
    seriesOf(document.key, situation) !== null &&
    library.ordinalOf(document) === place - 1
  );
}

/** 'the first', 'paragraph 45 of the second', 'the third of these reports'. */
function resolvePlace(
  place: number,
  name: Anaphor,
  situation: Situation,
  keys: readonly string[],
): Meaning | null {
  const lone = name.noun === 'document' && situation.mention.locators.length === 0;
  if (lone && !followsPair(situation) && !goesOn(place, situation)) return null;
  const counted = inSeries(place, keys, situation);
  const listed = keys.length > 1 ? (keys[place - 1] ?? null) : null;
  if (counted !== null && listed !== null && listed !== counted && isOneSeries(keys, situation))
    return ambiguous([counted, listed], 'it may be of the series or of the list');
  const key = counted ?? listed;
  return key === null ? null : known([key], 'antecedent', 0.85);
}

function isOneSeries(keys: readonly string[], situation: Situation): boolean {
  return keys.every((key) => seriesOf(key, situation) !== null);
}

/** How far behind a document 'the latter' may begin and still mean it, in characters: '(A/75/816). Of the latter'. */
const RIGHT_BEHIND = 12;

function standsRightBehind({ history, mention }: Situation): boolean {
  const last = history.at(-1)?.reference.mention.span;
  return last?.block === mention.span.block && mention.span.start - last.end <= RIGHT_BEHIND;
}

/** 'the former', 'the latter', 'both reports'. */
export function resolvePick(name: Anaphor, situation: Situation): Meaning | null {
  const keys = lastDocuments(situation, name.noun);
  const last = keys.at(-1);
  if (name.pick === 'all') return resolveAll(name, situation, keys);
  const place = PLACES[name.pick];
  if (last === undefined) return null;
  if (place !== undefined) return resolvePlace(place, name, situation, keys);
  const lone = name.noun === 'document' && situation.mention.locators.length === 0;
  if (lone && !followsPair(situation) && !standsRightBehind(situation)) return null;
  return known([last], 'antecedent', 0.88);
}

/** 'both reports', 'the three annual progress reports': those named before, or all of a counted series that exist. */
function resolveAll(
  { noun, count, strength }: Anaphor,
  { library, date }: Situation,
  keys: readonly string[],
): Meaning | null {
  const every = strength === 'definite';
  if (!every && keys.length > 1 && (count === undefined || count === keys.length))
    return known(keys, 'antecedent', 0.85);
  const series = library.registry.series.find((s) => s.counted && s.nouns.includes(noun));
  if (!series || date === null) return null;
  const all = library.byNoun(noun).filter((document) => existsBy(document, date));
  return all.length > 1 && (every || all.length === count)
    ? known(
        all.map((document) => document.key),
        ...(['context', 0.8] as const),
      )
    : null;
}
