// npm run release -- [FOLDER]: one archive that runs without a network, with its checksum beside it.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensureSetUp } from "../setup/ensure-set-up.mjs";
import { callerDirectory, repositoryRoot } from "../setup/root.mjs";
import { runCommand } from "../setup/set-up-error.mjs";
import { buildArchive } from "./build-archive.mjs";

await runCommand(async () => {
  await ensureSetUp({ verbose: false });
  const folder = resolve(callerDirectory(), process.argv[2] ?? "release");
  const { name, bytes, packages, files, sha256 } = await buildArchive(repositoryRoot);
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, name), bytes);
  writeWhole(join(folder, `${name}.sha256`), Buffer.from(`${sha256}  ${name}\n`));
  process.stdout.write(
    `${name}: ${String(packages)} packages, ${String(files)} files, ${String(bytes.length)} bytes\nSHA-256 ${sha256}\n`,
  );
});

/**
 * @param {string} file
 * @param {Uint8Array} bytes
 */
function writeWhole(file, bytes) {
  writeFileSync(`${file}.tmp`, bytes);
  renameSync(`${file}.tmp`, file);
}
