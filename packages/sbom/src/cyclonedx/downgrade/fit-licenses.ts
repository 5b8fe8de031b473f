import { type CycloneDxVersion, isAtLeast } from "../options.ts";
import type { Json } from "../xml/contract.ts";

/** Where licences are fitted. */
export interface LicenseFitting {
  readonly version: CycloneDxVersion;
  lose(member: string, value: unknown): void;
}

/**
 * Brings a list of licences into a version. Up to 1.6 it holds licence objects or exactly one expression: of a mixture
 * the expressions become names, which says the same to people, and nothing is dropped. Before 1.6 no entry says whose
 * claim it is, so where a conclusion stands beside declarations, the conclusion stays and the others are kept elsewhere.
 */
export function fitLicenses(entries: readonly Json[], fitting: LicenseFitting): readonly Json[] {
  if (isAtLeast(fitting.version, "1.7")) return entries;
  const plain = entries.map((entry) => withoutDetails(entry, fitting));
  const fitted = isAtLeast(fitting.version, "1.6") ? plain : onlyConclusions(plain, fitting);
  const isMixed = fitted.length > 1 && fitted.some((entry) => entry["expression"] !== undefined);
  return isMixed ? fitted.map(toNamed) : fitted;
}

/** Texts of single licences of an expression came with 1.7. */
function withoutDetails({ expressionDetails, ...entry }: Json, fitting: LicenseFitting): Json {
  fitting.lose("licenses.expressionDetails", expressionDetails);
  if (entry["expression"] === undefined) return entry;
  const { licensing, properties, ...rest } = entry;
  fitting.lose("licenses.licensing", licensing);
  fitting.lose("licenses.properties", properties);
  return rest;
}

function onlyConclusions(entries: readonly Json[], fitting: LicenseFitting): readonly Json[] {
  const concluded = entries.filter((entry) => acknowledgementOf(entry) === "concluded");
  const others = entries.filter((entry) => acknowledgementOf(entry) !== "concluded");
  const kept = concluded.length > 0 ? concluded : others;
  if (concluded.length > 0) for (const entry of others) fitting.lose("licenses", entry);
  return kept.map((entry) => withoutAcknowledgement(entry, fitting));
}

function acknowledgementOf({ license, acknowledgement }: Json): unknown {
  return acknowledgement ?? (license as Json | undefined)?.["acknowledgement"];
}

/** What is called a conclusion by nobody is read as one: the word is lost, and counted. */
function withoutAcknowledgement(
  { acknowledgement, "bom-ref": reference, ...entry }: Json,
  fitting: LicenseFitting,
): Json {
  fitting.lose("licenses.acknowledgement", acknowledgement);
  fitting.lose("licenses.bom-ref", reference);
  if (entry["license"] === undefined) return entry;
  const { acknowledgement: inner, ...license } = entry["license"] as Json;
  fitting.lose("licenses.acknowledgement", inner);
  return { ...entry, license };
}

function toNamed({ expression, ...entry }: Json): Json {
  if (expression === undefined) return entry;
  return { license: { name: expression, ...entry } };
}
