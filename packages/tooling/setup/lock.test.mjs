import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withLock } from "./lock.mjs";
import { stampFolder, writeStamp } from "./stamp.mjs";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lotse-lock-"));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

test("the second waits for the first, and says so once", async () => {
  /** @type {string[]} */
  const events = [];
  /** @type {() => void} */
  let finishFirst = () => {};
  const first = withLock(root, {
    onWait: () => events.push("first waits"),
    work: async () => {
      await new Promise((resolve) => (finishFirst = () => resolve(undefined)));
      events.push("first done");
    },
  });
  const second = withLock(root, {
    onWait: () => {
      events.push("second waits");
      finishFirst();
    },
    work: () => Promise.resolve(events.push("second done")),
  });
  await Promise.all([first, second]);
  expect(events).toEqual(["second waits", "first done", "second done"]);
});

test("a lock whose process is gone is taken over", async () => {
  writeStamp(root, "any", "");
  // No system hands out a process number this large.
  writeFileSync(join(stampFolder(root), "set-up.lock"), "2147483646");
  const never = () => expect.unreachable("there is nobody to wait for");
  expect(await withLock(root, { onWait: never, work: () => Promise.resolve("done") })).toBe("done");
});

test("the lock is given back when the work fails", async () => {
  const never = () => expect.unreachable("the lock was left behind");
  const failing = withLock(root, { onWait: never, work: () => Promise.reject(new Error("no")) });
  await expect(failing).rejects.toThrow("no");
  await withLock(root, { onWait: never, work: () => Promise.resolve() });
});
