/** Styles with all that they inherit along `basedOn`. */
import { child, childrenNamed, flagOf, integer, valOf, type XmlElement } from './xml.js';

/** Indents in twips (a twentieth of a point), as far as they are said. */
export interface Indent {
  readonly left?: number;
  readonly hanging?: number;
  readonly firstLine?: number;
}

export interface RunLook {
  readonly bold: boolean | null;
  readonly hidden: boolean | null;
  readonly capitals: boolean | null;
  readonly superscript: boolean | null;
}

/** The list that a paragraph or style says it belongs to; `list` '0' means none. */
export interface ListPlace {
  readonly list: string | null;
  readonly level: number | null;
}

export interface Style {
  readonly id: string;
  readonly name: string;
  readonly run: RunLook;
  /** Depth of a heading from 0; 9 is body text. */
  readonly outline: number | null;
  readonly alignment: string | null;
  readonly indent: Indent;
  readonly list: ListPlace | null;
  /** The style of the chain in which `list` stands. */
  readonly listStyle: string | null;
  /** The names of the chain, its own first. */
  readonly names: readonly string[];
}

const PLAIN: Style = {
  id: '',
  name: '',
  run: { bold: null, hidden: null, capitals: null, superscript: null },
  outline: null,
  alignment: null,
  indent: {},
  list: null,
  listStyle: null,
  names: [],
};

export function readIndent(pPr: XmlElement | null): Indent {
  const attributes = child(pPr, 'w:ind')?.attributes;
  const left = integer(attributes?.['w:left'] ?? attributes?.['w:start']);
  const hanging = integer(attributes?.['w:hanging']);
  const firstLine = integer(attributes?.['w:firstLine']);
  return {
    ...(left === null ? {} : { left }),
    ...(hanging === null && firstLine === null ? {} : { hanging: hanging ?? 0, firstLine: firstLine ?? 0 }),
  };
}

export function readRunLook(rPr: XmlElement | null): RunLook {
  const align = valOf(rPr, 'w:vertAlign');
  return {
    bold: flagOf(rPr, 'w:b'),
    hidden: flagOf(rPr, 'w:vanish'),
    capitals: flagOf(rPr, 'w:caps'),
    superscript: align === null ? null : align === 'superscript',
  };
}

/** What `over` says, and where it is silent what `under` says. */
export function layLook(over: RunLook, under: RunLook): RunLook {
  return {
    bold: over.bold ?? under.bold,
    hidden: over.hidden ?? under.hidden,
    capitals: over.capitals ?? under.capitals,
    superscript: over.superscript ?? under.superscript,
  };
}

export function readListPlace(pPr: XmlElement | null): ListPlace | null {
  const numPr = child(pPr, 'w:numPr');
  return numPr ? { list: valOf(numPr, 'w:numId'), level: integer(valOf(numPr, 'w:ilvl')) } : null;
}

function inherit(element: XmlElement, parent: Style): Style {
  const id = element.attributes['w:styleId'] ?? '';
  const name = valOf(element, 'w:name') ?? id;
  const pPr = child(element, 'w:pPr');
  const place = readListPlace(pPr);
  const ownList = place && place.list !== null;
  return {
    id,
    name,
    run: layLook(readRunLook(child(element, 'w:rPr')), parent.run),
    outline: integer(valOf(pPr, 'w:outlineLvl')) ?? parent.outline,
    alignment: valOf(pPr, 'w:jc') ?? parent.alignment,
    indent: { ...parent.indent, ...readIndent(pPr) },
    list: ownList ? place : place ? { list: parent.list?.list ?? null, level: place.level } : parent.list,
    listStyle: place ? id : parent.listStyle,
    names: [name, ...parent.names],
  };
}

/** All styles of a document. */
export class Styles {
  private readonly elements: ReadonlyMap<string, XmlElement>;
  private readonly resolved = new Map<string, Style>();
  private readonly defaultParagraph: string | null;
  private readonly base: Style;
  /** BCP 47 tag of the text unless said otherwise. */
  readonly language: string | null;

  constructor(root: XmlElement | null) {
    const all = childrenNamed(root, 'w:style');
    this.elements = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]));
    this.defaultParagraph =
      all.find(
        ({ attributes }) =>
          attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
      )?.attributes['w:styleId'] ?? null;
    const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.base = { ...PLAIN, run: readRunLook(defaults) };
    this.language = child(defaults, 'w:lang')?.attributes['w:val'] ?? null;
  }

  paragraph(id: string | null): Style {
    return this.resolve(id !== null && this.elements.has(id) ? id : this.defaultParagraph, this.base);
  }

  /** What a character style says; silent where it is silent. */
  run(id: string | null): RunLook {
    return this.resolve(id, PLAIN).run;
  }

  /** The list that a list style (`w:numStyleLink`) stands for. */
  listOf(styleId: string): string | null {
    return valOf(child(child(this.elements.get(styleId), 'w:pPr'), 'w:numPr'), 'w:numId');
  }

  private resolve(id: string | null, base: Style, seen: ReadonlySet<string> = new Set()): Style {
    const element = id === null || seen.has(id) ? undefined : this.elements.get(id);
    if (!element || id === null) return base;
    const known = this.resolved.get(id);
    if (known) return known;
    const parent = this.resolve(valOf(element, 'w:basedOn'), base, new Set([...seen, id]));
    const style = inherit(element, parent);
    this.resolved.set(id, style);
    return style;
  }
}
