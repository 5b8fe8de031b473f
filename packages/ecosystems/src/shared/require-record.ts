import { complain, type Input } from "./input.ts";
import { isRecord } from "./is-record.ts";

/** Whether a whole document is a map, as its format demands; anything else is reported. */
export function requireRecord(
  document: unknown,
  input: Input,
): document is Readonly<Record<string, unknown>> {
  if (isRecord(document)) return true;
  complain(input, "input/unexpected-type", {
    line: 1,
    parameters: { field: input.format, problem: "not a map" },
  });
  return false;
}
