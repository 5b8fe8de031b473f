/** Writes to a standard stream without outrunning its reader. A reader that went away ends the writing quietly. */
export async function writeStream(
  stream: NodeJS.WriteStream,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  for await (const chunk of content) {
    if (stream.destroyed) return;
    if (!stream.write(chunk)) await drainedOrClosed(stream);
  }
}

/** Both listeners go with the first event: a long output waits many thousand times. */
function drainedOrClosed(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stream.off("drain", done);
      stream.off("close", done);
      resolve();
    };
    stream.on("drain", done);
    stream.on("close", done);
  });
}
