import type { SuppliedFormat } from "../supplied/contract.ts";
import { isDep5, readDep5 } from "./read-dep5.ts";

/**
 * A machine-readable Debian copyright file (DEP-5), as FOSSology exports what its users cleared: every file with the
 * licence that a person concluded for it.
 */
export const dep5: SuppliedFormat = { name: "DEP-5", recognizes: isDep5, read: readDep5 };
