import { expect, test } from "vitest";
import { activityOf, installEnvironment } from "./install.mjs";

const machine = { nodeHeaders: "/opt/node", processors: 2 };

test("native modules find the headers of this Node.js and use every processor", () => {
  expect(installEnvironment({ PATH: "/bin" }, machine)).toEqual({
    PATH: "/bin",
    npm_config_nodedir: "/opt/node",
    JOBS: "2",
  });
});

test("what the person has set stays", () => {
  const own = { npm_config_nodedir: "/home/me/node", JOBS: "8" };
  expect(installEnvironment(own, machine)).toEqual(own);
});

test("without headers none are named", () => {
  expect(installEnvironment({}, { ...machine, nodeHeaders: "" })).toEqual({ JOBS: "2" });
});

test("the silence of npm run --silent is not handed on", () => {
  const silent = { npm_config_loglevel: "silent", npm_config_silent: "true" };
  expect(installEnvironment(silent, { ...machine, nodeHeaders: "" })).toEqual({ JOBS: "2" });
});

test.each([
  ["Progress: resolved 385, reused 384, downloaded 0, added 310, done", "310 of 385 packages"],
  [
    ".../node_modules/better-sqlite3 install: make: Entering directory",
    "compiling better-sqlite3 (first time only, some minutes)",
  ],
  ["Done in 2.4s using pnpm v10.34.9", ""],
])("%s", (line, activity) => {
  expect(activityOf(line)).toBe(activity);
});
