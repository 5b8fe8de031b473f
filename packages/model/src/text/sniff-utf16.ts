/** How many leading bytes decide whether unmarked text is UTF-16. */
const SNIFFED_BYTES = 512;

/** Whether bytes are UTF-16 text, by their mark or, without one, by where their zero bytes stand. */
export function sniffUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, SNIFFED_BYTES);
  // Most files end here: text that is not UTF-16 holds no zero byte.
  return start.includes(0) ? sniffUnmarked(start) : undefined;
}

function sniffUnmarked(start: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const pairs = start.length >> 1;
  if (pairs < 2) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (start[2 * pair] === 0) evenZeros += 1;
    if (start[2 * pair + 1] === 0) oddZeros += 1;
  }
  // Text in a Latin script has a zero high byte in nearly every unit and never a zero low byte.
  if (oddZeros > 0.8 * pairs && evenZeros === 0) return "utf-16le";
  if (evenZeros > 0.8 * pairs && oddZeros === 0) return "utf-16be";
  return undefined;
}
