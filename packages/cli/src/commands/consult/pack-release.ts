import { join, relative } from "node:path";

import { MANIFEST_FILE, packFiles, readManifest, readTimeStamp } from "@lizenzlotse/evidence";
import { type Localized, LotseError, sha256Hex } from "@lizenzlotse/model";
import type { Release } from "@lizenzlotse/policy";

import { EXIT_CODES } from "../../exit-codes.ts";
import { inOnePiece } from "../../output/in-one-piece.ts";
import { writeAtomic } from "../../output/write-atomic.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { readBytes } from "../shared/read-document.ts";
import { CONSULT_TEXTS } from "./consult-texts.ts";
import { type ConsultationFolder, openConsultation, releaseFolder } from "./consultation-folder.ts";
import { readFolder } from "./read-folder.ts";
import { redactRelease } from "./redact/redact-release.ts";
import { TOKEN_FILE } from "./release/beside-manifest.ts";

/**
 * `lotse consult pack [VERSION]`: one archive of a version with everything that it rests on. A time-stamp token is put in
 * with `--timestamp-token FILE`; `--redact public` makes a copy without people, internal hosts and copies of files.
 */
export async function packRelease(
  call: CommandCall,
  [wanted]: readonly string[],
): Promise<CommandResult> {
  const folder = await openConsultation(call);
  const { version } = releaseNamed(folder, wanted);
  const stored = await readFolder(releaseFolder(folder.root, version));
  const manifest = stored.get(MANIFEST_FILE);
  if (manifest === undefined) throw new LotseError("USAGE", NO_RELEASE(version));
  // A damaged version is never packed as if it were whole.
  readManifest(manifest);
  const files = new Map(stored);
  const token = await tokenOf(call, manifest);
  if (token !== undefined) {
    files.set(TOKEN_FILE, token);
    await writeAtomic(join(releaseFolder(folder.root, version), TOKEN_FILE), inOnePiece(token));
  }
  const isRedacted = call.options.redact !== undefined;
  const packed = isRedacted ? await redactRelease(call, folder, files) : files;
  const name = `nachweispaket-v${version}${isRedacted ? "-oeffentlich" : ""}.zip`;
  const file = join(folder.root, "berichte", name);
  const bytes = packFiles(packed);
  await writeAtomic(file, inOnePiece(bytes));
  const shown = relative(call.world.folder, file);
  call.world.stdout.write(CONSULT_TEXTS[call.language].packed(shown, sha256Hex(bytes)));
  return { exitCode: EXIT_CODES.ok };
}

function releaseNamed({ consultation }: ConsultationFolder, wanted: string | undefined): Release {
  const releases = consultation.releases ?? [];
  const release =
    wanted === undefined ? releases.at(-1) : releases.find(({ version }) => version === wanted);
  if (release === undefined) throw new LotseError("USAGE", NO_RELEASE(wanted ?? ""));
  return release;
}

/**
 * The token of `--timestamp-token`, which has to belong to the manifest.
 *
 * @throws {LotseError} `PACK_INVALID` where it belongs to other data.
 */
async function tokenOf(
  { world, options }: CommandCall,
  manifest: Uint8Array,
): Promise<Uint8Array | undefined> {
  if (options.timestampToken === undefined) return undefined;
  const token = await readBytes(world, options.timestampToken);
  if (readTimeStamp(token).sha256 !== sha256Hex(manifest)) {
    throw new LotseError("PACK_INVALID", OTHER_DATA);
  }
  return token;
}

const OTHER_DATA: Localized = {
  de: "Der Zeitstempel gehört zu anderen Daten als zu dieser Fassung.",
  en: "The time stamp belongs to other data than this version.",
};

function NO_RELEASE(version: string): Localized {
  return {
    de: `Eine Fassung ${version} gibt es hier nicht; „lotse consult report“ schreibt eine.`.replace(
      "  ",
      " ",
    ),
    en: `There is no version ${version} here; \`lotse consult report\` writes one.`.replace(
      "  ",
      " ",
    ),
  };
}
