/** Drawings: the text boxes in them, and what else may hold words. */
import type { Tally } from './story.js';
import { child, elementsOf, type XmlElement } from './xml.js';

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

/** Notes what a drawing may show beside its words. */
export function tallyDrawing(element: XmlElement, tally: Tally): void {
  const inside = listOutsideBoxes(element);
  if (inside.some(({ name }) => name === 'a:blip' || name === 'v:imagedata')) tally.pictures += 1;
}

/** An element and what stands in it, but for text boxes. */
export function listOutsideBoxes(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'w:txbxContent') return [];
  return [element, ...elementsOf(element).flatMap(listOutsideBoxes)];
}
