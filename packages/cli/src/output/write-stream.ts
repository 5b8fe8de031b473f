import { once } from "node:events";

/** Writes to a standard stream without outrunning its reader. A reader that went away ends the writing quietly. */
export async function writeStream(
  stream: NodeJS.WriteStream,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  for await (const chunk of content) {
    if (stream.destroyed) return;
    if (!stream.write(chunk)) await Promise.race([once(stream, "drain"), once(stream, "close")]);
  }
}
