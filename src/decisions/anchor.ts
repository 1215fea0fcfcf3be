/** How a decision holds on to words: by the quote, its surroundings and its place. */
import type { Anchor } from './decision.js';
import { type Flow, type FoundPlace, findPlaces, isSamePassage, weighPlace } from './flow.js';

/** Where the words of an anchor stand today, or why that cannot be told. */
export type Located =
  | { readonly kind: 'exact' | 'moved'; readonly block: string; readonly start: number; readonly end: number }
  | { readonly kind: 'conflict'; readonly why: string };

/** Surroundings that agree less may be those of other words. */
const LEAST_AGREEMENT = 0.5;
/** So much better than the other places with the same words a place must fit, then and today. */
const LEAST_LEAD = 0.12;
/** Surroundings as alike as this tell nothing: only the order of the places does. */
const ALIKE = 0.85;

/** @throws RangeError when the words of `span` cannot be found in the document that they were taken from. */
export function makeAnchor(
  flow: Flow,
  span: { readonly block: string; readonly start: number; readonly end: number },
): Anchor {
  const text = flow.blocks.find(({ id }) => id === span.block)?.text ?? '';
  const quote = text.slice(span.start, span.end);
  const places = findPlaces(flow, quote);
  const nth = places.findIndex(({ block, start }) => block.id === span.block && start === span.start);
  const own = places[nth];
  if (!own) throw new RangeError(`'${quote}' has no words to hold on to in block ${span.block}`);
  const others = places
    .filter((place) => place !== own)
    .map((place) => (isTwin(place, own) ? 1 : weighPlace(place.around, own.around)));
  return {
    quote,
    before: own.around.before.join(' '),
    after: own.around.after.join(' '),
    inside: own.around.inside,
    block: span.block,
    start: span.start,
    nth,
    of: places.length,
    rival: Math.max(0, ...others),
    alike: 1 + others.filter((weight) => weight >= ALIKE).length,
  };
}

/** The same words at the same offset of a paragraph with the same text: nobody can tell which of them was meant. */
function isTwin(a: FoundPlace, b: FoundPlace): boolean {
  return a.start === b.start && a.block.text === b.block.text;
}

function splitKeys(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}

interface Weighed {
  readonly place: FoundPlace;
  readonly weight: number;
}

function answer(kind: 'exact' | 'moved', { block, start, end }: FoundPlace): Located {
  return { kind, block: block.id, start, end };
}

/** Places that only their order tells apart: taken when there are as many of them as there were. */
function locateAmongAlike(anchor: Anchor, weighed: readonly Weighed[]): Located {
  const best = Math.max(...weighed.map(({ weight }) => weight));
  const isAlike = ({ weight }: Weighed): boolean => weight > best - LEAST_LEAD;
  const found = weighed[anchor.nth];
  const isSure =
    found !== undefined &&
    best >= LEAST_AGREEMENT &&
    weighed.length === anchor.of &&
    isAlike(found) &&
    weighed.filter(isAlike).length <= anchor.alike;
  if (!isSure)
    return conflict(
      `'${anchor.quote}' stood in ${anchor.alike} places alike: nobody can tell which is meant`,
    );
  const { block, start } = found.place;
  const same = block.id === anchor.block && start === anchor.start && found.weight === 1;
  return answer(same ? 'exact' : 'moved', found.place);
}

function conflict(why: string): Located {
  return { kind: 'conflict', why };
}

/**
 * Finds the words of an anchor in a document: another parse of the same file, or a file that replaced it. A place is
 * taken only when its surroundings agree, and better than those of any other place did or do; else it is a conflict.
 */
export function locate(anchor: Anchor, flow: Flow): Located {
  const { inside } = anchor;
  const around = { before: splitKeys(anchor.before), after: splitKeys(anchor.after), inside };
  const weighed = findPlaces(flow, anchor.quote).map((place) => ({
    place,
    weight: weighPlace(place.around, around),
  }));
  if (weighed.length === 0) return conflict(`'${anchor.quote}' does not stand in the document`);
  if (anchor.rival >= ALIKE) return locateAmongAlike(anchor, weighed);
  const [best, second] = [...weighed].sort((a, b) => b.weight - a.weight);
  if (!best || best.weight < anchor.rival + LEAST_LEAD || !isSamePassage(best.place.around, around))
    return conflict(`'${anchor.quote}' stands in other surroundings`);
  const isDouble = weighed.some(({ place }) => place !== best.place && isTwin(place, best.place));
  if (isDouble || (second && best.weight - second.weight < LEAST_LEAD))
    return conflict(`'${anchor.quote}' stands in several places that could be meant`);
  const { block, start } = best.place;
  const same = block.id === anchor.block && start === anchor.start && best.weight === 1;
  return answer(same ? 'exact' : 'moved', best.place);
}
