/** Pictures of pages: the only place, beside the rendering of PDF pages, that draws. */
import type { Canvas } from '@napi-rs/canvas';
import type { GreyPage } from './slant.js';

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

/** A small grey copy, to measure on. */
export async function toGrey(source: Canvas): Promise<GreyPage> {
  const scale = Math.min(1, GREY_WIDTH / source.width);
  const canvas = await makeCanvas(source.width * scale, source.height * scale);
  const context = canvas.getContext('2d');
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  const { width, height } = canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const values = Uint8Array.from({ length: width * height }, (_, at) => data[4 * at + 1] ?? 255);
  return { width, height, values };
}
