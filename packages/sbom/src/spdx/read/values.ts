import {
  type ComponentHash,
  type ComponentKind,
  type Contact,
  type ExternalReference,
  HASH_ALGORITHMS,
  type HashAlgorithm,
  redactSecrets,
} from "@lizenzlotse/model";

/** Whether a value says that nothing is said. */
export function isSilent(value: string | undefined): boolean {
  return value === undefined || value === "NOASSERTION" || value === "NONE";
}

/** `SHA256`, `sha256`, `SHA3-256`, `blake2b256`: the algorithm without what writers put between letters and digits. */
const ALGORITHMS: ReadonlyMap<string, HashAlgorithm> = new Map(
  HASH_ALGORITHMS.map((name) => [bare(name), name]),
);

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/gu, "");
}

/** A checksum of the archive that the package was taken from. */
export function toHash(
  algorithm: string | undefined,
  value: string | undefined,
): ComponentHash | undefined {
  const known = ALGORITHMS.get(bare((algorithm ?? "").replace(/^checksumAlgorithm_/u, "")));
  const hex = value?.trim().toLowerCase();
  if (known === undefined || hex === undefined || !/^[0-9a-f]+$/u.test(hex)) return undefined;
  return { algorithm: known, value: hex, covers: "distribution" };
}

/** `Organization: Acme (sbom@acme.example)`, `Person: …`, `Tool: …`. */
export function parseAgent(text: string | undefined): Contact | undefined {
  if (text === undefined || isSilent(text)) return undefined;
  const match = /^(?:Organization|Person|Tool):\s*([^()]*)(?:\(([^()]*)\))?/iu.exec(text);
  const name = (match?.[1] ?? text).trim();
  const email = match?.[2]?.trim() ?? "";
  return { ...(name !== "" && { name }), ...(email !== "" && { email }) };
}

const KINDS: Readonly<Record<string, ComponentKind>> = {
  application: "application",
  framework: "framework",
  library: "library",
  container: "container",
  operatingsystem: "operating-system",
  device: "device",
  devicedriver: "device-driver",
  firmware: "firmware",
  file: "file",
  data: "data",
  model: "machine-learning-model",
  platform: "platform",
};

/** What SPDX calls the purpose of a package; what says nothing of the kind is a library. */
export function kindOf(purpose: string | undefined): ComponentKind {
  return KINDS[bare(purpose ?? "")] ?? "library";
}

/** Home page and place of download, without credentials. */
export function packageReferences(
  homepage: string | undefined,
  download: string | undefined,
): readonly ExternalReference[] {
  const references: ExternalReference[] = [];
  if (download !== undefined && !isSilent(download))
    references.push({
      type: /^(?:git|hg|svn|bzr)[+:]/u.test(download) ? "vcs" : "distribution",
      url: redactSecrets(download),
    });
  if (homepage !== undefined && !isSilent(homepage))
    references.push({ type: "website", url: redactSecrets(homepage) });
  return references;
}
