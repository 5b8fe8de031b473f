/** Most answers that one function keeps; then it begins anew, so that hostile input cannot fill the memory. */
const MAX_ANSWERS = 4_096;
/** Longest text whose answer is kept, in UTF-16 code units. */
const MAX_KEY_LENGTH = 256;

/**
 * A function of one text that keeps its answers: a thousand packages say the same five licences.
 *
 * @param compute - depends on its argument alone; its answers must not be changed by those who get them.
 */
export function remembered<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known.answer;
    const answer = compute(text);
    if (text.length <= MAX_KEY_LENGTH) {
      if (answers.size >= MAX_ANSWERS) answers.clear();
      answers.set(text, { answer });
    }
    return answer;
  };
}
