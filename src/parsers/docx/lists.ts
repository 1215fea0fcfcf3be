/** Automatic numbers and bullets (ISO/IEC 29500-1, 17.9). */
import { printNumeral } from './numerals.js';
import { type Indent, type ListPlace, readIndent, type Style, type Styles } from './styles.js';
import { readSign } from './symbols.js';
import { child, childrenNamed, flagOf, integer, valOf, type XmlElement } from './xml.js';

interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** '%1.%2' */
  readonly pattern: string;
  /** Legal style: all its numbers are decimal. */
  readonly legal: boolean;
  /** It starts anew after this level (counted from 1) or a higher one; null: after any; 0: never. */
  readonly restart: number | null;
  readonly style: string | null;
  readonly indent: Indent;
}

type Levels = ReadonlyMap<number, ListLevel>;

interface List {
  /** The abstract list whose counters it shares. */
  readonly counters: string;
  readonly levels: Levels;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** The automatic number or bullet of one paragraph. */
export interface AutoLabel {
  /** As printed; '' where the list prints nothing. */
  readonly label: string;
  readonly isBullet: boolean;
  /** The list and the depth in it, from 0. */
  readonly list: string;
  readonly level: number;
  readonly indent: Indent;
}

function readLevel(element: XmlElement): ListLevel {
  const format = valOf(element, 'w:numFmt') ?? 'decimal';
  const font = child(child(element, 'w:rPr'), 'w:rFonts')?.attributes['w:ascii'] ?? '';
  const pattern = valOf(element, 'w:lvlText') ?? '';
  return {
    start: integer(valOf(element, 'w:start')) ?? 0,
    format,
    pattern: format === 'bullet' ? readSign(pattern, font) : pattern,
    legal: flagOf(element, 'w:isLgl') ?? false,
    restart: integer(valOf(element, 'w:lvlRestart')),
    style: valOf(element, 'w:pStyle'),
    indent: readIndent(child(element, 'w:pPr')),
  };
}

function readLevels(parent: XmlElement): Levels {
  return new Map(
    childrenNamed(parent, 'w:lvl').map((level) => [
      integer(level.attributes['w:ilvl']) ?? 0,
      readLevel(level),
    ]),
  );
}

function readOverrides(num: XmlElement): { levels: Levels; starts: ReadonlyMap<number, number> } {
  const levels = new Map<number, ListLevel>();
  const starts = new Map<number, number>();
  for (const override of childrenNamed(num, 'w:lvlOverride')) {
    const level = integer(override.attributes['w:ilvl']) ?? 0;
    const start = integer(valOf(override, 'w:startOverride'));
    const own = child(override, 'w:lvl');
    if (own) levels.set(level, readLevel(own));
    if (start !== null) starts.set(level, start);
  }
  return { levels, starts };
}

/** The lists that `numbering.xml` defines, by `w:numId`. */
function readLists(root: XmlElement | null, styles: Styles): ReadonlyMap<string, List> {
  const abstracts = new Map(
    childrenNamed(root, 'w:abstractNum').map((element) => [
      element.attributes['w:abstractNumId'] ?? '',
      element,
    ]),
  );
  const nums = new Map(childrenNamed(root, 'w:num').map((num) => [num.attributes['w:numId'] ?? '', num]));
  const follow = (id: string, hops: number): string => {
    const link = valOf(abstracts.get(id), 'w:numStyleLink');
    const target = link === null ? null : valOf(nums.get(styles.listOf(link) ?? ''), 'w:abstractNumId');
    return target === null || hops === 0 ? id : follow(target, hops - 1);
  };
  const lists = new Map<string, List>();
  for (const [id, num] of nums) {
    const counters = follow(valOf(num, 'w:abstractNumId') ?? '', 5);
    const abstract = abstracts.get(counters);
    const { levels, starts } = readOverrides(num);
    const base = abstract ? readLevels(abstract) : new Map<number, ListLevel>();
    lists.set(id, { counters, levels: new Map([...base, ...levels]), startOverrides: starts });
  }
  return lists;
}

/** Counts through a document, paragraph by paragraph. */
export class ListCounter {
  private readonly lists: ReadonlyMap<string, List>;
  /** By abstract list: the last number at each level. */
  private readonly counters = new Map<string, Map<number, number>>();
  private readonly begun = new Set<string>();

  constructor(root: XmlElement | null, styles: Styles) {
    this.lists = readLists(root, styles);
  }

  /**
   * The number of the next paragraph, which says `own` of its list and has `style`.
   * Null when it is in no list.
   */
  next(own: ListPlace | null, style: Style): AutoLabel | null {
    const id = own?.list ?? style.list?.list ?? null;
    const list = id === null ? undefined : this.lists.get(id);
    if (id === null || !list) return null;
    const level = own?.level ?? levelOfStyle(list, style) ?? style.list?.level ?? 0;
    const definition = list.levels.get(level);
    if (!definition) return null;
    const numbers = this.count(list, id, level, definition);
    return {
      label: printLabel(list, definition, numbers).trim(),
      isBullet: definition.format === 'bullet',
      list: id,
      level,
      indent: definition.indent,
    };
  }

  private count(list: List, id: string, level: number, definition: ListLevel): ReadonlyMap<number, number> {
    const numbers = this.counters.get(list.counters) ?? new Map<number, number>();
    this.counters.set(list.counters, numbers);
    const override = this.takeOverride(list, id, level);
    const before = numbers.get(level);
    numbers.set(level, override ?? (before === undefined ? startOf(list, level, definition) : before + 1));
    for (const deeper of [...numbers.keys()]) {
      if (deeper > level && restartsAfter(list.levels.get(deeper), level)) numbers.delete(deeper);
    }
    return numbers;
  }

  /** A start override counts once, when its list first uses the level. */
  private takeOverride(list: List, id: string, level: number): number | null {
    const key = `${id}/${level}`;
    if (this.begun.has(key)) return null;
    this.begun.add(key);
    return list.startOverrides.get(level) ?? null;
  }
}

function startOf(list: List, level: number, definition: ListLevel): number {
  return list.startOverrides.get(level) ?? definition.start;
}

function restartsAfter(deeper: ListLevel | undefined, level: number): boolean {
  return deeper?.restart === undefined || deeper.restart === null || level < deeper.restart;
}

/** Lists name the styles of their levels; a style's list place then says the list alone. */
function levelOfStyle(list: List, style: Style): number | null {
  for (const [level, definition] of list.levels) {
    if (definition.style !== null && definition.style === style.listStyle) return level;
  }
  return null;
}

function printLabel(list: List, definition: ListLevel, numbers: ReadonlyMap<number, number>): string {
  if (definition.format === 'bullet') return definition.pattern;
  return definition.pattern.replace(/%([1-9])/g, (_all, digit: string) => {
    const level = Number(digit) - 1;
    const referred = list.levels.get(level);
    if (!referred) return '';
    const format = definition.legal && referred.format !== 'none' ? 'decimal' : referred.format;
    return printNumeral(numbers.get(level) ?? startOf(list, level, referred), format);
  });
}
