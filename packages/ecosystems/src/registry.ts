import type { EcosystemAnalyzer } from "./contract.ts";
import { apk } from "./apk/index.ts";
import { browser } from "./browser/index.ts";
import { cargo } from "./cargo/index.ts";
import { ci } from "./ci/index.ts";
import { cocoapods } from "./cocoapods/index.ts";
import { composer } from "./composer/index.ts";
import { conan } from "./conan/index.ts";
import { conda } from "./conda/index.ts";
import { container } from "./container/index.ts";
import { deno } from "./deno/index.ts";
import { dpkg } from "./dpkg/index.ts";
import { executable } from "./executable/index.ts";
import { go } from "./go/index.ts";
import { gradle } from "./gradle/index.ts";
import { hex } from "./hex/index.ts";
import { jar } from "./jar/index.ts";
import { maven } from "./maven/index.ts";
import { npm } from "./npm/index.ts";
import { nuget } from "./nuget/index.ts";
import { pub } from "./pub/index.ts";
import { python } from "./python/index.ts";
import { rpm } from "./rpm/index.ts";
import { ruby } from "./ruby/index.ts";
import { completeWhereRead } from "./shared/complete-where-read.ts";
import { sbt } from "./sbt/index.ts";
import { submodule } from "./submodule/index.ts";
import { swift } from "./swift/index.ts";
import { vendored } from "./vendored/index.ts";
import { vcpkg } from "./vcpkg/index.ts";

/** Every analyzer, by id: one folder each, one entry here. */
export const analyzers: readonly EcosystemAnalyzer[] = [
  apk,
  browser,
  cargo,
  ci,
  cocoapods,
  composer,
  conan,
  conda,
  container,
  deno,
  dpkg,
  executable,
  go,
  gradle,
  hex,
  jar,
  maven,
  npm,
  nuget,
  pub,
  python,
  rpm,
  ruby,
  sbt,
  submodule,
  swift,
  vcpkg,
  vendored,
].map(completeWhereRead);
