/**
 * Whether a text contains a phrase, whatever the layout, the quotes and the case. `…` stands for words left out.
 *
 * @param {string} text
 * @param {string} phrase
 */
export function says(text, phrase) {
  const haystack = words(text);
  let from = 0;
  for (const part of phrase.split("…").map((piece) => words(piece).trim())) {
    const index = haystack.indexOf(part, from);
    if (index === -1) return false;
    from = index + part.length;
  }
  return true;
}

/** @param {string} text */
function words(text) {
  return text
    .toLowerCase()
    .replace(/[“”„"‘’']/gu, "'")
    .replace(/[^\p{L}\p{N}',.;:()-]+/gu, " ");
}
