import type { Trigger } from "@lizenzlotse/knowledge";
import { localize, type Localized } from "@lizenzlotse/model";

import { ANY_DISTRIBUTION, FACTS } from "./words.ts";

/** A trigger in words: `wenn geändert und (bei jeder Weitergabe oder bei Bereitstellung über ein Netz)`. */
export function triggerText(trigger: Trigger): Localized {
  if (typeof trigger === "string") return FACTS[trigger];
  if ("not" in trigger) return localize`${NOT} ${nested(trigger.not)}`;
  return "all" in trigger ? joined(trigger.all.map(nested), AND) : joined(choices(trigger.any), OR);
}

/** Source and program together are every way of passing on, which reads better than both. */
function choices(parts: readonly Trigger[]): readonly Localized[] {
  if (!parts.includes("source-dist") || !parts.includes("binary-dist")) return parts.map(nested);
  const others = parts.filter((part) => part !== "source-dist" && part !== "binary-dist");
  return [ANY_DISTRIBUTION, ...others.map(nested)];
}

const NOT: Localized = { de: "nicht", en: "not" };
const AND: Localized = { de: "und", en: "and" };
const OR: Localized = { de: "oder", en: "or" };

function joined(texts: readonly Localized[], word: Localized): Localized {
  return texts.reduce((text, part) => localize`${text} ${word} ${part}`);
}

function nested(trigger: Trigger): Localized {
  const text = triggerText(trigger);
  const isSimple =
    typeof trigger === "string" || ("any" in trigger && choices(trigger.any).length === 1);
  return isSimple ? text : localize`(${text})`;
}
