/** XML as small trees, with the customary prefixes of Office whatever prefixes a file uses. */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { damaged } from './zip.js';

export interface XmlElement {
  /** With its customary prefix: `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

const OPEN_XML = '(?:http://schemas\\.openxmlformats\\.org|http://purl\\.oclc\\.org/ooxml)';

/** Namespaces of the transitional and the strict form (ISO/IEC 29500-1 and -4). */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^${OPEN_XML}/wordprocessingml/(?:2006/)?main$`), 'w'],
  [new RegExp(`^${OPEN_XML}/officeDocument/(?:2006/)?relationships$`), 'r'],
  [new RegExp(`^${OPEN_XML}/officeDocument/(?:2006/)?math$`), 'm'],
  [new RegExp(`^${OPEN_XML}/drawingml/(?:2006/)?main$`), 'a'],
  [new RegExp(`^${OPEN_XML}/drawingml/(?:2006/)?chart$`), 'c'],
  [new RegExp(`^${OPEN_XML}/drawingml/(?:2006/)?diagram$`), 'dgm'],
  [new RegExp(`^${OPEN_XML}/drawingml/(?:2006/)?wordprocessingDrawing$`), 'wp'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/package\/2006\/relationships$/, 'rel'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
  [/^http:\/\/purl\.org\/dc\/terms\/$/, 'dcterms'],
];

/** Elements that say nothing of the text. Those with `Change` hold what stood before a tracked change. */
const SKIPPED: ReadonlySet<string> = new Set([
  'w:tabs',
  'w:tcBorders',
  'w:tblBorders',
  'w:pBdr',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:tblGridChange',
  'w:numberingChange',
]);

/** Deeper than any document that Word writes; nested tables take four levels each. */
const DEEPEST = 400;

interface Growing {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

/** Remembers the prefix of each namespace; one for each file read. */
class Prefixes {
  private readonly known = new Map<string, string>();

  name(uri: string, local: string): string {
    if (uri === '') return local;
    const prefix = this.known.get(uri) ?? this.find(uri);
    return `${prefix}:${local}`;
  }

  private find(uri: string): string {
    const prefix = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? 'other';
    this.known.set(uri, prefix);
    return prefix;
  }
}

class TreeBuilder {
  private readonly prefixes = new Prefixes();
  private readonly open: Growing[] = [{ name: '', attributes: {}, children: [] }];
  private skipping = 0;

  start(tag: SaxesTagNS): void {
    const name = this.prefixes.name(tag.uri, tag.local);
    if (this.skipping > 0 || SKIPPED.has(name)) this.skipping += 1;
    else this.open.push({ name, attributes: this.readAttributes(tag), children: [] });
    if (this.open.length > DEEPEST) throw damaged('Its XML is nested too deeply.');
  }

  end(): void {
    if (this.skipping > 0) this.skipping -= 1;
    else {
      const element = this.open.pop();
      if (element) this.open.at(-1)?.children.push(element);
    }
  }

  text(text: string): void {
    if (this.skipping === 0) this.open.at(-1)?.children.push(text);
  }

  root(): XmlElement {
    const root = this.open[0]?.children.find((node) => typeof node !== 'string');
    if (root === undefined) throw damaged('One of its parts holds no XML.');
    return root;
  }

  private readAttributes(tag: SaxesTagNS): Readonly<Record<string, string>> {
    const attributes: Record<string, string> = {};
    for (const { uri, local, prefix, value } of Object.values(tag.attributes)) {
      if (prefix !== 'xmlns' && !local.startsWith('rsid')) attributes[this.prefixes.name(uri, local)] = value;
    }
    return attributes;
  }
}

/**
 * The root element of an XML text. Throws FileError `corrupt` for XML that is not well formed, and for a
 * document type declaration: Office writes none, and entities can swell without end.
 */
export function parseXml(xml: string): XmlElement {
  const builder = new TreeBuilder();
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => {
    throw damaged('Its XML declares a document type, which Office files never do.');
  });
  parser.on('error', (error) => {
    throw damaged('Its XML is damaged.', error);
  });
  parser.on('opentag', (tag) => builder.start(tag));
  parser.on('closetag', () => builder.end());
  parser.on('text', (text) => builder.text(text));
  parser.on('cdata', (text) => builder.text(text));
  parser.write(xml).close();
  return builder.root();
}

function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function elementsOf(parent: XmlElement | null | undefined): readonly XmlElement[] {
  return parent?.children.filter(isElement) ?? [];
}

/** The first child of that name. */
export function child(parent: XmlElement | null | undefined, name: string): XmlElement | null {
  return (
    (parent?.children.find((node) => isElement(node) && node.name === name) as XmlElement | undefined) ?? null
  );
}

export function childrenNamed(parent: XmlElement | null | undefined, name: string): readonly XmlElement[] {
  return elementsOf(parent).filter((element) => element.name === name);
}

/** The `w:val` of the first child of that name: `<w:jc w:val="center"/>`. */
export function valOf(parent: XmlElement | null | undefined, name: string): string | null {
  return child(parent, name)?.attributes['w:val'] ?? null;
}

/** A property that is on or off (ISO/IEC 29500-1, 17.17.4); null when it is not said. */
export function flagOf(parent: XmlElement | null | undefined, name: string): boolean | null {
  const element = child(parent, name);
  if (!element) return null;
  return !['0', 'false', 'off', 'none'].includes(element.attributes['w:val'] ?? 'true');
}

export function integer(text: string | null | undefined): number | null {
  return text !== null && text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}

/** All text below an element. */
export function textOf(element: XmlElement | null): string {
  if (!element) return '';
  return element.children.map((node) => (isElement(node) ? textOf(node) : node)).join('');
}
