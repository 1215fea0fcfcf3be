/** Tiny DOCX files from raw XML. */
import { strToU8, zipSync } from 'fflate';
import type { Block, ParsedDocument } from '../../../src/model/document.js';
import { parseDocx } from '../../../src/parsers/docx/parse.js';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Contents of the parts; each is put into its root element. */
export interface Parts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
  /** Of `docProps/app.xml`. */
  readonly statistics?: string;
  /** Roots of charts and diagrams by relation id, each with the type of its relation. */
  readonly graphics?: Readonly<Record<string, { readonly type: string; readonly xml: string }>>;
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  /** External links by relation id. */
  readonly links?: Readonly<Record<string, string>>;
}

const root = (name: string, content: string) =>
  `<?xml version="1.0"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`;
const relation = (id: string, type: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"${mode}/>`;
const relations = (content: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;

export function buildDocx(parts: Parts): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': root('document', `<w:body>${parts.body}</w:body>`),
  };
  let links = '';
  for (const part of ['styles', 'numbering', 'footnotes', 'endnotes', 'settings'] as const) {
    const content = parts[part];
    if (content === undefined) continue;
    files[`word/${part}.xml`] = root(part, content);
    links += relation(part, part, `${part}.xml`);
  }
  for (const [kind, contents] of [
    ['header', parts.headers ?? []],
    ['footer', parts.footers ?? []],
  ] as const) {
    for (const [at, content] of contents.entries()) {
      files[`word/${kind}${at}.xml`] = root(kind === 'header' ? 'hdr' : 'ftr', content);
      links += relation(`${kind}${at}`, kind, `${kind}${at}.xml`);
    }
  }
  for (const [id, url] of Object.entries(parts.links ?? {}))
    links += relation(id, 'hyperlink', url, ' TargetMode="External"');
  for (const [id, { type, xml }] of Object.entries(parts.graphics ?? {})) {
    files[`word/${id}.xml`] = xml;
    links += relation(id, type, `${id}.xml`);
  }
  if (parts.statistics !== undefined) {
    files['docProps/app.xml'] =
      `<Properties xmlns="${TYPES.replace('relationships', 'extended-properties')}">${parts.statistics}</Properties>`;
    const main = relation('rId1', 'officeDocument', 'word/document.xml');
    files['_rels/.rels'] = relations(main + relation('rId2', 'extended-properties', 'docProps/app.xml'));
  }
  files['word/_rels/document.xml.rels'] = relations(links);
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

export async function parse(parts: Parts | string): Promise<ParsedDocument> {
  return parseDocx(buildDocx(typeof parts === 'string' ? { body: parts } : parts));
}

export async function blocksOf(parts: Parts | string): Promise<readonly Block[]> {
  return (await parse(parts)).blocks;
}

/** A run with run properties: `r('bold', '<w:b/>')`. */
export const r = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
/** A paragraph; a text without markup becomes a run. */
export const p = (content: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`;
export const numPr = (list: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
export const ind = (left: number, hanging = 0) => `<w:ind w:left="${left}" w:hanging="${hanging}"/>`;
export const tab = '<w:r><w:tab/></w:r>';
export const lvl = (level: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
export const abstractNum = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
export const num = (id: number, abstract: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
export const style = (id: string, content: string, name = id, basedOn = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn && `<w:basedOn w:val="${basedOn}"/>`}${content}</w:style>`;
