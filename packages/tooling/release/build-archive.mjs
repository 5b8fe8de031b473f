import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { packTar } from "modern-tar";
import { packageFiles } from "./package-files.mjs";
import { placePackages } from "./place-packages.mjs";
import { startFiles } from "./start-files.mjs";

/** Nothing of the time, so that one source is one archive. */
const EPOCH = new Date(0);

/**
 * Packs the command line with everything that it runs on into one archive: unpack it anywhere, with no network and no
 * package manager. Equal sources and dependencies are equal bytes on machines of one kind.
 *
 * @param {string} root of the workspace, built
 * @returns {Promise<{ name: string, bytes: Uint8Array, packages: number, files: number, sha256: string }>}
 */
export async function buildArchive(root) {
  const packages = placePackages(join(root, "packages", "cli"));
  const version = packages.find(({ name }) => name === "lizenzlotse")?.version ?? "0.0.0";
  const files = [
    ...startFiles(version).map(({ path, text, mode }) => ({
      path,
      bytes: Buffer.from(text),
      mode,
    })),
    { path: "LICENSE", bytes: readFileSync(join(root, "LICENSE")), mode: 0o644 },
    ...packages.flatMap(({ folder, place }) =>
      packageFiles(folder, folder.startsWith(join(root, "packages")) ? "own" : "foreign").map(
        (path) => ({
          path: `${place}/${path}`,
          bytes: readFileSync(join(folder, path)),
          mode: 0o644,
        }),
      ),
    ),
  ];
  const sums = files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join("");
  files.push({ path: "SHA256SUMS", bytes: Buffer.from(sums), mode: 0o644 });
  const name = archiveName(version, files);
  const tar = await packTar(
    files.map(({ path, bytes, mode }) => ({
      header: { name: `${name}/${path}`, size: bytes.length, type: "file", mode, mtime: EPOCH },
      body: bytes,
    })),
  );
  const bytes = gzipSync(tar);
  return {
    name: `${name}.tar.gz`,
    bytes,
    packages: packages.length,
    files: files.length,
    sha256: sha256(bytes),
  };
}

/**
 * A native module makes an archive one for a kind of machine; without one it runs everywhere, with the cache off.
 *
 * @param {string} version
 * @param {readonly { path: string }[]} files
 */
function archiveName(version, files) {
  const isNative = files.some(({ path }) => path.endsWith(".node"));
  const kind = isNative
    ? `${process.platform}-${process.arch}-node${process.versions.node.split(".")[0] ?? ""}`
    : "portable";
  return `lizenzlotse-${version}-${kind}`;
}

/** @param {Uint8Array} bytes */
function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
