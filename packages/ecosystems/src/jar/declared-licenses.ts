import type { DeclaredStatement } from "@lizenzlotse/model";

import { toLicenseStatements } from "../shared/maven/to-license-statements.ts";
import type { EmbeddedPom, ManifestFacts } from "./facts.ts";

/** The licences that the POM inside an archive, or else its nearest ancestor, states: several mean a choice, which a person should confirm. */
export function licensesOfPom(pom: EmbeddedPom | undefined): readonly DeclaredStatement[] {
  const [first] = pom?.licenses ?? [];
  if (pom === undefined) return [];
  if (first === undefined) return toLicenseStatements(pom.inherited);
  const common = {
    operator: "OR",
    toConfirm: pom.licenses.length > 1 ? true : undefined,
    source: "installed-metadata",
    location: { path: pom.path, line: first.line },
  } as const;
  const names = pom.licenses.flatMap(({ name, url }) => name ?? url ?? []);
  const urls = pom.licenses.flatMap(({ url }) => url ?? []);
  const isNamed = pom.licenses.some(({ name }) => name !== undefined);
  return [
    ...(isNamed
      ? [{ ...common, values: names, form: "name", field: "licenses.license.name" } as const]
      : []),
    // A shorter list would say something else than the names.
    ...(urls.length === pom.licenses.length
      ? [{ ...common, values: urls, form: "url", field: "licenses.license.url" } as const]
      : []),
  ];
}

/**
 * The licences that an OSGi bundle states. How several belong together the header does not say.
 *
 * @see https://docs.osgi.org/specification/osgi.core/8.0.0/framework.module.html#framework.module.bundle-license
 */
export function licensesOfManifest(
  manifest: ManifestFacts | undefined,
): readonly DeclaredStatement[] {
  const attribute = manifest?.attributes.get("bundle-license");
  if (manifest === undefined || attribute === undefined) return [];
  const values = clausesOf(attribute.value).filter((value) => value !== "<<EXTERNAL>>");
  if (values.length === 0) return [];
  return [
    {
      values,
      operator: "unstated",
      form: values.every((value) => /^https?:\/\//u.test(value)) ? "url" : "name",
      source: "installed-metadata",
      field: "Bundle-License",
      location: { path: manifest.path, line: attribute.line },
    },
  ];
}

/** Most licences that are read of one header. */
const MAX_CLAUSES = 50;

/** A clause with quotes, attributes, an address or one word: not every comma stands between two of them. */
const PLAIN_CLAUSE = /^(?:".*"|https?:\S+|\S+|[^;]+;.*)$/u;

/** `"Apache-2.0";link="https://…", https://…`: the names, without attributes. */
function clausesOf(header: string): readonly string[] {
  const pieces = header.match(/(?:"[^"]*"|[^",])+/gu)?.map((piece) => piece.trim()) ?? [];
  const clauses = pieces.every((piece) => PLAIN_CLAUSE.test(piece)) ? pieces : [header.trim()];
  return clauses
    .slice(0, MAX_CLAUSES)
    .map((clause) => /^(?:"([^"]*)"|([^;]*))/u.exec(clause))
    .map((match) => (match?.[1] ?? match?.[2] ?? "").trim())
    .filter((name) => name !== "");
}
