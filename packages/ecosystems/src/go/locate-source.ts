import type { SourceLocator } from "../source-contract.ts";
import { escapePath } from "./module-cache.ts";

/** The module cache keeps every module as the archive of its repository's files. */
export const goSources: SourceLocator = {
  purlType: "golang",
  caches: [{ id: "go-modules", homePath: "go/pkg/mod" }],
  candidates: ({ group, name, version }) => {
    if (version === undefined) return [];
    const module = group === undefined ? name : `${group}/${name}`;
    const path = `cache/download/${escapePath(module)}/@v/${escapePath(version)}.zip`;
    return [{ cache: "go-modules", path, fileName: `${name}-${version}.zip`, is: "source" }];
  },
};
