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

/** Pictures between text are no pages when they are shown smaller. */
const LEAST_PAGE = { width: 300, height: 200 } as const;

/** In points. */
interface Size {
  readonly width: number;
  readonly height: number;
}

interface Shown {
  /** The relation that leads to the picture. */
  readonly relation: string;
  /** Null when the file does not tell it. */
  readonly size: Size | null;
}

/** Sizes in a VML shape's style: 'width:468pt;height:648pt'. */
function readStyleSize(style = ''): Size | null {
  const read = (name: string) =>
    Number(new RegExp(`(?:^|;)\\s*${name}:\\s*([\\d.]+)pt`, 'u').exec(style)?.[1]);
  const [width, height] = [read('width'), read('height')];
  return width > 0 && height > 0 ? { width, height } : null;
}

function sizeOf({ name, attributes }: XmlElement): Size | null {
  if (name === 'v:shape') return readStyleSize(attributes.style);
  const [width, height] = [Number(attributes.cx) / EMU, Number(attributes.cy) / EMU];
  return name === 'wp:extent' && width > 0 && height > 0 ? { width, height } : null;
}

/** The pictures below an element; the size is told by an element before them. */
function findShown(element: XmlElement, size: Size | null): readonly Shown[] {
  const found: Shown[] = [];
  let current = sizeOf(element) ?? size;
  for (const inner of elementsOf(element)) {
    const each = inner.name === 'mc:AlternateContent' ? chooseAlternative(inner) : inner;
    if (each === null) continue;
    current = sizeOf(each) ?? current;
    const relation = each.attributes[each.name === 'a:blip' ? 'r:embed' : 'r:id'];
    const isPicture = each.name === 'a:blip' || each.name === 'v:imagedata';
    if (isPicture && relation) found.push({ relation, size: current });
    else found.push(...findShown(each, current));
  }
  return found;
}

function unwrap(bytes: Uint8Array | null): Uint8Array | null {
  return bytes && isEmf(bytes) ? extractBitmap(bytes) : bytes;
}

function load(source: OfficePackage, part: Part, { relation, size }: Shown): readonly Picture[] {
  const target = part.relations.get(relation);
  if (!target || target.external) return [];
  return [{ bytes: unwrap(source.readBytes(target.target)), width: size?.width ?? null }];
}

/** Those of a document without text that may be pages: pictures that are shown large, or of unknown size. */
export function findPictures(source: OfficePackage, part: Part): readonly Picture[] {
  return findShown(part.root, null)
    .filter(({ size }) => size === null || size.width >= SMALLEST)
    .flatMap((shown) => load(source, part, shown));
}

/** Those of a drawing between text that are shown as large as a page, or nearly so. */
export function findPagesIn(drawing: XmlElement, source: OfficePackage, part: Part): readonly Picture[] {
  return findShown(drawing, null)
    .filter(({ size }) => size && size.width >= LEAST_PAGE.width && size.height >= LEAST_PAGE.height)
    .flatMap((shown) => load(source, part, shown));
}
