import {
  type Manifest,
  MANIFEST_FILE,
  readManifest,
  readTimeStamp,
  timeStampRequest,
  type ToolFingerprint,
} from "@lizenzlotse/evidence";
import { type Localized, localize, LotseError, sha256Hex } from "@lizenzlotse/model";

import type { Trust as SignatureTrust } from "../../../signatures/verify-bytes.ts";
import {
  BESIDE,
  REQUEST_FILE,
  SIGNATURE_FILE,
  SUMS_FILE,
  TOKEN_FILE,
} from "../release/beside-manifest.ts";
import {
  checkListedFiles,
  checkManifestDigest,
  checkSignature,
  checkSums,
  isCanonical,
} from "./check-integrity.ts";
import { checkReproduction } from "./check-reproduction.ts";
import type { Check } from "./contract.ts";

/** What a version is held against. */
export interface Trust {
  /** Whose signatures count; absent where nobody said so. */
  readonly signers: SignatureTrust | undefined;
  /** Digest of the manifest as it was noted when it was written. */
  readonly noted: string | undefined;
  readonly tool: ToolFingerprint;
}

/** Checks everything that a version, or a pack of it, can be checked for without the source. */
export async function checkEvidence(
  files: ReadonlyMap<string, Uint8Array>,
  { signers, noted, tool }: Trust,
): Promise<readonly Check[]> {
  const bytes = files.get(MANIFEST_FILE);
  if (bytes === undefined) return [{ outcome: "differs", text: NO_MANIFEST }];
  const digest = checkManifestDigest(bytes, noted);
  const manifest = readIfValid(bytes);
  if (manifest === undefined) return [digest, { outcome: "differs", text: BROKEN_MANIFEST }];
  const listed = new Map([...files].filter(([path]) => !BESIDE.has(path)));
  const signature = files.get(SIGNATURE_FILE);
  return [
    digest,
    ...(isCanonical(manifest, bytes) ? [] : [{ outcome: "differs" as const, text: NOT_CANONICAL }]),
    ...checkListedFiles(manifest, listed),
    checkSums(manifest, files.get(SUMS_FILE)),
    checkSignature(bytes, signature && new TextDecoder().decode(signature), signers),
    ...checkTimeStamp(bytes, files),
    ...redactionOf(manifest),
    ...(await checkReproduction(manifest, listed, tool)),
  ];
}

function readIfValid(bytes: Uint8Array): Manifest | undefined {
  try {
    return readManifest(bytes);
  } catch (cause) {
    if (cause instanceof LotseError) return undefined;
    throw cause;
  }
}

/** The token, if there is one, is held against the digest; who made it is not checked, and said not to be. */
function checkTimeStamp(
  manifest: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
): readonly Check[] {
  const digest = sha256Hex(manifest);
  const request = files.get(REQUEST_FILE);
  const isOwn = request === undefined || Buffer.from(request).equals(timeStampRequest(digest));
  const wrong: readonly Check[] = isOwn ? [] : [{ outcome: "differs", text: OTHER_REQUEST }];
  const token = files.get(TOKEN_FILE);
  if (token === undefined) return [...wrong, { outcome: "not-checked", text: NO_TIME_STAMP }];
  return [...wrong, ...checkToken(token, digest)];
}

function checkToken(token: Uint8Array, digest: string): readonly Check[] {
  try {
    const { sha256, time, policy } = readTimeStamp(token);
    if (sha256 !== digest) return [{ outcome: "differs", text: OTHER_IMPRINT }];
    return [
      { outcome: "fits", text: IMPRINT_FITS(time, policy) },
      { outcome: "not-checked", text: SIGNATURE_OF_TOKEN },
    ];
  } catch (cause) {
    if (!(cause instanceof LotseError)) throw cause;
    return [{ outcome: "differs", text: cause.text }];
  }
}

function redactionOf({ redacted }: Manifest): readonly Check[] {
  if (redacted === undefined) return [];
  return [
    { outcome: "not-checked", text: localize`${REDACTED_COPY} ${redacted.originalManifest}` },
  ];
}

const NO_MANIFEST: Localized = {
  de: "Das Verzeichnis manifest.json fehlt.",
  en: "The list manifest.json is missing.",
};

const BROKEN_MANIFEST: Localized = {
  de: "manifest.json lässt sich nicht lesen oder stammt von einer neueren Version.",
  en: "manifest.json cannot be read, or comes from a newer version.",
};

const NOT_CANONICAL: Localized = {
  de: "manifest.json ist anders geschrieben, als dieses Programm es schreibt.",
  en: "manifest.json is written otherwise than this program writes it.",
};

const OTHER_REQUEST: Localized = {
  de: "Die Anfrage für den Zeitstempel gehört zu einer anderen Fassung.",
  en: "The request for the time stamp belongs to another version.",
};

const NO_TIME_STAMP: Localized = { de: "kein Zeitstempel", en: "no time stamp" };

const OTHER_IMPRINT: Localized = {
  de: "Der Zeitstempel gehört zu anderen Daten: Sein Abdruck ist nicht die Prüfsumme von manifest.json.",
  en: "The time stamp belongs to other data: its imprint is not the digest of manifest.json.",
};

function IMPRINT_FITS(time: string, policy: string): Localized {
  return {
    de: `Zeitstempel über die Prüfsumme dieser Fassung, laut Aussteller vom ${time} (Richtlinie ${policy})`,
    en: `time stamp on the digest of this version, by its issuer of ${time} (policy ${policy})`,
  };
}

const SIGNATURE_OF_TOKEN: Localized = {
  de: "Signatur und Zertifikate des Zeitstempels: openssl ts -verify -digest … -in manifest.json.tsr -CAfile …",
  en: "signature and certificates of the time stamp: openssl ts -verify -digest … -in manifest.json.tsr -CAfile …",
};

const REDACTED_COPY: Localized = {
  de: "Geschwärzte Kopie; die Prüfsumme des Originals ist",
  en: "Redacted copy; the digest of the original is",
};
