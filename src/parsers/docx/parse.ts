/** DOCX files to documents. */
import type { Message, ParsedDocument, Properties } from '../../model/document.js';
import { FileError } from '../../model/failure.js';
import { type BlockDraft, numberBlocks } from '../numbering.js';
import { BlockReader, type ReadNote } from './blocks.js';
import { countUnread } from './coverage.js';
import { ListCounter } from './lists.js';
import { listMessages } from './messages.js';
import { NoteCounter, readNotes } from './notes.js';
import { type OfficePackage, openPackage, type Part } from './package.js';
import { readRunningHeads } from './running-heads.js';
import { createTally, type Shared, type StoryKind } from './story.js';
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

function readDrafts(
  part: Part,
  root: XmlElement,
  kind: StoryKind,
  shared: Shared,
  readNote: ReadNote,
): readonly BlockDraft[] {
  const reader = new BlockReader({ kind, part, shared }, readNote);
  return reader.read(root).map(({ draft }) => draft);
}

/** A reader for the notes that the marks of a document point to. */
function createNoteReader(source: OfficePackage, main: Part, shared: Shared): ReadNote {
  const parts = {
    footnote: source.readRelated(main, 'footnotes'),
    endnote: source.readRelated(main, 'endnotes'),
  };
  const notes = { footnote: readNotes(parts.footnote), endnote: readNotes(parts.endnote) };
  return ({ kind, id, mark }) => {
    const part = parts[kind];
    const note = notes[kind].get(id);
    if (!part || !note) return [];
    const drafts = readDrafts(part, note, 'footnote', shared, () => []);
    shared.tally.notes.push(...drafts);
    return drafts.map((draft) => markNote(draft, mark));
  };
}

/** A mark that was typed before the note's text is the mark again. */
function markNote(draft: BlockDraft, mark: string): BlockDraft {
  if (draft.label === mark) return { ...draft, label: null, footnote: mark };
  return { ...draft, footnote: mark };
}

function readProperties(source: OfficePackage, styles: Styles): Properties {
  const root = source.readProperties()?.root ?? null;
  const say = (name: string) => textOf(child(root, name)).trim() || null;
  return {
    title: say('dc:title'),
    author: say('dc:creator'),
    language: say('dc:language') ?? styles.language,
    created: say('dcterms:created'),
  };
}

function refuseWithoutText(drafts: readonly BlockDraft[], shared: Shared): void {
  const isText = ({ kind, text }: BlockDraft) =>
    !['header', 'footer', 'page-number'].includes(kind) && /[\p{L}\p{Nd}]/u.test(text);
  if (drafts.some(isText)) return;
  const { pictures } = shared.tally;
  throw new FileError(
    'no-text',
    pictures > 0 ? 'The document holds pictures but no text.' : 'The document holds no text.',
    pictures > 0
      ? 'Save it as PDF, so that its pictures can be read by OCR.'
      : 'Ask the sender for the file again.',
  );
}

/**
 * Reads a DOCX file: one block for each paragraph of the body, its tables, text boxes, notes, headers and
 * footers. Automatic numbers are counted as Word does; tracked insertions are kept, deletions, comments and
 * hidden text left out, which `messages` tell. A footnote follows the block that holds its mark; headers come
 * first, footers last. Nothing has a page, since the format has none.
 *
 * Throws FileError: `empty`, `corrupt`, `encrypted`, `bomb`, `too-large`, `no-text`.
 *
 * @example (await parseDocx(bytes)).blocks[4] // { id: 'b5', kind: 'paragraph', label: '2.', paragraph: '2', … }
 */
export async function parseDocx(bytes: Uint8Array): Promise<ParsedDocument> {
  const source = openPackage(bytes);
  const main = source.readMain();
  const body = child(main.root, 'w:body') ?? main.root;
  const sections = findSections(body);
  const settings = source.readRelated(main, 'settings')?.root ?? null;
  const styles = new Styles(source.readRelated(main, 'styles')?.root ?? null);
  const shared: Shared = {
    styles,
    lists: new ListCounter(source.readRelated(main, 'numbering')?.root ?? null, styles),
    notes: new NoteCounter(sections, settings),
    tally: createTally(),
    tables: 0,
  };
  const drafts = markTypedNotes(
    readDrafts(main, body, 'body', shared, createNoteReader(source, main, shared)),
  );
  refuseWithoutText(drafts, shared);
  const { headers, footers } = readRunningHeads(source, main, sections, settings, (part, kind) =>
    readDrafts(part, part.root, kind, shared, () => []),
  );
  const messages: readonly Message[] = listMessages(
    shared.tally,
    await countUnread(bytes, drafts, shared.tally),
  );
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    blocks: numberBlocks([...headers, ...drafts, ...footers]),
    coverage: { pages: null, read: 0, ocr: 0, unreadable: [] },
    messages,
    properties: readProperties(source, styles),
  };
}
