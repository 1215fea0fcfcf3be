/** Pieces of ink on a page in grey: dots that hang together. */
import type { DotBox } from './picture.js';
import type { GreyPage } from './slant.js';

/** A part of a page in dots; `right` and `bottom` are outside it. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Walks over the dots of a region that hang together. */
export class Flood {
  private readonly seen: Uint8Array;
  private readonly columns: number;

  constructor(
    private readonly page: GreyPage,
    private readonly region: Region,
    private readonly ink: number,
  ) {
    this.columns = region.right - region.left;
    this.seen = new Uint8Array(this.columns * Math.max(0, region.bottom - region.top));
  }

  /** Is there ink that was not walked over yet? It is from now on. */
  private take(x: number, y: number): boolean {
    const { left, top, right, bottom } = this.region;
    if (x < left || x >= right || y < top || y >= bottom) return false;
    const at = (y - top) * this.columns + x - left;
    if (this.seen[at] === 1 || (this.page.values[y * this.page.width + x] ?? 255) >= this.ink) return false;
    this.seen[at] = 1;
    return true;
  }

  /** The box of the ink that hangs together with a dot; null where there is none. */
  fill(x: number, y: number): DotBox | null {
    if (!this.take(x, y)) return null;
    const stack: (readonly [number, number])[] = [[x, y]];
    let [left, top, right, bottom] = [x, y, x, y];
    for (let dot = stack.pop(); dot; dot = stack.pop()) {
      const [dx, dy] = dot;
      [left, right] = [Math.min(left, dx), Math.max(right, dx)];
      [top, bottom] = [Math.min(top, dy), Math.max(bottom, dy)];
      for (let nx = dx - 1; nx <= dx + 1; nx += 1)
        for (let ny = dy - 1; ny <= dy + 1; ny += 1) if (this.take(nx, ny)) stack.push([nx, ny]);
    }
    return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  }
}

export function rightOf({ x, width }: DotBox): number {
  return x + width;
}

/** The box around some boxes. */
export function uniteBoxes(boxes: readonly DotBox[]): DotBox {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map(rightOf));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

export function overlap(a: DotBox, b: DotBox): boolean {
  return a.x < rightOf(b) && b.x < rightOf(a) && a.y < b.y + b.height && b.y < a.y + a.height;
}
