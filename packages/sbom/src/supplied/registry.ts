import { cycloneDx } from "../cyclonedx/read/index.ts";
import { dep5 } from "../dep5/index.ts";
import { ortEvaluatedModel } from "../ort/index.ts";
import { scanCode } from "../scancode/index.ts";
import { spdx2, spdx3 } from "../spdx/read/index.ts";
import { table } from "../table/index.ts";
import type { SuppliedFormat } from "./contract.ts";

/** Every format that is read, in the order in which they are asked. */
export const suppliedFormats: readonly SuppliedFormat[] = [
  cycloneDx,
  spdx3,
  spdx2,
  scanCode,
  ortEvaluatedModel,
  dep5,
  table,
];
