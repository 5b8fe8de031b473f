import { basename } from "node:path";

import {
  digestNormalizedText,
  normalizedWords,
  type NormalizedWords,
} from "@lizenzlotse/detection";
import { type Component, decodeText, type TextEvidence, type TreePath } from "@lizenzlotse/model";

import { readArchive } from "../read/archive/read-archive.ts";
import { safeRead } from "../read/safe-read.ts";
import { MAX_DOCUMENT_BYTES } from "./delivered-document.ts";

/** Between an archive and what lies inside it. */
const MEMBER = "!/";

/** A licence or NOTICE file of a component, as it stands in the scanned tree. */
export interface UpstreamText extends TextEvidence {
  readonly role: "license" | "notice";
  readonly text: string;
  readonly words: NormalizedWords;
}

/**
 * Reads the licence and NOTICE files of components again, each text once however many copies there are. What cannot be
 * read any more is left out: nothing can then be proved with it.
 *
 * @param root - absolute path of the scanned folder.
 * @returns by digest of the normalised words.
 */
export async function readUpstreamTexts(
  root: string,
  components: readonly Component[],
): Promise<ReadonlyMap<string, UpstreamText>> {
  const wanted = wantedTexts(components);
  const read = new Map<string, UpstreamText>();
  for await (const [path, bytes] of readPaths(root, [...wanted.keys()])) {
    const evidence = wanted.get(path);
    if (evidence === undefined || bytes.length > MAX_DOCUMENT_BYTES) continue;
    // What is there now may be another text than the scan saw, or another tree.
    if (digestNormalizedText(bytes) !== evidence.normalizedSha256) continue;
    const { text } = decodeText(bytes);
    read.set(evidence.normalizedSha256, { ...evidence, text, words: normalizedWords(bytes) });
  }
  return read;
}

type WantedText = TextEvidence & Pick<UpstreamText, "role">;

/** One path for each text, however many components have a copy. */
function wantedTexts(components: readonly Component[]): ReadonlyMap<TreePath, WantedText> {
  const byDigest = new Map<string, WantedText>();
  for (const { origin, artefactEvidence } of components) {
    if (origin !== "third-party") continue;
    const { licenseTexts, notices } = artefactEvidence;
    const texts = [
      ...licenseTexts.map((text) => ({ ...text, role: "license" as const })),
      ...notices.map((text) => ({ ...text, role: "notice" as const })),
    ];
    for (const text of texts)
      if (!byDigest.has(text.normalizedSha256)) byDigest.set(text.normalizedSha256, text);
  }
  return new Map([...byDigest.values()].map((text) => [text.path, text]));
}

/** Each archive is read once for all that is wanted of it. */
async function* readPaths(
  root: string,
  paths: readonly TreePath[],
): AsyncGenerator<readonly [TreePath, Uint8Array]> {
  const members = new Map<TreePath, Set<string>>();
  for (const path of paths) {
    const at = path.indexOf(MEMBER);
    if (at === -1) {
      const read = safeRead(`${root}/${path}`, { maxBytes: MAX_DOCUMENT_BYTES });
      if (read.state === "read") yield [path, read.bytes];
      continue;
    }
    const archive = path.slice(0, at);
    members.set(archive, (members.get(archive) ?? new Set()).add(path.slice(at + MEMBER.length)));
  }
  for (const [archive, wanted] of members) {
    const read = safeRead(`${root}/${archive}`, { maxBytes: MAX_ARCHIVE_BYTES });
    if (read.state !== "read") continue;
    for await (const item of readArchive(basename(archive), read.bytes))
      if ("bytes" in item && wanted.has(item.member))
        yield [`${archive}${MEMBER}${item.member}`, item.bytes];
  }
}

const MAX_ARCHIVE_BYTES = 104_857_600;
