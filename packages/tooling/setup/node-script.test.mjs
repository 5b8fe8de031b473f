import { expect, test } from "vitest";
import { nodeScript } from "./node-script.mjs";

test("a node script is taken apart", () => {
  expect(nodeScript("node scripts/compile.mjs --strict", "here")).toEqual([
    "scripts/compile.mjs",
    "--strict",
  ]);
});

test.each(["tsx scripts/a.ts", "node", "node a.mjs && node b.mjs", "node 'a b.mjs'", "node $FILE"])(
  "%s is refused, for it would need a shell",
  (script) => {
    expect(() => nodeScript(script, "packages/x/package.json: generate")).toThrow(
      'packages/x/package.json: generate must have the form "node scripts/name.mjs"',
    );
  },
);
