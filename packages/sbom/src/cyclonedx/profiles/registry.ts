import { bsi } from "./bsi.ts";
import type { Profile } from "./contract.ts";
import { gitlab } from "./gitlab.ts";

/** Dependency-Track reads plain 1.6; the name is there so that nobody has to know that. */
const dependencyTrack: Profile = { id: "dtrack", apply: () => undefined };

/** Every profile, by the name that stands for a version. */
export const profiles: readonly Profile[] = [bsi, gitlab, dependencyTrack];
