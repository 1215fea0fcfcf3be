/** The text inside paragraphs: runs, fields, links, notes, tracked changes. */
import { chooseAlternative, findBoxes, tallyDrawing } from './drawings.js';
import { Fields } from './fields.js';
import type { NoteReference } from './notes.js';
import type { Story } from './story.js';
import { layLook, type RunLook, readRunLook } from './styles.js';
import { readSign, readSigns } from './symbols.js';
import { child, elementsOf, flagOf, textOf, valOf, type XmlElement } from './xml.js';

/** A piece of text that looks alike and leads to one place. */
export interface TextPiece {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly capitals: boolean;
  readonly superscript: boolean;
  readonly link: string | null;
  /** A page number that Word computes. */
  readonly isPageNumber: boolean;
}

export interface MarkPiece {
  readonly kind: 'mark';
  readonly mark: string;
}

/** A new page begins. */
export interface TurnPiece {
  readonly kind: 'turn';
  readonly page: number;
}

export type Piece = TextPiece | MarkPiece | TurnPiece;

export interface Inline {
  readonly pieces: readonly Piece[];
  readonly notes: readonly NoteReference[];
  /** Text boxes that are anchored here. */
  readonly boxes: readonly TextBox[];
  /** Drawings, which may show pictures. */
  readonly drawings: readonly XmlElement[];
  /** The page on which the paragraph begins; null where the story has none. */
  readonly page: number | null;
}

export interface TextBox {
  readonly content: XmlElement;
  readonly page: number | null;
}

/** How text looks and where it leads, from what stands around it. */
interface Setting {
  readonly look: RunLook;
  readonly link: string | null;
  /** The font that the run names, '' where it names none. */
  readonly font: string;
}

type Read = (element: XmlElement, setting: Setting) => void;

/** Elements whose text is none of the paragraph's. */
const SILENT: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:fldData',
]);

/** What stands for a character in a run. */
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Reads the paragraphs of one story in order. */
export class InlineReader {
  private readonly fields = new Fields();
  private pieces: Piece[] = [];
  private notes: NoteReference[] = [];
  private boxes: TextBox[] = [];
  private drawings: XmlElement[] = [];

  constructor(private readonly story: Story) {}

  /** `look` is that of the paragraph's style. */
  read(paragraph: XmlElement, look: RunLook): Inline {
    this.pieces = [];
    this.notes = [];
    this.boxes = [];
    this.drawings = [];
    const page = this.story.pages.current;
    this.readChildren(paragraph, { look, link: null, font: '' });
    const { pieces, notes, boxes, drawings } = this;
    return { pieces, notes, boxes, drawings, page };
  }

  /** Elements of a paragraph that are not simply wrappers. */
  private readonly inParagraph: Readonly<Record<string, Read>> = {
    'w:r': (run, setting) => this.readRun(run, setting),
    'w:hyperlink': (element, setting) =>
      this.readChildren(element, { ...setting, link: this.findTarget(element) ?? setting.link }),
    'w:fldSimple': (element, setting) =>
      this.fields.within(element.attributes['w:instr'] ?? '', () => this.readChildren(element, setting)),
    'w:del': () => this.tally('deletions'),
    'w:moveFrom': () => this.tally('deletions'),
    'w:ins': (element, setting) => this.readInserted(element, setting),
    'w:moveTo': (element, setting) => this.readInserted(element, setting),
    'm:oMath': (element, setting) => this.addText(textOf(element), setting),
    'mc:AlternateContent': (element, setting) => this.readChildren(chooseAlternative(element), setting),
  };

  /** Elements of a run. Others, such as deleted text, say nothing. */
  private readonly inRun: Readonly<Record<string, Read>> = {
    'w:t': (element, setting) => this.addText(readSigns(textOf(element), setting.font), setting),
    'w:sym': (element, setting) => this.addText(readSymbol(element), setting),
    'w:lastRenderedPageBreak': () => this.turnPage('rendered'),
    'w:fldChar': (element, setting) => this.turnField(element.attributes['w:fldCharType'] ?? '', setting),
    'w:instrText': (element) => this.fields.instruct(textOf(element)),
    'w:footnoteReference': (element) => this.addNote(element, null),
    'w:endnoteReference': (element) => this.addNote(element, null),
    'w:commentReference': () => this.tally('comments'),
    'w:pgNum': (_element, setting) => this.fields.within('PAGE', () => this.addText('0', setting)),
    'w:ruby': (element, setting) => this.readChildren(child(element, 'w:rubyBase'), setting),
    'w:drawing': (element) => this.readDrawing(element),
    'w:pict': (element) => this.readDrawing(element),
    'w:object': (element) => this.readDrawing(element),
    'mc:AlternateContent': (element, setting) => this.readRunContent(chooseAlternative(element), setting),
  };

  private readChildren(parent: XmlElement | null, setting: Setting): void {
    for (const element of elementsOf(parent)) {
      const read = this.inParagraph[element.name];
      if (read) read(element, setting);
      else if (!SILENT.has(element.name)) this.readChildren(element, setting);
    }
  }

  private tally(what: 'deletions' | 'insertions' | 'comments'): void {
    this.story.shared.tally[what] += 1;
  }

  private readInserted(element: XmlElement, setting: Setting): void {
    this.tally('insertions');
    this.readChildren(element, setting);
  }

  private findTarget(hyperlink: XmlElement): string | null {
    const relation = this.story.part.relations.get(hyperlink.attributes['r:id'] ?? '');
    if (!relation?.external) return null;
    const anchor = hyperlink.attributes['w:anchor'];
    return anchor && !relation.target.includes('#') ? `${relation.target}#${anchor}` : relation.target;
  }

  private readRun(run: XmlElement, setting: Setting): void {
    const rPr = child(run, 'w:rPr');
    const styled = layLook(this.story.shared.styles.run(valOf(rPr, 'w:rStyle')), setting.look);
    const font = child(rPr, 'w:rFonts')?.attributes['w:ascii'] ?? '';
    this.readRunContent(run, { ...setting, font, look: layLook(readRunLook(rPr), styled) });
  }

  private readRunContent(run: XmlElement | null, setting: Setting): void {
    const custom = elementsOf(run).find(hasCustomMark);
    if (custom) this.addNote(custom, textOf(run).trim());
    else for (const element of elementsOf(run)) this.readRunElement(element, setting);
  }

  private readRunElement(element: XmlElement, setting: Setting): void {
    if (element.attributes['w:type'] === 'page' && element.name === 'w:br') this.turnPage('asked');
    const sign = SIGNS[element.name];
    if (sign !== undefined) this.addText(sign, setting);
    else this.inRun[element.name]?.(element, setting);
  }

  private readDrawing(element: XmlElement): void {
    const { pages } = this.story;
    pages.print();
    this.boxes.push(...findBoxes(element).map((content) => ({ content, page: pages.current })));
    this.drawings.push(element);
    tallyDrawing(element, this.story.shared.tally);
  }

  private turnPage(how: 'rendered' | 'asked'): void {
    const { pages } = this.story;
    pages.turn(how);
    if (pages.current !== null) this.pieces.push({ kind: 'turn', page: pages.current });
  }

  private addNote(element: XmlElement, custom: string | null): void {
    if (!this.fields.isShowing) return;
    const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const { pages, shared } = this.story;
    const mark = custom ?? shared.notes.next(kind, pages.current);
    const page = kind === 'footnote' ? pages.current : null;
    this.notes.push({ kind, id: element.attributes['w:id'] ?? '', mark, page });
    if (mark === '') shared.tally.unnumbered += 1;
    else this.pieces.push({ kind: 'mark', mark });
  }

  /** A page number counts even where Word has not yet computed it. */
  private turnField(type: string, setting: Setting): void {
    if (type === 'end' && this.fields.isPageNumber) this.addPiece('', setting);
    this.fields.turn(type);
  }

  private addText(text: string, setting: Setting): void {
    if (text !== '' && this.fields.isShowing) this.addPiece(text, setting);
  }

  private addPiece(text: string, { look, link }: Setting): void {
    if (look.hidden) {
      this.story.shared.tally.hidden.push(text);
      return;
    }
    if (text.trim() !== '') this.story.pages.print();
    this.pieces.push({
      kind: 'text',
      text,
      bold: look.bold ?? false,
      capitals: look.capitals ?? false,
      superscript: look.superscript ?? false,
      link: this.fields.link ?? link,
      isPageNumber: this.fields.isPageNumber,
    });
  }
}

function hasCustomMark(element: XmlElement): boolean {
  if (element.name !== 'w:footnoteReference' && element.name !== 'w:endnoteReference') return false;
  return ['1', 'true', 'on'].includes(element.attributes['w:customMarkFollows'] ?? '');
}

function readSymbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  if (Number.isNaN(code) || code > 0xffff) return '';
  return readSign(String.fromCodePoint(code), element.attributes['w:font'] ?? '');
}

/** Is a paragraph's end deleted or hidden, so that the next paragraph goes on in its line? */
export function runsOn(pPr: XmlElement | null): 'deleted' | 'hidden' | null {
  const rPr = child(pPr, 'w:rPr');
  if (child(rPr, 'w:del') || child(rPr, 'w:moveFrom')) return 'deleted';
  return flagOf(rPr, 'w:vanish') ? 'hidden' : null;
}
