import { describe, expect, it } from "vitest";

import { planOutputs } from "./output-plan.ts";
import { parseOutputRequests } from "./output-request.ts";

describe("parseOutputRequests", () => {
  it.each([
    ["json", { format: "json", version: undefined, file: undefined }],
    ["html=r.html", { format: "html", version: undefined, file: "r.html" }],
    ["cyclonedx-json", { format: "cyclonedx-json", version: "1.6", file: undefined }],
    ["cyclonedx-json@1.7=b.json", { format: "cyclonedx-json", version: "1.7", file: "b.json" }],
    ["html=a=b@c.html", { format: "html", version: undefined, file: "a=b@c.html" }],
  ])("%s", (value, expected) => {
    const requests = parseOutputRequests([value]);
    expect(requests.map(({ format, ...rest }) => ({ format: format.id, ...rest }))).toEqual([
      expected,
    ]);
  });

  it.each([["ods"], ["html="], ["cyclonedx-json@1.1"], ["json@2"], [""], ["__proto__"]])(
    "refuses %j",
    (value) => {
      expect(() => parseOutputRequests([value])).toThrow(
        expect.objectContaining({ code: "USAGE" }) as Error,
      );
    },
  );

  it("refuses two that go to standard output", () => {
    expect(() => parseOutputRequests(["json", "html"])).toThrow(
      expect.objectContaining({ code: "USAGE" }) as Error,
    );
    expect(parseOutputRequests(["json", "html=r.html"])).toHaveLength(2);
  });
});

describe("planOutputs", () => {
  const toStdout = parseOutputRequests(["json"]);
  const toSummary = parseOutputRequests(["human"]);
  const toFile = parseOutputRequests(["json=s.json"]);

  it.each([
    ["nothing asked for", [], { json: false, quiet: false }, "summary-on-stdout"],
    ["the summary as a format", toSummary, { json: false, quiet: false }, "nothing"],
    ["files only", toFile, { json: false, quiet: false }, "summary-on-stdout"],
    ["a format without a file", toStdout, { json: false, quiet: false }, "summary-on-stderr"],
    ["--json", toFile, { json: true, quiet: true }, "document"],
    ["-q", toFile, { json: false, quiet: true }, "nothing"],
  ] as const)("%s: %s", (_name, requests, wishes, main) => {
    expect(planOutputs(requests, wishes).main).toBe(main);
  });

  it("refuses --json beside a format without a file", () => {
    expect(() => planOutputs(toStdout, { json: true, quiet: false })).toThrow(
      expect.objectContaining({ code: "USAGE" }) as Error,
    );
  });
});
