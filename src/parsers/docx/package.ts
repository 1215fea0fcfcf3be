/** The parts of an Office file and the relations between them (ISO/IEC 29500-2). */
import { FileError } from '../../model/failure.js';
import { elementsOf, parseXml, type XmlElement } from './xml.js';
import { damaged, listEntries, measureEntries, readEntryBytes, type ZipEntry } from './zip.js';

export interface Relation {
  /** The last word of its type: `footnotes`, `hyperlink`. */
  readonly type: string;
  /** The path of a part, or an address when `external`. */
  readonly target: string;
  readonly external: boolean;
}

export interface Part {
  readonly path: string;
  readonly root: XmlElement;
  /** By relation id. */
  readonly relations: ReadonlyMap<string, Relation>;
}

/** A DOCX file that has been measured; its parts are unpacked when asked for. */
export class OfficePackage {
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(private readonly bytes: Uint8Array) {
    const entries = listEntries(bytes);
    measureEntries(entries, bytes.byteLength);
    this.entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  readPart(path: string): Part | null {
    const entry = this.entries.get(path);
    if (!entry) return null;
    const root = parseXml(decodeXml(readEntryBytes(this.bytes, entry)));
    return { path, root, relations: this.readRelations(path) };
  }

  /** A part as it is packed: a picture. Null when it is missing. */
  readBytes(path: string): Uint8Array | null {
    const entry = this.entries.get(path);
    return entry ? readEntryBytes(this.bytes, entry) : null;
  }

  /** The part that a part points to with a relation of that type: the `styles` of the main document. */
  readRelated(from: Part, type: string): Part | null {
    const relation = [...from.relations.values()].find((each) => each.type === type && !each.external);
    return relation ? this.readPart(relation.target) : null;
  }

  /** The main document. Throws FileError `corrupt` when there is none. */
  readMain(): Part {
    const start = [...this.readRelations('').values()].find((each) => each.type === 'officeDocument');
    const main = this.readPart(start?.target ?? 'word/document.xml');
    if (!main) throw damaged('Its main part, the text, is missing.');
    return main;
  }

  readProperties(): Part | null {
    return this.readOfPackage('core-properties') ?? this.readPart('docProps/core.xml');
  }

  /** What the author's program noted of the text when it saved it, such as the number of pages. */
  readStatistics(): Part | null {
    return this.readOfPackage('extended-properties');
  }

  private readOfPackage(type: string): Part | null {
    const relation = [...this.readRelations('').values()].find((each) => each.type === type);
    return relation ? this.readPart(relation.target) : null;
  }

  private readRelations(path: string): ReadonlyMap<string, Relation> {
    const [folder, file] = splitPath(path);
    const entry = this.entries.get(`${folder}_rels/${file}.rels`);
    if (!entry) return new Map();
    const root = parseXml(decodeXml(readEntryBytes(this.bytes, entry)));
    return new Map(elementsOf(root).map((element) => readRelation(element, folder)));
  }
}

function splitPath(path: string): readonly [string, string] {
  const slash = path.lastIndexOf('/') + 1;
  return [path.slice(0, slash), path.slice(slash)];
}

function readRelation(element: XmlElement, folder: string): readonly [string, Relation] {
  const { Id = '', Type = '', Target = '', TargetMode } = element.attributes;
  const external = TargetMode === 'External';
  const target = external ? Target : resolvePath(folder, Target);
  return [Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, external }];
}

/** `../media/a.png` in `word/` is `media/a.png`; a leading slash means the root. */
function resolvePath(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function decodeXml(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw damaged('One of its parts is not text.', cause);
  }
}

export function openPackage(bytes: Uint8Array): OfficePackage {
  if (bytes.byteLength === 0)
    throw new FileError('empty', 'The file is empty.', 'Ask the sender for the file again.');
  return new OfficePackage(bytes);
}
