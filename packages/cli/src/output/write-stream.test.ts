import { PassThrough } from "node:stream";

import { describe, expect, it } from "vitest";

import { writeStream } from "./write-stream.ts";

/** Anything that is written to outruns this reader, which takes what is there one turn later. */
function slowStream(): { stream: NodeJS.WriteStream; read: () => string } {
  const stream = new PassThrough({ highWaterMark: 1 });
  let text = "";
  stream.on("readable", () => {
    setImmediate(() => {
      const chunk = stream.read() as Buffer | null;
      text += chunk?.toString() ?? "";
    });
  });
  return { stream: stream as unknown as NodeJS.WriteStream, read: () => text };
}

async function* chunks(count: number): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < count; index += 1) yield await Promise.resolve(Buffer.from("abc"));
}

describe("writeStream", () => {
  it("waits for the reader and leaves no listeners behind", async () => {
    const { stream, read } = slowStream();
    await writeStream(stream, chunks(30));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(read()).toBe("abc".repeat(30));
    expect([stream.listenerCount("drain"), stream.listenerCount("close")]).toEqual([0, 0]);
  });

  it("ends quietly when the reader goes away", async () => {
    const stream = new PassThrough({ highWaterMark: 1 });
    setImmediate(() => stream.destroy());
    await expect(
      writeStream(stream as unknown as NodeJS.WriteStream, chunks(30)),
    ).resolves.toBeUndefined();
  });
});
