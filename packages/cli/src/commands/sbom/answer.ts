import { writeStream } from "../../output/write-stream.ts";
import { inOnePiece } from "../../output/in-one-piece.ts";
import type { CommandCall } from "../contract.ts";
import { jsonText } from "../shared/show-text.ts";

/** Prints a document as JSON, or a text for people. */
export async function answer(
  call: CommandCall,
  { document, text }: { readonly document: unknown; readonly text: string },
): Promise<void> {
  const output = wantedForm(call) === "json" ? jsonText(document) : text;
  await writeStream(call.world.stdout, inOnePiece(new TextEncoder().encode(output)));
}

/** `--format` of this command also knows html. */
export function wantedForm({ options }: CommandCall): string {
  return options.format ?? "human";
}
