import type { KnownFacts } from "@lizenzlotse/knowledge";

import type { RuleSubject } from "../contract.ts";

/** What the circumstances say of the facts that duties depend on. */
export function knownFacts({ circumstances }: RuleSubject): KnownFacts {
  const { delivery, provide } = circumstances;
  if (delivery === "not-delivered") return { ...NOT_PASSED_ON, use: true };
  const has = (way: (typeof provide)[number]): boolean => provide.includes(way);
  return {
    use: true,
    internal: has("internal"),
    network: has("network"),
    "source-dist": has("source"),
    "binary-dist": has("binary"),
    "client-bundle": has("client-bundle"),
    modified: circumstances.modification === "modified",
  };
}

const NOT_PASSED_ON: KnownFacts = {
  network: false,
  "source-dist": false,
  "binary-dist": false,
  "client-bundle": false,
};
