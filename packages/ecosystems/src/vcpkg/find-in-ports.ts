import type { CacheSource, DeclaredStatement } from "@lizenzlotse/model";

import type { PackageFinder } from "../contract.ts";
import { cachedInput } from "../shared/cached-input.ts";
import { parseVcpkg, type VcpkgManifest } from "./parse-vcpkg.ts";

/** Finds ports in a checkout of vcpkg, which holds one version of each: another one is not looked for there. */
export function findInPorts(store: CacheSource): PackageFinder {
  return async ({ name, version }) => {
    const path = `ports/${name}/vcpkg.json`;
    const bytes = await store.read(path);
    if (bytes === undefined) return undefined;
    const input = cachedInput(path, "vcpkg.json");
    const port = await parseVcpkg(new TextDecoder().decode(bytes), input);
    if (port?.version !== version.replace(/#\d+$/u, "")) return undefined;
    return { declared: declaredIn(port, path) };
  };
}

function declaredIn(
  { license, licenseLine: line }: VcpkgManifest,
  path: string,
): readonly DeclaredStatement[] {
  if (license === undefined) return [];
  const common = { operator: "unstated", form: "expression" } as const;
  const source = "repository-metadata";
  return [{ ...common, values: [license], source, field: "license", location: { path, line } }];
}
