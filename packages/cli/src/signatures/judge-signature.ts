import { inBoth, localize, type Localized, LotseError } from "@lizenzlotse/model";
import { visibleText } from "@lizenzlotse/report";

import { type SignatureVerdict, type Trust, verifyBytes } from "./verify-bytes.ts";

/** Content with its detached signature. */
export interface SignedContent {
  /** For messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Absent where there is none. */
  readonly signature: string | undefined;
}

/** How a signature was found; `missing` where there is none. */
export type SignatureState = SignatureVerdict | { readonly state: "missing" };

/**
 * Says whether content is signed by a key that is trusted.
 *
 * @throws {LotseError} `USAGE` where no key can be read.
 */
export function judgeSignature({ bytes, signature }: SignedContent, trust: Trust): SignatureState {
  return signature === undefined ? { state: "missing" } : verifyBytes(bytes, signature, trust);
}

/**
 * Refuses content that no trusted key has signed.
 *
 * @throws {LotseError} `DECISIONS_INVALID` with the reason, `USAGE` where no key can be read.
 */
export function requireSignature(content: SignedContent, trust: Trust): void {
  const verdict = judgeSignature(content, trust);
  if (verdict.state === "fits") return;
  throw new LotseError(
    "DECISIONS_INVALID",
    localize`${inBoth(content.name)}: ${describeSignature(verdict)}`,
  );
}

/** A sentence about a signature, with who signed where that is known. */
export function describeSignature(verdict: SignatureState): Localized {
  const { de, en } = SENTENCES[verdict.state];
  const signer = "signer" in verdict ? verdict.signer : undefined;
  const by = signer === undefined ? "" : ` (${visibleText(signer)})`;
  return { de: `${de}${by}`, en: `${en}${by}` };
}

const SENTENCES: Readonly<Record<SignatureState["state"], Localized>> = {
  fits: { de: "Die Signatur passt.", en: "The signature fits." },
  missing: { de: "Die Signatur fehlt.", en: "The signature is missing." },
  "does-not-fit": {
    de: "Die Signatur passt nicht: Die Datei wurde geändert, oder der Schlüssel ist ein anderer.",
    en: "The signature does not fit: the file was changed, or the key is another.",
  },
  "not-trusted": {
    de: "Die Signatur stammt von keinem Schlüssel, dem hier vertraut wird.",
    en: "The signature is by no key that is trusted here.",
  },
  "other-purpose": {
    de: "Die Signatur ist für einen anderen Zweck: erwartet wird „ssh-keygen -Y sign -n file“.",
    en: "The signature is for another purpose: `ssh-keygen -Y sign -n file` is expected.",
  },
};
