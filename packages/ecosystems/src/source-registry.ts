import { cargoSources } from "./cargo/locate-source.ts";
import { composerSources } from "./composer/locate-source.ts";
import { goSources } from "./go/locate-source.ts";
import { hexSources } from "./hex/locate-source.ts";
import { mavenSources } from "./maven/locate-source.ts";
import { npmSources } from "./npm/locate-source.ts";
import { nugetSources } from "./nuget/locate-source.ts";
import { pythonSources } from "./python/locate-source.ts";
import { rubySources } from "./ruby/locate-source.ts";
import type { SourceLocator } from "./source-contract.ts";

/** Every locator of sources: one file in the folder of its package manager, one entry here. */
export const sourceLocators: readonly SourceLocator[] = [
  cargoSources,
  composerSources,
  goSources,
  hexSources,
  mavenSources,
  npmSources,
  nugetSources,
  pythonSources,
  rubySources,
];
