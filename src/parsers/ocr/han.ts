/** Tells Chinese text from characters that a wrong map of glyphs puts in its place. */
import CHARACTERS from './common-characters.json' with { type: 'json' };

const COMMON: ReadonlySet<string> = new Set(
  CHARACTERS.simplified + CHARACTERS.traditional + CHARACTERS.documents,
);
const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Fewer characters tell nothing. */
const FEWEST = 60;
/** With more kana, in parts of the characters, a text is Japanese. */
const MOST_KANA = 0.2;

/**
 * The part of the characters of a text that are common ones: half and more in Chinese, a tenth where others stand in
 * their place. Null for few characters, and for Japanese.
 *
 * @example measureCommon('柬埔寨支持在联合国框架下建立单一常设机制…') // 0.56
 */
export function measureCommon(text: string): number | null {
  const han = text.match(HAN) ?? [];
  const kana = text.match(KANA)?.length ?? 0;
  const all = han.length + kana;
  if (all < FEWEST || kana > MOST_KANA * all) return null;
  return han.filter((character) => COMMON.has(character)).length / all;
}
