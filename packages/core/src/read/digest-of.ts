import { createHash } from "node:crypto";

import type { DigestAlgorithm } from "@lizenzlotse/model";

/** Checksum of bytes in lower-case hex. */
export function digestOf(bytes: Uint8Array, algorithm: DigestAlgorithm): string {
  return createHash(algorithm.replace("-", "").toLowerCase()).update(bytes).digest("hex");
}
