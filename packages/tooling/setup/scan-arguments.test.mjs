import { join } from "node:path";
import { expect, test } from "vitest";
import { scanArguments } from "./scan-arguments.mjs";

const places = { root: "/repository", directory: "/home/me" };
const sample = join("/repository", "fixtures", "projects", "agency-sample");
const report = join("/home/me", "lizenzlotse-report.html");

test("a newcomer sees the sample project and its report", () => {
  expect(scanArguments([], places)).toEqual({
    scan: ["scan", sample, "-o", `html=${report}`],
    reportPath: report,
  });
});

test.each([[["--lang", "en"]], [["-q"]], [["--policy", "strict", "--no-cache"]], [["--"]]])(
  "%j names no path",
  (args) => {
    expect(scanArguments(args, places).scan).toEqual([
      "scan",
      sample,
      ...args,
      "-o",
      `html=${report}`,
    ]);
  },
);

test.each([
  [["."]],
  [["../project", "-o", "json=s.json"]],
  [["--lang", "en", "project"]],
  [["-o=json", "project"]],
  [["-"]],
  [["--", "--odd-name"]],
  [["--help"]],
])("%j is handed on as it is", (args) => {
  expect(scanArguments(args, places)).toEqual({ scan: ["scan", ...args], reportPath: "" });
});

test("whoever asks for an output gets just that, of the sample project", () => {
  expect(scanArguments(["-o", "json=s.json"], places)).toEqual({
    scan: ["scan", sample, "-o", "json=s.json"],
    reportPath: "",
  });
});
