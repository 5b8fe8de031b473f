/** The bytes of a stream as one array. */
export async function collectBytes(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const collected: Uint8Array[] = [];
  for await (const chunk of chunks) collected.push(chunk);
  return Buffer.concat(collected);
}

/** The bytes of a stream as UTF-8 text; throws where they are none. */
export async function collectText(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  return new TextDecoder("utf-8", { fatal: true }).decode(await collectBytes(chunks));
}
