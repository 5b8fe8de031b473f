import licenses from "spdx-license-list/full.js";

/** `{{MIT | by 2020 Erika Muster | replace "without restriction" "with restrictions"}}` */
const MACRO = /\{\{([^{}|]+?)\s*((?:\|[^{}]*)?)\}\}/gu;
const COPYRIGHT_LINE = /^[ \t]*copyright[^\n]*(?:<|\(c\)|\[)[^\n]*$/imu;

/**
 * Writes licence texts where a case quotes one: the listed text, with the holder of the case in place of the
 * placeholder, and with the damage that the case plants.
 */
export function writeTexts(content: string): string {
  return content.replace(MACRO, (_, id: string, steps: string) =>
    steps
      .split("|")
      .map((step) => step.trim())
      .filter((step) => step !== "")
      .reduce(apply, textOf(id.trim())),
  );
}

function textOf(id: string): string {
  const text = licenses[id]?.licenseText;
  if (text === undefined) throw new TypeError(`no text of ${id}`);
  return text;
}

function apply(text: string, step: string): string {
  const [verb = "", ...rest] = step.split(" ");
  const argument = rest.join(" ");
  const quoted = [...argument.matchAll(/"([^"]*)"/gu)].map(([, value = ""]) => value);
  switch (verb) {
    case "by":
      return changed(text, text.replace(COPYRIGHT_LINE, `Copyright (c) ${argument}`), step);
    case "anonymous":
      return changed(text, text.replace(COPYRIGHT_LINE, ""), step);
    case "replace":
      return changed(text, text.replace(flexible(quoted[0] ?? ""), quoted[1] ?? ""), step);
    case "until":
      return changed(text, text.slice(0, text.search(flexible(quoted[0] ?? ""))), step);
    case "wrapped":
      return text.replace(/\n/gu, "\n * ");
    case "shouted":
      return text.toUpperCase();
    default:
      throw new TypeError(`unknown step: ${step}`);
  }
}

/** Words with any white space between them. */
function flexible(words: string): RegExp {
  return new RegExp(
    words
      .split(/\s+/u)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
      .join("\\s+"),
    "u",
  );
}

function changed(before: string, after: string, step: string): string {
  if (before === after) throw new TypeError(`changes nothing: ${step}`);
  return after;
}
