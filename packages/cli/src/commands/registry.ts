import { check } from "./check/index.ts";
import { choose } from "./choose/index.ts";
import { compat } from "./compat/index.ts";
import { consult } from "./consult/index.ts";
import type { LotseCommand } from "./contract.ts";
import { data } from "./data/index.ts";
import { detect } from "./detect/index.ts";
import { curate } from "./curate/index.ts";
import { decisions } from "./decisions/index.ts";
import { explain } from "./explain/index.ts";
import { init } from "./init/index.ts";
import { licenses } from "./licenses/index.ts";
import { delivery } from "./delivery/index.ts";
import { notice } from "./notice/index.ts";
import { policy } from "./policy/index.ts";
import { obligations } from "./obligations/index.ts";
import { publish } from "./publish/index.ts";
import { report } from "./report/index.ts";
import { review } from "./review/index.ts";
import { sbom } from "./sbom/index.ts";
import { scan } from "./scan/index.ts";
import { sources } from "./sources/index.ts";
import { waive } from "./waive/index.ts";
import { why } from "./why/index.ts";

/** Every command, in the order of the help page. */
export const commands: readonly LotseCommand[] = [
  init,
  scan,
  check,
  report,
  consult,
  obligations,
  notice,
  sources,
  detect,
  explain,
  review,
  why,
  waive,
  choose,
  curate,
  decisions,
  licenses,
  compat,
  policy,
  publish,
  delivery,
  sbom,
  data,
];
