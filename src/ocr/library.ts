/** tesseract.js as an engine, for machines without the program: slower by half, and needs more memory. */
import { constants, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PSM, Worker } from 'tesseract.js';
import type { Ocr, OcrReading, OcrView } from '../model/ocr.js';
import { readHocr } from './hocr.js';
import { findLanguageData, measureData, readPackageVersion } from './language-data.js';
import { chooseData, dataNameOf } from './languages.js';
import { explainEnd, limitPage, PAGE_RESOLUTION, refuse, SEGMENTATION } from './limits.js';
import { describeVersion } from './version.js';

/** A worker and the data that it was started with. */
interface Reader {
  readonly key: string;
  readonly worker: Worker;
}

/** The library wants the data of all languages in one folder, and tells by their content whether they are packed. */
function gatherData(data: readonly string[], files: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-ocr-'));
  for (const name of data)
    copyFileSync(files.get(name) ?? '', join(folder, `${name}.traineddata.gz`), constants.COPYFILE_FICLONE);
  return folder;
}

async function startReader(data: readonly string[], files: ReadonlyMap<string, string>): Promise<Reader> {
  const { createWorker, OEM } = await import('tesseract.js').then((library) => library.default ?? library);
  const folder = gatherData(data, files);
  try {
    const worker = await createWorker([...data], OEM.LSTM_ONLY, {
      langPath: folder,
      cacheMethod: 'none',
      errorHandler: () => undefined,
    });
    await worker.setParameters({ user_defined_dpi: `${PAGE_RESOLUTION}` });
    return { key: data.join('+'), worker };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Rejects when the signal ends the work. */
function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Workers that wait for the next page. One is started for each page that finds none. */
class Readers {
  private idle: Reader[] = [];

  constructor(private readonly files: ReadonlyMap<string, string>) {}

  async read(
    picture: Uint8Array,
    data: readonly string[],
    view: OcrView,
    signal: AbortSignal,
  ): Promise<string> {
    const reader = await Promise.race([this.take(data), whenAborted(signal)]);
    try {
      await reader.worker.setParameters({ tessedit_pageseg_mode: SEGMENTATION[view] as PSM });
      const work = reader.worker.recognize(Buffer.from(picture), {}, { text: false, hocr: true });
      const { data: result } = await Promise.race([work, whenAborted(signal)]);
      this.idle.push(reader);
      return result.hocr ?? '';
    } catch (error) {
      await reader.worker.terminate();
      throw error;
    }
  }

  /** A worker for other languages makes room for the one that is needed. */
  private async take(data: readonly string[]): Promise<Reader> {
    const key = data.join('+');
    const at = this.idle.findIndex((reader) => reader.key === key);
    if (at < 0) {
      await this.idle.pop()?.worker.terminate();
      return startReader(data, this.files);
    }
    const [reader] = this.idle.splice(at, 1);
    return reader ?? startReader(data, this.files);
  }

  async rest(): Promise<void> {
    const idle = this.idle;
    this.idle = [];
    await Promise.all(idle.map(({ worker }) => worker.terminate()));
  }
}

/** The engine that comes with this project. */
export function openLibrary(): Ocr {
  const files = findLanguageData();
  const readers = new Readers(files);
  const sizes = new Map([...files].map(([name, file]) => [name, measureData(file)]));
  return {
    version: describeVersion(`tesseract.js-${readPackageVersion('tesseract.js')}`, sizes),
    knows: (language) => files.has(dataNameOf(language) ?? ''),
    read: async (picture, languages, view, signal): Promise<OcrReading> => {
      const data = chooseData(languages, files);
      if (data.length === 0) throw refuse(languages);
      const limit = limitPage();
      try {
        return readHocr(await readers.read(picture, data, view, AbortSignal.any([signal, limit])));
      } catch (error) {
        throw explainEnd(signal, limit, error instanceof Error ? error.message : String(error));
      }
    },
    rest: () => readers.rest(),
  };
}
