import { type CycloneDxVersion, isAtLeast } from "../options.ts";
import type { Json } from "../xml/contract.ts";
import type { Losses } from "./losses.ts";

/**
 * Brings a list of licences into a version. Up to 1.6 it holds licence objects or exactly one expression: of a mixture
 * the expressions become names, which says the same to people, and nothing is dropped. Before 1.6 no entry says whose
 * claim it is, so where a conclusion stands beside declarations, the conclusion stays and the others are counted as lost.
 */
export function fitLicenses(
  entries: readonly Json[],
  version: CycloneDxVersion,
  losses: Losses,
): readonly Json[] {
  if (isAtLeast(version, "1.7")) return entries;
  const plain = entries.map((entry) => withoutDetails(entry, losses));
  const fitted = isAtLeast(version, "1.6") ? plain : onlyConclusions(plain, losses);
  const isMixed = fitted.length > 1 && fitted.some((entry) => entry["expression"] !== undefined);
  return isMixed ? fitted.map(toNamed) : fitted;
}

/** Texts of single licences of an expression came with 1.7. */
function withoutDetails({ expressionDetails, ...entry }: Json, losses: Losses): Json {
  if (expressionDetails !== undefined) losses.add("licenses.expressionDetails", expressionDetails);
  if (entry["expression"] === undefined) return entry;
  const { licensing, properties, ...rest } = entry;
  losses.add("licenses.licensing of an expression", licensing);
  losses.add("licenses.properties of an expression", properties);
  return rest;
}

function onlyConclusions(entries: readonly Json[], losses: Losses): readonly Json[] {
  const concluded = entries.filter((entry) => acknowledgementOf(entry) === "concluded");
  const others = entries.filter((entry) => acknowledgementOf(entry) !== "concluded");
  const kept = concluded.length > 0 ? concluded : others;
  if (concluded.length > 0)
    for (const entry of others) losses.add("licenses with acknowledgement declared", entry);
  return kept.map(withoutAcknowledgement);
}

function acknowledgementOf({ license, acknowledgement }: Json): unknown {
  return acknowledgement ?? (license as Json | undefined)?.["acknowledgement"];
}

function withoutAcknowledgement({
  acknowledgement: _stated,
  "bom-ref": _ref,
  ...entry
}: Json): Json {
  if (entry["license"] === undefined) return entry;
  const { acknowledgement: _inner, ...license } = entry["license"] as Json;
  return { ...entry, license };
}

function toNamed({ expression, ...entry }: Json): Json {
  if (expression === undefined) return entry;
  return { license: { name: expression, ...entry } };
}
