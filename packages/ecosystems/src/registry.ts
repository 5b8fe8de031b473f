import type { EcosystemAnalyzer } from "./contract.ts";
import { cargo } from "./cargo/index.ts";
import { ci } from "./ci/index.ts";
import { composer } from "./composer/index.ts";
import { container } from "./container/index.ts";
import { go } from "./go/index.ts";
import { gradle } from "./gradle/index.ts";
import { maven } from "./maven/index.ts";
import { npm } from "./npm/index.ts";
import { nuget } from "./nuget/index.ts";
import { python } from "./python/index.ts";
import { ruby } from "./ruby/index.ts";

/** Every analyzer, by id: one folder each, one entry here. */
export const analyzers: readonly EcosystemAnalyzer[] = [cargo, ci, composer, container, go, gradle, maven, npm, nuget, python, ruby];
