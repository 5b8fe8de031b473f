import { formatPurl } from "@lizenzlotse/model";

import type { AnalyzedProject } from "../contract.ts";
import type { NpmProject } from "./facts.ts";
import { splitPackageName } from "./package-name.ts";
import type { Manifest } from "./parse-package-json.ts";

/** Who a first-party project is: its manifest decides, the lockfile helps out where there is none. */
export function projectIdentity(
  project: Pick<NpmProject, "name" | "version" | "declared">,
  manifest: Manifest | undefined,
): Pick<AnalyzedProject, "name" | "version" | "purl" | "declared"> {
  const name = manifest === undefined ? project.name : manifest.name;
  const version = manifest === undefined ? project.version : manifest.version;
  const isPublic = manifest?.isPrivate === false;
  const purl =
    isPublic && name !== undefined && version !== undefined
      ? formatPurl({ type: "npm", ...splitPackageName(name), version })
      : undefined;
  return { name, version, purl, declared: manifest?.declared ?? project.declared };
}
