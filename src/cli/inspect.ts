import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { createApp, type Outcome } from '../app.js';
import { type Flags, readSettings, type Settings, UsageError } from '../config.js';
import { drawPages, type PagePicture } from '../inspect/draw.js';
import { type Inspected, listMentions, type MentionKind, markBlock, pagesOf } from '../inspect/marks.js';
import { writePage } from '../inspect/write-page.js';
import { openOcr } from '../ocr/open.js';
import { createMemoryStore } from '../store/memory-store.js';
import { writeWhole } from '../store/write-whole.js';
import { EXIT, type ExitStatus } from './exit.js';
import { addVoiceOptions, settingOption } from './options.js';
import { createVoice, type Voice, type VoiceFlags } from './voice.js';

const HELP = `
Shows how one file was read and what was found in it, to be looked at beside the file:

  DIR/index.html     every block with its number, kind and mentions; for a PDF beside the picture of its page
  DIR/page-N.png     PDF only: the page with the boxes of blocks and mentions drawn on it

Blocks are outlined, in a colour for each kind; mentions are filled: references blue, programmes green, date and
submitters pink. A tag names each: 'b7 paragraph 5. · ¶ 5' is block b7 of documents/<id>.json, printed '5.', in
paragraph 5; 'r3' and 'p2' are the ids of mentions in records.jsonl. The page needs no network and no script.

The file is read anew each time, and nothing is kept in a store.

Examples:
  $ rapporteur inspect fiji.pdf                      all pages, in output/inspect/fiji.pdf/
  $ rapporteur inspect fiji.pdf --page 2 --out look  one page, in look/
  $ rapporteur inspect scan.pdf --ocr always         how OCR reads it
  $ rapporteur inspect fiji.docx                     no pictures: a DOCX file says nothing of places

Exit status: 0 shown; 1 the file cannot be read; 2 wrong usage.`;

interface InspectFlags extends Flags, VoiceFlags {
  readonly page?: string;
}

export function define(command: Command): void {
  command
    .argument('<file>', 'a submission, PDF or DOCX')
    .option(
      '--out <folder>',
      'folder for the page and its pictures (default: inspect/FILE in the folder for results)',
    )
    .option('--page <number>', 'show one page only')
    .addOption(settingOption('ocr', 'pages'));
  addVoiceOptions(command)
    .addHelpText('after', HELP)
    .action(async (path: string, { out, ...flags }: InspectFlags) => {
      const settings = readSettings(flags);
      const folder = out ?? join(settings.out, 'inspect', basename(path));
      process.exitCode = await inspect(
        path,
        folder,
        readPageNumber(flags.page),
        settings,
        createVoice(flags),
      );
    });
}

function readPageNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError(`--page must be a whole number from 1, not '${text}'`);
}

async function inspect(
  path: string,
  folder: string,
  page: number | null,
  settings: Settings,
  voice: Voice,
): Promise<ExitStatus> {
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`cannot read the file '${path}'`);
  });
  const outcome = await processBytes(path, bytes, settings);
  if (outcome.kind === 'failure') {
    const { code, message, hint } = outcome.failure;
    voice.say(`${path} cannot be read: ${message} (${code})\n  ${hint}`);
    voice.report({ failure: outcome.failure });
    return EXIT.failures;
  }
  const inspected = choosePage({ record: outcome.record, blocks: outcome.document.blocks }, page);
  const pictures = await drawPictures(bytes, inspected, page);
  await writeFiles(folder, inspected, pictures);
  report(folder, inspected, pictures, voice);
  return EXIT.done;
}

async function processBytes(path: string, bytes: Uint8Array, settings: Settings): Promise<Outcome> {
  const app = createApp({ store: createMemoryStore(), ocr: openOcr(settings) });
  const { id } = await app.add(path, bytes);
  return app.process(id);
}

/** What stands on one page alone. @throws UsageError when there is none of that number. */
function choosePage(inspected: Inspected, page: number | null): Inspected {
  if (page === null) return inspected;
  const blocks = inspected.blocks.filter((block) => pagesOf(block).includes(page));
  const last = inspected.record.coverage.pages ?? Math.max(0, ...inspected.blocks.flatMap(pagesOf));
  if (last === 0) throw new UsageError('the file does not say where its pages begin: leave out --page');
  if (page > last) throw new UsageError(`the file has ${last} pages: there is no page ${page}`);
  return { ...inspected, blocks };
}

async function drawPictures(
  bytes: Uint8Array,
  inspected: Inspected,
  page: number | null,
): Promise<readonly PagePicture[]> {
  const count = inspected.record.coverage.pages ?? 0;
  const pages = page === null ? Array.from({ length: count }, (_, at) => at + 1) : [page];
  if (count === 0) return [];
  return drawPages(bytes, pages, [...inspected.blocks.map(markBlock), ...listMentions(inspected)]);
}

async function writeFiles(
  folder: string,
  inspected: Inspected,
  pictures: readonly PagePicture[],
): Promise<void> {
  for (const { page, marked } of pictures) await writeWhole(join(folder, `page-${page}.png`), marked);
  await writeWhole(join(folder, 'index.html'), writePage(inspected, pictures));
}

function report(folder: string, inspected: Inspected, pictures: readonly PagePicture[], voice: Voice): void {
  const { record, blocks } = inspected;
  const kinds = listMentions(inspected).map(({ kind }) => kind);
  const count = (kind: MentionKind) => kinds.filter((each) => each === kind).length;
  const counts = { blocks: blocks.length, references: count('reference'), programmes: count('programme') };
  const said = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  voice.say(`${record.source.path}: ${said.join(', ')}\nlook at ${join(folder, 'index.html')}`);
  const files = pictures.map(({ page }) => join(folder, `page-${page}.png`));
  voice.report({ page: join(folder, 'index.html'), pictures: files, ...counts, status: record.status });
}
