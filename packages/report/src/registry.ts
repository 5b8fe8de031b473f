import type { ReportFormat } from "./contract.ts";
import { html } from "./formats/html/index.ts";
import { human } from "./formats/human/index.ts";

/** Every format, in the order in which help texts list them. */
export const formats: readonly ReportFormat[] = [html, human];

/** The format with an id; `undefined` where there is none. */
export function formatById(id: string): ReportFormat | undefined {
  return formats.find((format) => format.id === id);
}
