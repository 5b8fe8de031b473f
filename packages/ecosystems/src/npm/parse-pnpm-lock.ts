import { complain, type Input } from "../shared/input.ts";
import { parseEntries } from "../shared/parse-entries.ts";
import { requireRecord } from "../shared/require-record.ts";
import { parseYamlDocument } from "../shared/yaml-document.ts";
import type { PnpmLock } from "./pnpm-lock.ts";
import { PnpmImporter, PnpmPackage, PnpmSnapshot } from "./pnpm-schema.ts";

/** Version 9 keeps `packages` and `snapshots` apart; the versions before are laid out differently. */
const SUPPORTED_VERSION = /^9(?:\.|$)/u;

/** Reads a pnpm-lock.yaml; entries that cannot be read are reported and left out. */
export async function parsePnpmLock(text: string, input: Input): Promise<PnpmLock | undefined> {
  const document = await parseYamlDocument(text, input);
  const lock = document?.value;
  if (document === undefined || !requireRecord(lock, input)) return undefined;
  // The failsafe schema of YAML knows no numbers: every scalar is text.
  const found = lock["lockfileVersion"];
  const version = typeof found === "string" ? found : "";
  const old = /^([56])(?:\.|$)/u.exec(version)?.[1];
  if (old !== undefined) {
    const { parseOldPnpmLock } = await import("./parse-old-pnpm-lock.ts");
    return parseOldPnpmLock(document, input, old === "5" ? 5 : 6);
  }
  if (!SUPPORTED_VERSION.test(version)) {
    complain(input, "input/unsupported-version", {
      line: document.lineOf("lockfileVersion") ?? 1,
      parameters: { version: version === "" ? "?" : version, format: input.format },
    });
    return undefined;
  }
  return {
    importers: parseEntries(PnpmImporter, {
      document,
      input,
      section: "importers",
      required: true,
    }),
    packages: parseEntries(PnpmPackage, { document, input, section: "packages" }),
    snapshots: parseEntries(PnpmSnapshot, { document, input, section: "snapshots" }),
  };
}
