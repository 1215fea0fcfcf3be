/** Loads pdfjs once, and opens files with it. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { FileError } from '../../model/failure.js';
import { Port } from './ports.js';

export type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loaded: Promise<Library> | null = null;

/**
 * The worker for all files that are read for their text. It is on this thread as well, so that a page's operators need
 * not be copied on their way: nobody changes them.
 */
let reader: PDFWorker | null = null;

/** pdfjs, with its worker on this thread. Imported on first use: it takes a moment. */
export function loadLibrary(): Promise<Library> {
  loaded ??= importLibrary();
  return loaded;
}

/** The legacy build puts a slow `push` in the place of the native one, for the whole process: taken back. */
async function importLibrary(): Promise<Library> {
  const push = Array.prototype.push;
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  Object.defineProperty(Array.prototype, 'push', { value: push, writable: true, configurable: true });
  const [near, far] = Port.pair();
  worker.WorkerMessageHandler.initializeFromPort(far);
  reader = library.PDFWorker.create({ port: near, verbosity: library.VerbosityLevel.ERRORS });
  return library;
}

const ROOT = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** What pdfjs has in folders of its package, and reads when a file asks for it. */
const FOLDERS = {
  cMapUrl: join(ROOT, 'cmaps') + sep,
  standardFontDataUrl: join(ROOT, 'standard_fonts') + sep,
  wasmUrl: join(ROOT, 'wasm') + sep,
} as const;

/** In pixels: what draws lines and bullets is smaller; larger pictures take long to decode, and say nothing of text. */
const LARGEST_SIGN = 40_000;

/**
 * Pages are drawn with the outlines of their letters, and need decoders for the pictures that scanners write. Fonts are
 * never given to a font loader: their outlines are worked out where it is disabled, which costs time and is for drawing.
 */
const SETTINGS = {
  text: { disableFontFace: false, useWasm: false, maxImageSize: LARGEST_SIGN },
  pictures: { disableFontFace: false, useWasm: false, maxImageSize: -1 },
  drawing: { disableFontFace: true, useWasm: true, maxImageSize: -1 },
} as const;

/**
 * Opens a PDF to read its text, its text and what pictures are on its pages, or to draw its pages. Nothing is fetched, no script is run, no font and no picture is loaded for display.
 * Throws FileError 'empty', 'encrypted' or 'corrupt'.
 */
export async function openPdf(
  library: Library,
  bytes: Uint8Array,
  use: keyof typeof SETTINGS = 'text',
): Promise<PDFDocumentProxy> {
  if (bytes.length === 0) throw new FileError('empty', 'The file is empty.', 'Ask for the file again.');
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    ...(use !== 'drawing' && reader ? { worker: reader } : {}),
    verbosity: library.VerbosityLevel.ERRORS,
    ...SETTINGS[use],
    isEvalSupported: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    ...FOLDERS,
    cMapPacked: true,
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    throw describeFailure(error);
  }
}

function describeFailure(error: unknown): FileError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return new FileError(
      'encrypted',
      'The PDF is locked with a password.',
      'Ask the Permanent Mission for a copy without a password.',
      { cause: error },
    );
  }
  return new FileError(
    'corrupt',
    'The PDF is damaged and cannot be opened.',
    'Open it in a PDF reader; if that works, print it to a new PDF; otherwise ask for the file again.',
    { cause: error },
  );
}
