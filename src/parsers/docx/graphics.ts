/** The words of charts and of diagrams (SmartArt), which stand in parts of their own. */
import { normaliseText } from '../../text/normalise.js';
import type { BlockDraft } from '../numbering.js';
import { listOutsideBoxes } from './drawings.js';
import type { Part } from './package.js';
import { child, childrenNamed, elementsOf, textOf, type XmlElement } from './xml.js';

/** By element: the attribute that names the part of its words. */
const PART_OF_WORDS: Readonly<Record<string, string>> = { 'c:chart': 'r:id', 'dgm:relIds': 'r:dm' };

/** The texts of a chart (its titles, series and categories) or of a diagram (its shapes), one a paragraph. */
function textsOf(element: XmlElement): readonly string[] {
  if (element.name === 'a:p') return [runsOf(element).join('')];
  if (element.name === 'a:t') return [textOf(element)];
  if (element.name === 'c:strCache')
    return childrenNamed(element, 'c:pt').map((point) => textOf(child(point, 'c:v')));
  return elementsOf(element).flatMap(textsOf);
}

function runsOf(element: XmlElement): readonly string[] {
  if (element.name === 'a:t') return [textOf(element)];
  return element.name === 'a:br' ? [' '] : elementsOf(element).flatMap(runsOf);
}

/** Does the drawing hold a chart, a diagram or words of its own, beside text boxes? */
function findSources(drawing: XmlElement, host: Part): { isGraphic: boolean; paths: readonly string[] } {
  const inside = listOutsideBoxes(drawing);
  const paths = inside.flatMap(({ name, attributes }) => {
    const id = attributes[PART_OF_WORDS[name] ?? ''];
    return id === undefined ? [] : [host.relations.get(id)?.target ?? ''];
  });
  return { isGraphic: paths.length > 0 || inside.some(({ name }) => name === 'a:t'), paths };
}

/**
 * The texts that a drawing of the part `host` shows beside its text boxes, in the order of the file; those of a chart
 * once, for it repeats its categories with every series. Its figures and its shape are not read. Null where it is no
 * chart, no diagram and holds no words.
 *
 * @example // a chart of two bars: ['Participants by year', 'Workshops', 'Fellowships']
 */
export function readGraphic(
  drawing: XmlElement,
  host: Part,
  readPart: (path: string) => Part | null,
): readonly string[] | null {
  const { isGraphic, paths } = findSources(drawing, host);
  if (!isGraphic) return null;
  const roots = [drawing, ...paths.flatMap((path) => readPart(path)?.root ?? [])];
  const texts = roots.flatMap((root, at) => (at === 0 ? textsOutsideBoxes(root) : textsOfPart(root)));
  return texts.map((text) => normaliseText(text).trim()).filter((text) => /[\p{L}\p{Nd}]/u.test(text));
}

function textsOfPart(root: XmlElement): readonly string[] {
  const texts = textsOf(root);
  return root.name.startsWith('c:') ? [...new Set(texts)] : texts;
}

function textsOutsideBoxes(drawing: XmlElement): readonly string[] {
  return listOutsideBoxes(drawing)
    .filter(({ name }) => name === 'a:t')
    .map(textOf);
}

/** A text of a graphic as a further paragraph of what it stands in. */
export function draftGraphicText(
  text: string,
  place: Pick<BlockDraft, 'kind' | 'page' | 'cell'>,
): BlockDraft {
  const nothing = { label: null, footnote: null, level: null, boxes: [], spans: [], notes: [], links: [] };
  return { ...nothing, ...place, text, continues: true };
}
