import { expect, test } from "vitest";
import { runProcess } from "./run-process.mjs";

/** @param {string} program */
const runNode = (program) =>
  runProcess({ command: process.execPath, args: ["-e", program], cwd: process.cwd() });

test("the exit code and the last lines of both streams are kept", async () => {
  const ending = await runNode("console.log('out'); console.error('err'); process.exitCode = 3");
  expect(ending).toMatchObject({ exitCode: 3, missing: false });
  expect(ending.output.split("\n").sort()).toEqual(["err", "out"]);
});

test("only the last lines of a long output are kept", async () => {
  const { output } = await runNode("for (let i = 1; i <= 1000; i++) console.log(i)");
  expect(output.split("\n")).toHaveLength(200);
  expect(output.endsWith("\n1000")).toBe(true);
});

test.skipIf(process.platform === "win32")(
  "a signal ends as in a shell, 128 + its number",
  async () => {
    expect(await runNode("process.kill(process.pid, 'SIGKILL')")).toMatchObject({ exitCode: 137 });
  },
);

test("a program that does not exist is told apart from one that fails", async () => {
  const ending = await runProcess({
    command: "no-such-program-here",
    args: [],
    cwd: process.cwd(),
  });
  expect(ending).toMatchObject({ exitCode: 127, missing: true });
});
