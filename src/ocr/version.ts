import { createHash } from 'node:crypto';
import { chooseData, LANGUAGE_TAGS } from './languages.js';

/**
 * The version of an engine with its language data, whose sizes in bytes are given by name: other data of the
 * same language read otherwise.
 *
 * @example describeVersion('tesseract-5.3.0', sizes) // 'tesseract-5.3.0-1f3a9c2e'
 */
export function describeVersion(engine: string, sizes: ReadonlyMap<string, number>): string {
  const ours = chooseData(LANGUAGE_TAGS, sizes).map((name) => `${name} ${sizes.get(name)}`);
  const hash = createHash('sha256').update(ours.join('\n')).digest('hex');
  return `${engine}-${hash.slice(0, 8)}`;
}
