/** Headers and footers: those that Word shows, each once. */
import type { BlockDraft } from '../numbering.js';
import type { OfficePackage, Part } from './package.js';
import { childrenNamed, flagOf, type XmlElement } from './xml.js';

export interface RunningHeads {
  readonly headers: readonly BlockDraft[];
  readonly footers: readonly BlockDraft[];
}

/** First pages and even pages have their own only where the section, or the document, says so. */
function isShown(reference: XmlElement, section: XmlElement, settings: XmlElement | null): boolean {
  const type = reference.attributes['w:type'];
  if (type === 'first') return flagOf(section, 'w:titlePg') ?? false;
  return type !== 'even' || (flagOf(settings, 'w:evenAndOddHeaders') ?? false);
}

/** The same words in the headers of several sections count once. */
function dropRepeats(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  const seen = new Set<string>();
  return drafts.filter(({ kind, text }) => {
    const key = `${kind}\n${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function readRunningHeads(
  source: OfficePackage,
  main: Part,
  sections: readonly XmlElement[],
  settings: XmlElement | null,
  read: (part: Part, kind: 'header' | 'footer') => readonly BlockDraft[],
): RunningHeads {
  const collect = (kind: 'header' | 'footer'): readonly BlockDraft[] => {
    const ids = sections.flatMap((section) =>
      childrenNamed(section, `w:${kind}Reference`)
        .filter((reference) => isShown(reference, section, settings))
        .map((reference) => reference.attributes['r:id'] ?? ''),
    );
    const paths = new Set(ids.map((id) => main.relations.get(id)?.target ?? ''));
    const parts = [...paths].map((path) => source.readPart(path)).filter((part) => part !== null);
    return dropRepeats(parts.flatMap((part) => read(part, kind)));
  };
  return { headers: collect('header'), footers: collect('footer') };
}
