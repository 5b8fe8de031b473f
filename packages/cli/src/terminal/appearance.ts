import type { CommandCall } from "../commands/contract.ts";
import { decideColor } from "./color.ts";

/** Colour and width of the stream that the summary goes to. */
export function appearanceOf(
  call: CommandCall,
  stream: NodeJS.WriteStream,
): { color: "on" | "off"; widthColumns: number } {
  const isTerminal = stream.isTTY;
  const color = decideColor(call.options.color ?? "auto", {
    variables: call.world.variables,
    isTerminal,
  });
  return { color, widthColumns: isTerminal ? stream.columns : DEFAULT_WIDTH_COLUMNS };
}

/** Width of text that goes to a file or a log. */
const DEFAULT_WIDTH_COLUMNS = 100;
