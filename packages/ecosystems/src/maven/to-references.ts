import type { ExternalReference } from "@lizenzlotse/model";

import { parseGitUrl, sanitizeUrl } from "../shared/sanitize-url.ts";
import type { EffectivePom } from "../shared/maven/effective/effective-pom.ts";

/** The links of a POM that are usable, without credentials. */
export function toReferences(effective: EffectivePom): readonly ExternalReference[] {
  const { url, scmUrl, issuesUrl } = effective;
  const references = [
    reference("website", url),
    reference("vcs", scmUrl?.replace(/^scm:[a-z]+:/u, "")),
    reference("issue-tracker", issuesUrl),
  ];
  return references.filter((it) => it !== undefined);
}

function reference(
  type: ExternalReference["type"],
  text: string | undefined,
): ExternalReference | undefined {
  if (text === undefined || text.includes("${")) return undefined;
  const url = sanitizeUrl(text) ?? (type === "vcs" ? parseGitUrl(text)?.url : undefined);
  return url === undefined ? undefined : { type, url };
}
