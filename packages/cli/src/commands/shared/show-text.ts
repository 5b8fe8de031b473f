import { Readable } from "node:stream";

import { escapeHiddenInJson } from "@lizenzlotse/model";

import { writeStream } from "../../output/write-stream.ts";
import type { CommandCall } from "../contract.ts";

/** Writes a text to standard output. */
export function showText({ world }: Pick<CommandCall, "world">, text: string): Promise<void> {
  return writeStream(world.stdout, Readable.from([Buffer.from(text)]));
}

/** Whether a call asks for one JSON document. */
export function wantsJson({ options }: Pick<CommandCall, "options">): boolean {
  return options.json === true || options.format === "json";
}

/** A value as the text of a JSON document. */
export function jsonText(value: unknown): string {
  return `${escapeHiddenInJson(JSON.stringify(value, undefined, 1))}\n`;
}
