import { scanTree } from "@lizenzlotse/core";
import type { ScanResult } from "@lizenzlotse/model";

import { loadConfiguration } from "../../configuration/load-configuration.ts";
import type { CommandCall } from "../contract.ts";
import { scanOptions } from "../shared/scan-settings.ts";
import type { FoundProject, ProjectFacts } from "./ask-context.ts";

/** Most projects that are asked about one by one; who has more writes the file by hand. */
const MAX_PROJECTS = 12;

const FIRST_PARTY = "first-party:";

/** Looks at manifests and lockfiles only: what the project is called, under what it goes out, of what it consists. */
export async function projectFacts(call: CommandCall, root: string): Promise<ProjectFacts> {
  const loaded = await loadConfiguration(root);
  const options = { ...call.options, depth: "manifest" as const, cache: false };
  const scan = await scanTree(scanOptions(call.world, root, { options, loaded }));
  return { outbound: scan.head.subject.outbound?.expression, projects: projectsOf(scan) };
}

function projectsOf({ head, components }: ScanResult): readonly FoundProject[] {
  const byRef = new Map(components.map((component) => [component.ref, component]));
  const found = new Map<string, FoundProject>();
  for (const ref of head.roots) {
    const component = byRef.get(ref);
    if (component === undefined || !ref.startsWith(FIRST_PARTY)) continue;
    const manifest = ref.slice(FIRST_PARTY.length);
    const at = manifest.lastIndexOf("/");
    const root = at === -1 ? "." : manifest.slice(0, at);
    if (!found.has(root)) found.set(root, { name: component.name, root });
  }
  return [...found.values()].slice(0, MAX_PROJECTS);
}
