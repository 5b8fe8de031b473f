import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** @typedef {{ type: string, namespace: string, name: string, version: string }} Coordinates */

/**
 * What brings a package: the ordinary client of its registry, called in an empty folder, then the folder or archive
 * that it leaves there.
 *
 * @typedef {(coordinates: Coordinates, scratch: string) => Promise<string>} Recipe
 */

const run = promisify(execFile);

/** Longest call of a client, in milliseconds. */
const TIMEOUT_MS = 300_000;

/**
 * Brings one package into a folder, unpacked. Clients may be absent, and versions may have left the registry.
 *
 * @param {string} packageUrl
 * @param {string} target
 * @returns {Promise<string | undefined>} why it is not to be had
 */
export async function fetchPackage(packageUrl, target) {
  const coordinates = readPackageUrl(packageUrl);
  const recipe = RECIPES[coordinates.type];
  if (recipe === undefined) return `no client for ${coordinates.type}`;
  const scratch = await mkdtemp(join(tmpdir(), "copyright-package-"));
  try {
    const fetched = await recipe(coordinates, scratch);
    await mkdir(target, { recursive: true });
    await cp(fetched, target, { recursive: true });
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? (cause.message.split("\n", 1)[0] ?? "") : String(cause);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * @param {string} packageUrl
 * @returns {Coordinates}
 */
function readPackageUrl(packageUrl) {
  const [, type = "", path = "", version = ""] =
    /^pkg:([^/]+)\/(.+)@([^@]+)$/u.exec(packageUrl) ?? [];
  const parts = path.split("/");
  const name = parts.pop() ?? "";
  return { type, namespace: parts.join("/"), name, version: decodeURIComponent(version) };
}

/** @type {Readonly<Record<string, Recipe | undefined>>} */
const RECIPES = {
  async npm({ namespace, name, version }, scratch) {
    const scoped = namespace === "" ? name : `${namespace}/${name}`;
    await call("npm", ["pack", "--silent", "--ignore-scripts", `${scoped}@${version}`], scratch);
    await call("tar", ["xzf", await onlyFile(scratch)], scratch);
    return join(scratch, "package");
  },
  async pypi({ name, version }, scratch) {
    // Wheels only: to learn about a source distribution, pip would run its code.
    const flags = ["--quiet", "--no-deps", "--only-binary", ":all:", "--dest", "."];
    await call("pip", ["download", ...flags, `${name}==${version}`], scratch);
    await call("unzip", ["-q", await onlyFile(scratch), "-d", "unpacked"], scratch);
    return join(scratch, "unpacked");
  },
  async cargo({ name, version }, scratch) {
    const [plain = version] = version.split("+");
    const manifest = `[package]\nname = "x"\nversion = "0.0.0"\nedition = "2021"\n[dependencies]\n${name} = "=${plain}"\n`;
    await writeFile(join(scratch, "Cargo.toml"), manifest);
    await mkdir(join(scratch, "src"));
    await writeFile(join(scratch, "src", "lib.rs"), "");
    await call("cargo", ["vendor", "--versioned-dirs", "vendor"], scratch);
    return join(scratch, "vendor", `${name}-${version}`);
  },
  async golang({ namespace, name, version }, scratch) {
    const module = `${namespace}/${name}@${version}`;
    const answer = await call("go", ["mod", "download", "-json", module], scratch);
    /** @type {unknown} */
    const download = JSON.parse(answer);
    return /** @type {{ Dir: string }} */ (download).Dir;
  },
  async maven({ namespace, name, version }, scratch) {
    const artifact = `-Dartifact=${namespace}:${name}:${version}:jar:sources`;
    await call("mvn", ["-q", "-B", "dependency:copy", artifact, "-DoutputDirectory=."], scratch);
    await call("unzip", ["-q", await onlyFile(scratch), "-d", "unpacked"], scratch);
    return join(scratch, "unpacked");
  },
  async deb({ name, version }, scratch) {
    await call("apt-get", ["download", "-qq", `${name}=${version}`], scratch);
    await call("dpkg-deb", ["-x", await onlyFile(scratch), "unpacked"], scratch);
    return join(scratch, "unpacked");
  },
};

/**
 * @param {string} command
 * @param {readonly string[]} argumentsGiven
 * @param {string} folder
 */
async function call(command, argumentsGiven, folder) {
  const { stdout } = await run(command, argumentsGiven, { cwd: folder, timeout: TIMEOUT_MS });
  return stdout;
}

/** @param {string} folder */
async function onlyFile(folder) {
  const [file, ...others] = await readdir(folder);
  if (file === undefined || others.length > 0) throw new RangeError("the client left no archive");
  return file;
}
