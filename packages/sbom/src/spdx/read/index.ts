import type { SuppliedFormat } from "../../supplied/contract.ts";
import { isSpdx2 } from "./open-spdx2.ts";
import { readSpdx2 } from "./read-spdx2.ts";
import { isSpdx3, readSpdx3 } from "./read-spdx3.ts";

export const spdx2: SuppliedFormat = { name: "SPDX 2", recognizes: isSpdx2, read: readSpdx2 };

export const spdx3: SuppliedFormat = { name: "SPDX 3", recognizes: isSpdx3, read: readSpdx3 };
