/** Drawings: the text boxes in them, and what else may hold words. */
import type { Part } from './package.js';
import type { Tally } from './story.js';
import { child, childrenNamed, elementsOf, textOf, type XmlElement } from './xml.js';

/** Of the forms that a file offers for one thing, the one that Word shows; the other when only that has words. */
export function chooseAlternative(element: XmlElement): XmlElement | null {
  const choice = child(element, 'mc:Choice');
  const fallback = child(element, 'mc:Fallback');
  if (choice === null || fallback === null) return choice ?? fallback;
  return !hasWords(choice) && hasWords(fallback) ? fallback : choice;
}

function hasWords(element: XmlElement): boolean {
  return element.name === 'w:t' || elementsOf(element).some(hasWords);
}

/** The contents of the text boxes below an element, each once. */
export function findBoxes(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  const shown = element.name === 'mc:AlternateContent' ? chooseAlternative(element) : element;
  return elementsOf(shown).flatMap(findBoxes);
}

/** Charts and diagrams name the parts in which their words stand. */
const PART_OF_WORDS: Readonly<Record<string, string>> = { 'c:chart': 'r:id', 'dgm:relIds': 'r:dm' };

/** Notes what a drawing, in the part `host`, may show beside its text boxes. */
export function tallyDrawing(element: XmlElement, host: Part, tally: Tally): void {
  const inside = listOutsideBoxes(element);
  const words = inside.filter(({ name }) => name === 'a:t').map(textOf);
  const parts = inside.flatMap(({ name, attributes }) => {
    const relation = host.relations.get(attributes[PART_OF_WORDS[name] ?? ''] ?? '');
    return name in PART_OF_WORDS ? [relation?.target ?? ''] : [];
  });
  if (words.length + parts.length > 0) tally.graphics.push({ words, parts });
  if (inside.some(({ name }) => name === 'a:blip' || name === 'v:imagedata')) tally.pictures += 1;
}

function listOutsideBoxes(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'w:txbxContent') return [];
  return [element, ...elementsOf(element).flatMap(listOutsideBoxes)];
}

/** The words of a chart (its titles, series and categories) or of a diagram (its shapes). */
export function wordsOfGraphic(element: XmlElement): readonly string[] {
  if (element.name === 'a:t') return [textOf(element)];
  if (element.name === 'c:strCache') {
    return childrenNamed(element, 'c:pt').map((point) => textOf(child(point, 'c:v')));
  }
  return elementsOf(element).flatMap(wordsOfGraphic);
}
