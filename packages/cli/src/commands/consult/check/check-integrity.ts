import {
  checkFiles,
  type Manifest,
  MANIFEST_FILE,
  manifestBytes,
  sumsBytes,
} from "@lizenzlotse/evidence";
import { type Localized, localize, sha256Hex } from "@lizenzlotse/model";

import { describeSignature, judgeSignature } from "../../../signatures/judge-signature.ts";
import type { Trust } from "../../../signatures/verify-bytes.ts";
import type { Check } from "./contract.ts";

/** Most files that are named one by one. */
const MAX_NAMED = 20;

/** The digest of a manifest against the one that was noted when the version was written. */
export function checkManifestDigest(bytes: Uint8Array, noted: string | undefined): Check {
  const digest = sha256Hex(bytes);
  if (noted === undefined) return { outcome: "not-checked", text: COMPARE(digest) };
  if (digest === noted) return { outcome: "fits", text: MANIFEST_FITS(digest) };
  return { outcome: "differs", text: MANIFEST_DIFFERS(digest, noted) };
}

/** Every file against the manifest. */
export function checkListedFiles(
  manifest: Manifest,
  files: ReadonlyMap<string, Uint8Array>,
): readonly Check[] {
  const problems = checkFiles(manifest, files);
  if (problems.length === 0) return [{ outcome: "fits", text: FILES_FIT(manifest.files.length) }];
  const named = problems.slice(0, MAX_NAMED).map(({ path, problem }): Check => ({
    outcome: "differs",
    text: localize`${path}: ${PROBLEMS[problem]}`,
  }));
  const more = problems.length - named.length;
  return more === 0 ? named : [...named, { outcome: "differs", text: MORE(more) }];
}

/** The list for `sha256sum` against the manifest. */
export function checkSums(manifest: Manifest, sums: Uint8Array | undefined): Check {
  if (sums === undefined) return { outcome: "differs", text: SUMS_MISSING };
  const fits = Buffer.from(sums).equals(sumsBytes(manifest));
  return fits ? { outcome: "fits", text: SUMS_FIT } : { outcome: "differs", text: SUMS_DIFFER };
}

/** Whether a manifest is written as this program writes it, so that no second reading of its bytes is possible. */
export function isCanonical(manifest: Manifest, bytes: Uint8Array): boolean {
  return Buffer.from(bytes).equals(manifestBytes(manifest));
}

/**
 * The signature of the manifest, if somebody says which key is trusted.
 *
 * @throws {LotseError} `USAGE` where no key can be read.
 */
export function checkSignature(
  bytes: Uint8Array,
  signature: string | undefined,
  trust: Trust | undefined,
): Check {
  if (trust === undefined)
    return { outcome: "not-checked", text: signature === undefined ? NOT_SIGNED : NO_KEY };
  const verdict = judgeSignature({ name: MANIFEST_FILE, bytes, signature }, trust);
  const outcome = verdict.state === "fits" ? "fits" : "differs";
  return { outcome, text: describeSignature(verdict) };
}

const PROBLEMS: Readonly<Record<"missing" | "changed" | "not-listed", Localized>> = {
  missing: { de: "fehlt", en: "is missing" },
  changed: { de: "wurde geändert", en: "was changed" },
  "not-listed": { de: "gehört nicht dazu", en: "does not belong here" },
};

function COMPARE(digest: string): Localized {
  return {
    de: `Prüfsumme ${digest}: bitte mit der in der Akte vermerkten vergleichen`,
    en: `digest ${digest}: please compare it with the one that is noted in the file`,
  };
}

function MANIFEST_FITS(digest: string): Localized {
  return {
    de: `Prüfsumme der Fassung wie vermerkt (${digest})`,
    en: `the digest of the version is as noted (${digest})`,
  };
}

function MANIFEST_DIFFERS(digest: string, noted: string): Localized {
  return {
    de: `Prüfsumme der Fassung ist ${digest}, vermerkt ist ${noted}`,
    en: `the digest of the version is ${digest}, noted is ${noted}`,
  };
}

function FILES_FIT(count: number): Localized {
  return {
    de: `${String(count)} Dateien mit ihren Prüfsummen, keine weitere`,
    en: `${String(count)} files with their digests, none besides`,
  };
}

function MORE(count: number): Localized {
  return { de: `und ${String(count)} weitere Dateien`, en: `and ${String(count)} more files` };
}

const SUMS_FIT: Localized = { de: "SHA256SUMS passt", en: "SHA256SUMS fits" };
const SUMS_MISSING: Localized = { de: "SHA256SUMS fehlt", en: "SHA256SUMS is missing" };
const SUMS_DIFFER: Localized = { de: "SHA256SUMS passt nicht", en: "SHA256SUMS does not fit" };

const NOT_SIGNED: Localized = { de: "keine Signatur", en: "no signature" };

const NO_KEY: Localized = {
  de: "Signatur vorhanden, nicht geprüft: --key nennt den öffentlichen Schlüssel",
  en: "signature there, not checked: --key names the public key",
};
