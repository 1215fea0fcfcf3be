/** The pictures of a document, in the order in which they stand in it. */
import type { Picture } from '../ocr/pictures.js';
import { chooseAlternative } from './drawings.js';
import { extractBitmap, isEmf } from './emf.js';
import type { OfficePackage, Part } from './package.js';
import { elementsOf, type XmlElement } from './xml.js';

/** English metric units in a point. */
const EMU = 12_700;
/** Smaller ones, in points, are emblems, signatures and rules. */
const SMALLEST = 150;

interface Shown {
  /** The relation that leads to the picture. */
  readonly relation: string;
  readonly width: number | null;
}

/** Widths in a VML shape's style: 'width:468pt;height:648pt'. */
function readStyleWidth(style: string | undefined): number | null {
  const points = /(?:^|;)\s*width:\s*([\d.]+)pt/u.exec(style ?? '')?.[1];
  return points === undefined ? null : Number(points);
}

function widthOf({ name, attributes }: XmlElement): number | null {
  if (name === 'wp:extent') return Number(attributes.cx) / EMU || null;
  return name === 'v:shape' ? readStyleWidth(attributes.style) : null;
}

/** The pictures below an element; the width is told by an element before them. */
function findShown(element: XmlElement, width: number | null): readonly Shown[] {
  const found: Shown[] = [];
  let current = widthOf(element) ?? width;
  for (const inner of elementsOf(element)) {
    const each = inner.name === 'mc:AlternateContent' ? chooseAlternative(inner) : inner;
    if (each === null) continue;
    current = widthOf(each) ?? current;
    const relation = each.attributes[each.name === 'a:blip' ? 'r:embed' : 'r:id'];
    const isPicture = each.name === 'a:blip' || each.name === 'v:imagedata';
    if (isPicture && relation) found.push({ relation, width: current });
    else found.push(...findShown(each, current));
  }
  return found;
}

function unwrap(bytes: Uint8Array | null): Uint8Array | null {
  return bytes && isEmf(bytes) ? extractBitmap(bytes) : bytes;
}

/** Those that may be pages: pictures that are shown large, or of unknown size. */
export function findPictures(source: OfficePackage, part: Part): readonly Picture[] {
  return findShown(part.root, null)
    .filter(({ width }) => width === null || width >= SMALLEST)
    .flatMap(({ relation, width }) => {
      const target = part.relations.get(relation);
      if (!target || target.external) return [];
      return [{ bytes: unwrap(source.readBytes(target.target)), width }];
    });
}
