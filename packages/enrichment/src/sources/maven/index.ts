import { mavenLicenses, parsePom, type PomFacts } from "@lizenzlotse/ecosystems/metadata";

import {
  type FetchDocument,
  type FetchedDocument,
  type LicenseSource,
  SourceFailure,
} from "../../contract.ts";
import { pathOf } from "../../statements/ask-one-document.ts";
import { answerOf, type FoundFacts } from "../../statements/facts-of.ts";

/** Ancestors of a POM that are asked for; the longest chains of Central have six. */
const MAX_ANCESTORS = 10;

interface Coordinates {
  readonly groupId: string;
  readonly artifactId: string;
  readonly version: string;
}

interface FetchedPom {
  readonly pom: PomFacts;
  readonly document: FetchedDocument;
}

/**
 * Beside each artefact lies its POM. Licences are inherited as a whole from the nearest ancestor that states any.
 *
 * @see https://maven.apache.org/ref/current/maven-model-builder/
 */
export const maven: LicenseSource = {
  id: "maven",
  title: "Maven Central",
  kind: "registry",
  purlTypes: ["maven"],
  origin: "https://repo.maven.apache.org/maven2/",
  packagesPerRequest: 1,
  requestsPerSecond: 20,
  async ask([one], fetch) {
    if (one?.namespace === undefined) return [];
    const { namespace: groupId, name: artifactId, version } = one;
    const own = await pomOf({ groupId, artifactId, version }, fetch);
    if (own === undefined) return [];
    const stating = await statingPom(own, fetch);
    const facts: FoundFacts = {
      statements: licensesOf(stating),
      creator: { name: own.pom.organization },
      links: { vcs: own.pom.scmUrl, website: own.pom.url, "issue-tracker": own.pom.issuesUrl },
    };
    const { document } = stating ?? own;
    return [answerOf(one, facts, { ...document, source: "registry" })];
  },
};

async function pomOf(
  { groupId, artifactId, version }: Coordinates,
  fetch: FetchDocument,
): Promise<FetchedPom | undefined> {
  const file = `${artifactId}-${version}.pom`;
  const path = pathOf(...groupId.split("."), artifactId, version, file);
  const document = await fetch({ path });
  if (document === undefined) return undefined;
  const input = { path: document.address, format: "POM", report: () => undefined };
  const pom = parsePom(document.text, input);
  if (pom === undefined) throw new SourceFailure("its answer is no POM");
  return { pom, document };
}

/** The POM itself, or the nearest ancestor, that states licences. */
async function statingPom(own: FetchedPom, fetch: FetchDocument): Promise<FetchedPom | undefined> {
  let current: FetchedPom | undefined = own;
  for (let steps = 0; steps <= MAX_ANCESTORS && current !== undefined; steps += 1) {
    if (current.pom.licenses.length > 0) return current;
    const { groupId, artifactId, version } = current.pom.parent ?? {};
    if (groupId === undefined || artifactId === undefined || version === undefined)
      return undefined;
    current = await pomOf({ groupId, artifactId, version }, fetch);
  }
  return undefined;
}

function licensesOf(stating: FetchedPom | undefined): FoundFacts["statements"] {
  if (stating === undefined) return [];
  const { pom, document } = stating;
  return mavenLicenses({
    entries: pom.licenses,
    pom: { path: document.address, origin: "repository" },
  });
}
