import { streamXml } from "./stream-xml.ts";

/** Built-in number formats that show dates and times (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlySet<number> = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

/** What a number format shows besides placeholders: quoted text, escapes, colours and locales. */
const NO_PLACEHOLDER = /"[^"]*"|\\.|\[[^\]]*\]/gu;

/** Indexes of the cell styles by which a number is shown as a date. */
export function dateFormats(part: string | undefined): ReadonlySet<number> {
  const dates = new Set<number>();
  if (part === undefined) return dates;
  const own = new Set<number>();
  let isCellStyle = false;
  let index = 0;
  streamXml(part, {
    open: (name, attributes) => {
      const id = Number(attributes["numFmtId"]);
      if (name === "numFmt" && showsDate(attributes["formatCode"] ?? "")) own.add(id);
      if (name === "cellXfs") isCellStyle = true;
      if (name !== "xf" || !isCellStyle) return;
      if (BUILT_IN.has(id) || own.has(id)) dates.add(index);
      index += 1;
    },
    close: (name) => {
      if (name === "cellXfs") isCellStyle = false;
    },
  });
  return dates;
}

function showsDate(formatCode: string): boolean {
  return /[dyhs]|m{2,}/iu.test(formatCode.replace(NO_PLACEHOLDER, ""));
}
