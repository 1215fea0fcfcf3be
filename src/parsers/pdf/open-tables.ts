/** Tables that have lines between their rows and none between their columns: the missing ones are put in. */
import { type Row, type Rule, type Word, wordsIn } from './geometry.js';

/** Rows that are ruled off, at least; points that must be free between two columns. */
const FEWEST_LINES = 4;
const GUTTER = 7;

/** Horizontal lines of one length, one below the other, as the rows of a table have them. */
function stackRules(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const stacks: Rule[][] = [];
  for (const rule of rules.filter(({ direction }) => direction === 'horizontal')) {
    const stack = stacks.find(
      ([first]) => first && Math.abs(first.from - rule.from) < 4 && Math.abs(first.to - rule.to) < 4,
    );
    if (stack) stack.push(rule);
    else stacks.push([rule]);
  }
  return stacks.filter((stack) => new Set(stack.map(({ at }) => Math.round(at))).size >= FEWEST_LINES);
}

/** The middles of the stretches between `from` and `to` that no word covers. */
function findGutters(words: readonly Word[], from: number, to: number): readonly number[] {
  const gutters: number[] = [];
  let end = from;
  for (const word of words.toSorted((a, b) => a.x - b.x)) {
    if (word.x - end >= GUTTER && end > from) gutters.push((word.x + end) / 2);
    end = Math.max(end, Math.min(to, word.x + word.width));
  }
  return gutters;
}

function closeStack(stack: readonly Rule[], rules: readonly Rule[], words: readonly Word[]): readonly Rule[] {
  const places = stack.map(({ at }) => at);
  const top = Math.min(...places);
  const bottom = Math.max(...places);
  const { from = 0, to = 0 } = stack[0] ?? {};
  const isUpright = ({ direction, at, ...rule }: Rule) =>
    direction === 'vertical' && at > from - 4 && at < to + 4 && rule.from < bottom && rule.to > top;
  if (rules.some(isUpright)) return [];
  const inside = words.filter(
    (word) =>
      word.baseline > top && word.baseline < bottom && word.x >= from - 3 && word.x + word.width <= to + 3,
  );
  const gutters = findGutters(inside, from, to);
  if (gutters.length === 0) return [];
  return [from, ...gutters, to].map((at) => ({ direction: 'vertical', at, from: top, to: bottom }));
}

/** The vertical lines that a reader sees between the columns of tables that have none of their own. */
export function drawColumns(rules: readonly Rule[], rows: readonly Row[]): readonly Rule[] {
  const stacks = stackRules(rules);
  const words = stacks.length > 0 ? wordsIn(rows) : [];
  return stacks.flatMap((stack) => closeStack(stack, rules, words));
}
