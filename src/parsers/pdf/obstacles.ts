/** Drawings that stand beside lines of text and make them shorter. */
import type { Frame, Line, PageContent, Rect } from './geometry.js';

/** In points: lower ones are no drawings beside text, but rules and bars in it. */
const LOWEST = 30;
/** In parts of the type size: the least distance of text from a drawing. */
const MARGIN = 0.5;

/** Areas and upright lines of a page that a line of text may stand beside. */
export function findObstacles({ rules, fills }: PageContent): readonly Rect[] {
  const upright = rules.flatMap(({ direction, at, from, to }) =>
    direction === 'vertical' ? [{ x: at, y: from, width: 0, height: to - from }] : [],
  );
  return [...upright, ...fills].filter(({ height }) => height >= LOWEST);
}

/** The frame of a line: it ends where the nearest drawing at its right begins. */
export function narrowFrame(frame: Frame, line: Line, obstacles: readonly Rect[]): Frame {
  const middle = line.baseline - line.size / 3;
  let { right } = frame;
  for (const { x, y, height } of obstacles) {
    const isBeside = y < middle && y + height > middle && x > line.right;
    if (isBeside) right = Math.min(right, x - MARGIN * line.size);
  }
  return right < frame.right ? { ...frame, right: Math.max(right, line.right) } : frame;
}
