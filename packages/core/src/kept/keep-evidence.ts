import { join } from "node:path";

import {
  byText,
  decodeText,
  type FileFindings,
  redactSecrets,
  type ScanResult,
  sha256Hex,
  type TreePath,
} from "@lizenzlotse/model";

import { safeRead } from "../read/safe-read.ts";
import type { CitedFile, KeptEvidence, KeptPassage } from "./kept-evidence.ts";

/** Largest file that is read again; the scan itself reads larger ones in part only. */
const MAX_FILE_BYTES = 16_777_216;
/** Most bytes of copies. */
const MAX_COPIES_BYTES = 268_435_456;
/** Longest passage that is kept, in UTF-16 code units; a licence text in a source file fits. */
const MAX_PASSAGE_LENGTH = 65_536;

/** Between an archive and what lies inside it; members are cited, but not read again. */
const MEMBER = "!/";

/**
 * Reads the files again that a scan cites, and keeps what shows its grounds: manifests, lockfiles, licence and NOTICE
 * files whole, of all others the lines that matched.
 *
 * @param root - absolute path of the scanned folder.
 */
export async function keepEvidence(
  root: string,
  scan: Pick<ScanResult, "components" | "files">,
): Promise<KeptEvidence> {
  const found = new Map<TreePath, FileFindings>();
  for await (const findings of scan.files) found.set(findings.path, findings);
  const whole = wholeFiles(scan, found);
  const keeper = new Keeper(root);
  for (const path of [...new Set([...whole, ...found.keys()])].sort()) {
    keeper.keep(path, whole.has(path) ? undefined : found.get(path));
  }
  return keeper.finish();
}

function wholeFiles(
  { components }: Pick<ScanResult, "components">,
  found: ReadonlyMap<TreePath, FileFindings>,
): ReadonlySet<TreePath> {
  const paths = components.flatMap(({ occurrences, artefactEvidence }) => [
    ...occurrences.filter(({ source }) => source !== "file").map(({ location }) => location.path),
    ...artefactEvidence.licenseTexts.map(({ path }) => path),
    ...artefactEvidence.notices.map(({ path }) => path),
  ]);
  const texts = [...found.values()].filter(
    (file) => file.class === "license-file" || file.class === "notice-file",
  );
  return new Set([...paths, ...texts.map(({ path }) => path)].filter((path) => path !== ""));
}

class Keeper {
  readonly #root: string;
  readonly #inputs: CitedFile[] = [];
  readonly #copies = new Map<TreePath, Uint8Array>();
  readonly #passages: KeptPassage[] = [];
  #copiedBytes = 0;

  constructor(root: string) {
    this.#root = root;
  }

  keep(path: TreePath, findings: FileFindings | undefined): void {
    const read = path.includes(MEMBER)
      ? undefined
      : safeRead(join(this.#root, path), { maxBytes: MAX_FILE_BYTES });
    if (read?.state !== "read") {
      const sha256 = findings?.sha256 ?? "";
      this.#inputs.push({ path, sizeBytes: 0, sha256, kept: "gone" });
      return;
    }
    const { bytes } = read;
    const cited = { path, sizeBytes: bytes.length, sha256: sha256Hex(bytes) };
    if (findings === undefined) this.#copy(cited, bytes);
    else this.#quote(cited, bytes, findings);
  }

  #copy(cited: Omit<CitedFile, "kept">, bytes: Uint8Array): void {
    this.#copiedBytes += bytes.length;
    if (this.#copiedBytes > MAX_COPIES_BYTES) {
      this.#inputs.push({ ...cited, kept: "gone" });
      return;
    }
    const { text } = decodeText(bytes);
    const inert = redactSecrets(text);
    const isSame = inert === text;
    this.#copies.set(cited.path, isSame ? bytes : new TextEncoder().encode(inert));
    this.#inputs.push({ ...cited, kept: "copy", ...(isSame ? {} : { redacted: true }) });
  }

  #quote(cited: Omit<CitedFile, "kept">, bytes: Uint8Array, { matches }: FileFindings): void {
    for (const { startByte, endByte, startLine, endLine, expression, rule } of matches) {
      const { text } = decodeText(bytes.subarray(startByte, endByte));
      const inert = redactSecrets(text.slice(0, MAX_PASSAGE_LENGTH));
      this.#passages.push({ path: cited.path, startLine, endLine, expression, rule, text: inert });
    }
    this.#inputs.push({ ...cited, kept: "passages" });
  }

  finish(): KeptEvidence {
    return {
      inputs: this.#inputs.sort(byText(({ path }) => path)),
      copies: this.#copies,
      passages: this.#passages,
    };
  }
}
