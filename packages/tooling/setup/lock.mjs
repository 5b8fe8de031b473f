import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { stampFolder } from "./stamp.mjs";

const POLL_INTERVAL_MS = 500;

/**
 * Lets one set-up at a time work in a checkout; a second terminal waits until the first is done.
 *
 * @template Result
 * @param {string} root
 * @param {{ onWait: (processId: number) => void, work: () => Promise<Result> }} options
 * @returns {Promise<Result>}
 */
export async function withLock(root, { onWait, work }) {
  mkdirSync(stampFolder(root), { recursive: true });
  const path = join(stampFolder(root), "set-up.lock");
  let saidSo = false;
  while (!take(path)) {
    const holder = holderOf(path);
    if (holder === undefined) {
      rmSync(path, { force: true });
    } else {
      if (!saidSo) onWait(holder);
      saidSo = true;
      await sleep(POLL_INTERVAL_MS);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** @param {string} path */
function take(path) {
  try {
    writeFileSync(path, `${process.pid}`, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * @param {string} path
 * @returns {number | undefined} nothing when the process that took the lock is gone
 */
function holderOf(path) {
  try {
    const processId = Number(readFileSync(path, "utf8"));
    process.kill(processId, 0);
    return processId;
  } catch (error) {
    // The process belongs to somebody else, so it is alive.
    if (error instanceof Error && "code" in error && error.code === "EPERM") return -1;
    return undefined;
  }
}
