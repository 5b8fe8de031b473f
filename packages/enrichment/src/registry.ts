import type { LicenseSource } from "./contract.ts";
import { clearlyDefined } from "./sources/clearly-defined/index.ts";
import { crates } from "./sources/crates/index.ts";
import { depsDev } from "./sources/deps-dev/index.ts";
import { hex } from "./sources/hex/index.ts";
import { maven } from "./sources/maven/index.ts";
import { npm } from "./sources/npm/index.ts";
import { nuget } from "./sources/nuget/index.ts";
import { packagist } from "./sources/packagist/index.ts";
import { pub } from "./sources/pub/index.ts";
import { pypi } from "./sources/pypi/index.ts";
import { rubygems } from "./sources/rubygems/index.ts";

/** Every source, in the order in which they are asked: first who serves a package, then who looked at it. */
export const licenseSources: readonly LicenseSource[] = [
  crates,
  hex,
  maven,
  npm,
  nuget,
  packagist,
  pub,
  pypi,
  rubygems,
  depsDev,
  clearlyDefined,
];
