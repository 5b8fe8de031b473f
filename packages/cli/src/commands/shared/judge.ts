import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";

import {
  type Assessment,
  type Localized,
  localize,
  LotseError,
  type ScanResult,
} from "@lizenzlotse/model";
import { assess, builtInPolicy, loadPolicy, type Policy } from "@lizenzlotse/policy";

const BUILT_IN = ["verwaltung", "strict", "permissive"] as const;
type BuiltInName = (typeof BUILT_IN)[number];

/** The policy that holds where nobody names one. */
export const DEFAULT_POLICY: BuiltInName = "verwaltung";

/**
 * Finds a policy by name, or reads it from a file.
 *
 * @param folder - what a file name is relative to.
 * @throws {LotseError} `USAGE` where there is neither, `POLICY_INVALID` where the file is wrong.
 */
export async function choosePolicy(folder: string, nameOrFile: string): Promise<Policy> {
  if (isBuiltIn(nameOrFile)) return builtInPolicy(nameOrFile);
  const file = resolve(folder, nameOrFile);
  const text = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new LotseError("USAGE", noPolicy(nameOrFile), {
      hint: localize`${BUILT_IN_POLICIES}: ${BUILT_IN.join(", ")}`,
      cause,
    });
  });
  return loadPolicy(text, basename(file));
}

/** Judges a scan. */
export function judge(scan: ScanResult, policy: Policy, createdAt: string): Assessment {
  return assess({ scan: { head: scan.head, components: scan.components }, policy, createdAt });
}

function isBuiltIn(name: string): name is BuiltInName {
  return (BUILT_IN as readonly string[]).includes(name);
}

const BUILT_IN_POLICIES: Localized = {
  de: "Mitgelieferte Richtlinien",
  en: "Built-in policies",
};

function noPolicy(nameOrFile: string): Localized {
  return {
    de: `--policy ${nameOrFile}: weder eine mitgelieferte Richtlinie noch eine lesbare Datei.`,
    en: `--policy ${nameOrFile}: neither a built-in policy nor a file that can be read.`,
  };
}
