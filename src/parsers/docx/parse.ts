/** DOCX files to documents. */
import type { ParsedDocument, Properties } from '../../model/document.js';
import { FileError } from '../../model/failure.js';
import { mendFusedWords } from '../fused-words.js';
import { type BlockDraft, numberBlocks } from '../numbering.js';
import type { PicturesRead, ReadPictures } from '../ocr/pictures.js';
import { BlockReader, type ReadNote } from './blocks.js';
import { countUnread } from './coverage.js';
import { DrawingPlaces } from './drawing-places.js';
import { ListCounter } from './lists.js';
import { listMessages } from './messages.js';
import { NoteCounter, readNotes } from './notes.js';
import { type OfficePackage, openPackage, type Part } from './package.js';
import { arePagesSound, hasRenderedBreaks, onPage, PageCounter, type Pages } from './pages.js';
import { findPictures } from './pictures.js';
import { readInPlace } from './placed-pictures.js';
import { readRunningHeads } from './running-heads.js';
import { createTally, type Shared, type StoryKind, type Tally } from './story.js';
import { Styles } from './styles.js';
import { markTypedNotes } from './typed-notes.js';
import { child, elementsOf, textOf, type XmlElement } from './xml.js';

/** The properties of all sections, in order. */
function findSections(body: XmlElement): readonly XmlElement[] {
  return elementsOf(body).flatMap((element) => {
    if (element.name === 'w:sectPr') return [element];
    const inner = child(child(element, 'w:pPr'), 'w:sectPr');
    return inner ? [inner] : [];
  });
}

/** What is read of one file, and by what rules. */
interface Source {
  readonly file: OfficePackage;
  readonly main: Part;
  readonly body: XmlElement;
  readonly sections: readonly XmlElement[];
  readonly settings: XmlElement | null;
  readonly styles: Styles;
}

function openSource(bytes: Uint8Array): Source {
  const file = openPackage(bytes);
  const main = file.readMain();
  const body = child(main.root, 'w:body') ?? main.root;
  return {
    file,
    main,
    body,
    sections: findSections(body),
    settings: file.readRelated(main, 'settings')?.root ?? null,
    styles: new Styles(file.readRelated(main, 'styles')?.root ?? null),
  };
}

function startReading({ file, main, sections, settings, styles }: Source): Shared {
  return {
    styles,
    lists: new ListCounter(file.readRelated(main, 'numbering')?.root ?? null, styles),
    notes: new NoteCounter(sections, settings),
    tally: createTally(),
    readPart: (path) => file.readPart(path),
    drawings: new DrawingPlaces(),
    tables: 0,
  };
}

interface StoryText {
  readonly part: Part;
  readonly root: XmlElement;
  readonly kind: StoryKind;
  readonly pages: Pages;
}

function readDrafts(
  { root, ...story }: StoryText,
  shared: Shared,
  readNote: ReadNote,
): readonly BlockDraft[] {
  const reader = new BlockReader({ ...story, shared }, readNote);
  return reader.read(root).map(({ draft }) => draft);
}

/** A reader for the notes that the marks of a document point to. */
function createNoteReader({ file, main }: Source, shared: Shared): ReadNote {
  const parts = {
    footnote: file.readRelated(main, 'footnotes'),
    endnote: file.readRelated(main, 'endnotes'),
  };
  const notes = { footnote: readNotes(parts.footnote), endnote: readNotes(parts.endnote) };
  return ({ kind, id, mark, page }) => {
    const part = parts[kind];
    const root = notes[kind].get(id);
    if (!part || !root) return [];
    const drafts = readDrafts({ part, root, kind: 'footnote', pages: onPage(page) }, shared, () => []);
    shared.tally.notes.push(...drafts);
    return drafts.map((draft) => markNote(draft, mark));
  };
}

interface ReadBody {
  readonly drafts: readonly BlockDraft[];
  readonly shared: Shared;
  /** Pages are those that the author's program noted. */
  readonly hasPages: boolean;
}

/** The body with its notes; pages are given only where the file's own count of them bears them out. */
function readBody(source: Source): ReadBody {
  const { file, main, body } = source;
  const read = (pages: Pages) => {
    const shared = startReading(source);
    const story: StoryText = { part: main, root: body, kind: 'body', pages };
    return { drafts: markTypedNotes(readDrafts(story, shared, createNoteReader(source, shared))), shared };
  };
  if (hasRenderedBreaks(body)) {
    const counter = new PageCounter();
    const paged = read(counter);
    if (arePagesSound(counter, file.readStatistics()?.root ?? null)) return { ...paged, hasPages: true };
  }
  return { ...read(onPage(null)), hasPages: false };
}

/** A mark that was typed before the note's text is the mark again. */
function markNote(draft: BlockDraft, mark: string): BlockDraft {
  if (mark !== '' && draft.label === mark) return { ...draft, label: null, footnote: mark };
  return { ...draft, footnote: mark || null };
}

function readProperties({ file, styles }: Source): Properties {
  const root = file.readProperties()?.root ?? null;
  const say = (name: string) => textOf(child(root, name)).trim() || null;
  return {
    title: say('dc:title'),
    author: say('dc:creator'),
    language: say('dc:language') ?? styles.language,
    created: say('dcterms:created'),
  };
}

function holdsText(drafts: readonly BlockDraft[]): boolean {
  return drafts.some(
    ({ kind, text }) => !['header', 'footer', 'page-number'].includes(kind) && /[\p{L}\p{Nd}]/u.test(text),
  );
}

/** The drafts of a document, with those of its pictures: scanned annexes in their places, or all that it holds. */
async function readScans(
  { file, main }: Source,
  found: readonly BlockDraft[],
  { drawings }: Shared,
  readPictures: ReadPictures | null,
  said: string | null,
): Promise<PicturesRead> {
  const drafts = drawings.without(found);
  if (!readPictures) return { drafts, ocr: 0, unreadable: [], messages: [] };
  if (holdsText(drafts)) return readInPlace({ file, main, drawings, said }, found, readPictures);
  return readPictures(findPictures(file, main), { said, text: '', first: 1 });
}

function describeNoText({ pictures }: Tally, { unreadable }: PicturesRead): FileError {
  if (pictures === 0)
    return new FileError('no-text', 'The document holds no text.', 'Ask the sender for the file again.');
  const why = unreadable[0] ? ` (${unreadable[0].reason})` : '';
  return new FileError(
    'no-text',
    `The document holds pictures but no text that can be read${why}.`,
    'Ask the sender for the document as text, or save it as PDF and try again.',
  );
}

/**
 * Reads a DOCX file: one block for each paragraph of the body, its tables, text boxes, notes, headers and
 * footers. Automatic numbers are counted as Word does; tracked insertions are kept, deletions, comments and
 * hidden text left out, which `messages` tell. A footnote follows the block that holds its mark; headers come
 * first, footers last. A block has the page that the author's program noted, else none. `readPictures` reads a document
 * that holds nothing but pictures, and scanned pages between the text of others.
 *
 * Throws FileError: `empty`, `corrupt`, `encrypted`, `bomb`, `too-large`, `no-text`.
 *
 * @example (await parseDocx(bytes)).blocks[4] // { id: 'b5', kind: 'paragraph', label: '2.', paragraph: '2', … }
 */
export async function parseDocx(
  bytes: Uint8Array,
  readPictures: ReadPictures | null = null,
): Promise<ParsedDocument> {
  const source = openSource(bytes);
  const { drafts: found, shared, hasPages } = readBody(source);
  const properties = readProperties(source);
  const scanned = await readScans(source, found, shared, readPictures, properties.language);
  const { drafts } = scanned;
  if (!holdsText(drafts)) throw describeNoText(shared.tally, scanned);
  const { headers, footers } = readRunningHeads(
    source.file,
    source.main,
    source.sections,
    source.settings,
    (part, kind) => readDrafts({ part, root: part.root, kind, pages: onPage(null) }, shared, () => []),
  );
  const lost = {
    unread: await countUnread(bytes, drafts, shared.tally),
    passed: Math.max(0, shared.tally.pictures - scanned.ocr - scanned.unreadable.length),
  };
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    blocks: numberBlocks(mendFusedWords([...headers, ...drafts, ...footers])),
    coverage: { pages: null, read: 0, ocr: scanned.ocr, unreadable: scanned.unreadable },
    messages: [...listMessages(shared.tally, lost, hasPages), ...scanned.messages],
    properties,
  };
}
