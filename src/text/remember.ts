/** Judgements that are kept: the same letters and words are asked about again and again. */

/** So many are kept, which is more than the letters and words of most documents; then all are forgotten. */
const MOST = 20_000;

/**
 * A function of a text that keeps its answers. For pure functions whose work takes longer than finding the answer, and
 * whose texts are short and few: letters, words.
 *
 * @example const isLetter = remember((text) => /\p{L}/u.test(text))
 */
export function remember<Answer extends string | number | boolean | null>(
  judge: (text: string) => Answer,
): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= MOST) answers.clear();
    const answer = judge(text);
    answers.set(text, answer);
    return answer;
  };
}
