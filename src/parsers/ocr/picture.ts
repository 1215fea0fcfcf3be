/** Pictures of pages: the only place, beside the rendering of PDF pages, that draws. */
import type { Canvas } from '@napi-rs/canvas';
import type { GreyPage } from './slant.js';

/** A box in dots, from the picture's top left corner. */
export interface DotBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The engine reads best at so many dots per inch; more gains nothing. */
export const DOTS_PER_INCH = 200;
/** Larger pages are drawn at fewer dots per inch: this many dots take 80 MB. */
const MOST_DOTS = 20_000_000;
const GREY_WIDTH = 420;

type Library = typeof import('@napi-rs/canvas');

/** Imported on first use: few documents need it, and it takes a moment. */
export function loadCanvas(): Promise<Library> {
  return import('@napi-rs/canvas');
}

/** Dots per point for a page of so many points. */
export function chooseScale(width: number, height: number): number {
  return Math.min(DOTS_PER_INCH / 72, Math.sqrt(MOST_DOTS / (width * height)));
}

/** A white canvas. */
export async function makeCanvas(width: number, height: number): Promise<Canvas> {
  const { createCanvas } = await loadCanvas();
  const canvas = createCanvas(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The picture turned clockwise around its middle; width and height change places when it is turned on its side. */
export async function turnCanvas(source: Canvas, degrees: number): Promise<Canvas> {
  if (degrees === 0) return source;
  const isSideways = Math.abs(Math.round(degrees / 90)) % 2 === 1;
  const [width, height] = isSideways ? [source.height, source.width] : [source.width, source.height];
  const canvas = await makeCanvas(width, height);
  const context = canvas.getContext('2d');
  context.translate(width / 2, height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(source, -source.width / 2, -source.height / 2);
  return canvas;
}

/** The picture in grey. */
export function toGrey(source: Canvas): GreyPage {
  const { width, height } = source;
  const { data } = source.getContext('2d').getImageData(0, 0, width, height);
  const values = new Uint8Array(width * height);
  for (let at = 0; at < values.length; at += 1) values[at] = data[4 * at + 1] ?? 255;
  return { width, height, values };
}

/** A small grey copy, to measure on. */
export async function toSmallGrey(source: Canvas): Promise<GreyPage> {
  const scale = Math.min(1, GREY_WIDTH / source.width);
  const canvas = await makeCanvas(source.width * scale, source.height * scale);
  canvas.getContext('2d').drawImage(source, 0, 0, canvas.width, canvas.height);
  return toGrey(canvas);
}

/** A copy with boxes made white. */
export async function eraseBoxes(source: Canvas, boxes: readonly DotBox[]): Promise<Canvas> {
  if (boxes.length === 0) return source;
  const canvas = await makeCanvas(source.width, source.height);
  const context = canvas.getContext('2d');
  context.drawImage(source, 0, 0);
  context.fillStyle = '#ffffff';
  for (const { x, y, width, height } of boxes) context.fillRect(x - 1, y - 1, width + 2, height + 2);
  return canvas;
}

/** Lengths in dots on a sheet of signs. */
const SIGN = { height: 34, pitch: 140, leading: 110, margin: 40, inRow: 10 } as const;

/** A sheet on which parts of a picture stand in rows, far apart and all of one height. */
export interface SignSheet {
  readonly canvas: Canvas;
  /** Which of the parts, counted from 0, stands at a point of the sheet. */
  partAt(x: number, y: number): number;
}

export async function drawSigns(source: Canvas, parts: readonly DotBox[]): Promise<SignSheet> {
  const { height, pitch, leading, margin, inRow } = SIGN;
  const rows = Math.ceil(parts.length / inRow);
  const canvas = await makeCanvas(2 * margin + inRow * pitch, 2 * margin + rows * leading);
  const context = canvas.getContext('2d');
  parts.forEach((part, at) => {
    const [x, y] = [margin + (at % inRow) * pitch, margin + Math.floor(at / inRow) * leading];
    const size = height / part.height;
    const [width, tall] = [part.width + 2, part.height + 2];
    context.drawImage(source, part.x - 1, part.y - 1, width, tall, x, y, width * size, tall * size);
  });
  const partAt = (x: number, y: number) =>
    Math.floor((y - margin / 2) / leading) * inRow + Math.floor((x - margin / 2) / pitch);
  return { canvas, partAt };
}

/** Distances on a sheet of pairs, in parts of the usual height of lines: of rows, and between the two of a pair. */
const PAIR = { leading: 2.2, gap: 0.5, margin: 1.5 } as const;

/** A part of a picture, and a word to set behind it. */
export interface PicturePair {
  readonly part: DotBox;
  readonly word: DotBox;
}

/**
 * A sheet on which parts of a picture stand one below the other, as they are, each with a word close behind it as in running
 * text. A pair keeps the distance in height that its two have where they stand side by side.
 */
export async function drawPairs(
  source: Canvas,
  pairs: readonly PicturePair[],
  height: number,
): Promise<SignSheet> {
  const margin = PAIR.margin * height;
  const gap = PAIR.gap * height;
  const leading = PAIR.leading * height;
  const widths = pairs.map(({ part, word }) => part.width + gap + word.width);
  const canvas = await makeCanvas(2 * margin + Math.max(...widths), 2 * margin + pairs.length * leading);
  const context = canvas.getContext('2d');
  const draw = ({ x, y, width, height: tall }: DotBox, left: number, top: number) =>
    context.drawImage(source, x - 1, y - 1, width + 2, tall + 2, left, top, width + 2, tall + 2);
  pairs.forEach(({ part, word }, at) => {
    const top = margin + at * leading;
    const drop = word.y - part.y;
    const isBeside = Math.abs(drop) < height;
    draw(part, margin, top);
    draw(word, margin + part.width + gap, isBeside ? top + drop : top + part.height - word.height);
  });
  const partAt = (x: number, y: number) => {
    const at = Math.floor((y - margin / 2) / leading);
    const { part } = pairs[at] ?? {};
    return part && x < margin + part.width + gap / 2 ? at : -1;
  };
  return { canvas, partAt };
}
