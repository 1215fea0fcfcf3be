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

/** Counts what a drawing may show beside its text boxes. */
export function tallyDrawing(element: XmlElement, tally: Tally): void {
  const names = namesBelow(element);
  if (names.has('c:chart') || names.has('dgm:relIds') || names.has('a:t')) tally.graphics += 1;
  if (names.has('a:blip') || names.has('v:imagedata')) tally.pictures += 1;
}

function namesBelow(element: XmlElement): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (each: XmlElement): void => {
    if (each.name === 'w:txbxContent') return;
    names.add(each.name);
    elementsOf(each).forEach(visit);
  };
  visit(element);
  return names;
}
