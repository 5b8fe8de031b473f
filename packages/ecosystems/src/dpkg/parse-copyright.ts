import type { Input } from "../shared/input.ts";
import { type ControlField, type ControlParagraph, parseControl } from "./parse-control.ts";

/**
 * Reads which licence a machine-readable copyright file (format 1.0, DEP-5) states for the package: the header's, which
 * is for the package as a whole, else that of all files which no other paragraph is for.
 *
 * Lines that are no field are passed over: they break nothing that is read here, and whoever scans an image cannot mend
 * the distribution's files.
 *
 * @returns the first line of the field; `undefined` for free prose, and where nothing is stated for the whole.
 * @see https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
 */
export function parseCopyright(text: string, input: Input): ControlField | undefined {
  const { paragraphs } = parseControl(text, input);
  const [header] = paragraphs;
  if (header?.has("format") !== true) return undefined;
  return licenseOf(header) ?? licenseOf(paragraphs.find(isForAllFiles));
}

function isForAllFiles(paragraph: ControlParagraph): boolean {
  const patterns = paragraph.get("files")?.value.split(/\s+/u) ?? [];
  return patterns.includes("*");
}

function licenseOf(paragraph: ControlParagraph | undefined): ControlField | undefined {
  const field = paragraph?.get("license");
  const [synopsis = ""] = field?.value.split("\n") ?? [];
  return field === undefined || synopsis === "" ? undefined : { ...field, value: synopsis };
}
