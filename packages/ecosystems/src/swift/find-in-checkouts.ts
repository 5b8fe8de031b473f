import type { CacheSource } from "@lizenzlotse/model";
import { z } from "zod";

import type { PackageFinder } from "../contract.ts";
import { cachedInput } from "../shared/cached-input.ts";
import { parseJsonDocument } from "../shared/json-document.ts";

interface StateData {
  readonly object: {
    readonly dependencies: readonly {
      readonly packageRef: { readonly location: string };
      readonly state: {
        readonly checkoutState?: { readonly version?: string | null | undefined } | undefined;
      };
      readonly subpath: string;
    }[];
  };
}

/** What the Swift Package Manager writes down about its checkouts, as far as it is needed here. */
const State: z.ZodType<StateData> = z.object({
  object: z.object({
    dependencies: z.array(
      z.object({
        packageRef: z.object({ location: z.string() }),
        state: z.object({
          checkoutState: z.object({ version: z.string().nullish() }).optional(),
        }),
        subpath: z.string(),
      }),
    ),
  }),
});

/** Finds checkouts in a project's `.build`, of the version that `workspace-state.json` names for each. */
export async function findInCheckouts(store: CacheSource): Promise<PackageFinder> {
  const bytes = await store.read("workspace-state.json");
  const input = cachedInput("workspace-state.json", "workspace-state.json");
  const document =
    bytes === undefined
      ? undefined
      : await parseJsonDocument(new TextDecoder().decode(bytes), input);
  const { data } = State.safeParse(document?.value);
  const checkouts = data?.object.dependencies ?? [];
  return ({ group, name, version }) => {
    const repository = `/${group === undefined ? name : `${group}/${name}`}`.toLowerCase();
    const found = checkouts.find(
      ({ packageRef, state }) =>
        state.checkoutState?.version === version &&
        packageRef.location
          .toLowerCase()
          .replace(/\.git$/u, "")
          .replace(/^[^:/]*:\/{2}/u, "/")
          .endsWith(repository),
    );
    if (found === undefined) return Promise.resolve(undefined);
    const root = `checkouts/${found.subpath}`;
    return Promise.resolve({ declared: [], content: { kind: "folder", root } });
  };
}
