import type { SuppliedFormat } from "../supplied/contract.ts";
import { isScanCode, readScanCode } from "./read-scancode.ts";

/** What ScanCode Toolkit writes with `--json` or `--json-pp`: packages, dependencies, and what it saw in each file. */
export const scanCode: SuppliedFormat = {
  name: "ScanCode",
  recognizes: isScanCode,
  read: readScanCode,
};
