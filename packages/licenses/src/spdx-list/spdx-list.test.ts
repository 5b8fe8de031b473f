import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { canonicalExpression } from "../expression/format-expression.ts";
import { allLicenses, exceptionInfo, licenseInfo } from "./spdx-list.ts";
import { EXCEPTION_SUCCESSORS, SUCCESSORS, WITHOUT_SUCCESSOR } from "./successors.ts";

const require = createRequire(import.meta.url);
const currentIds = require("spdx-license-ids") as string[];
const deprecatedIds = require("spdx-license-ids/deprecated") as string[];
const exceptions = require("spdx-exceptions") as string[];
const deprecatedExceptions = require("spdx-exceptions/deprecated") as string[];

describe("the SPDX list", () => {
  it("is what the generator writes from the installed packages", () => {
    const generator = fileURLToPath(
      new URL("../../scripts/generate-spdx-list.mjs", import.meta.url),
    );
    expect(execFileSync(process.execPath, [generator, "--check"], { encoding: "utf8" })).toContain(
      "is up to date",
    );
  });

  it("knows every current identifier in any case", () => {
    expect(currentIds.map((id) => licenseInfo(id.toUpperCase())?.id)).toEqual(currentIds);
    expect(currentIds.map((id) => canonicalExpression(id.toLowerCase()))).toEqual(currentIds);
    expect(currentIds.filter((id) => licenseInfo(id)?.deprecated)).toEqual([]);
  });

  it.each(deprecatedIds)("replaces the deprecated %s, or says why not", (id) => {
    const info = licenseInfo(id.toLowerCase());
    expect(info).toMatchObject({ id, deprecated: true });
    const reasonAgainst = WITHOUT_SUCCESSOR.get(id);
    expect(info?.replacedBy === undefined).toBe(reasonAgainst !== undefined);
    expect(canonicalExpression(id)).toBe(info?.replacedBy ?? id);
  });

  it("replaces every identifier with a plus", () => {
    const withPlus = [...allLicenses()].filter(({ id }) => id.endsWith("+"));
    expect(withPlus).toHaveLength(6);
    for (const { id, deprecated, replacedBy } of withPlus) {
      expect({ deprecated, replacedBy }).toEqual({
        deprecated: true,
        replacedBy: id.replace("+", "-or-later"),
      });
    }
  });

  it.each([...SUCCESSORS])("replaces %s by %s, which is current", (_, successor) => {
    expect(canonicalExpression(successor)).toBe(successor);
    expect(licenseInfo(successor.split(" WITH ")[0] ?? "")?.deprecated).toBe(false);
  });

  it("knows every exception in any case", () => {
    expect(exceptions.map((id) => exceptionInfo(id.toUpperCase()))).toEqual(
      exceptions.map((id) => ({ id, deprecated: false })),
    );
  });

  it("replaces every deprecated exception", () => {
    expect([...EXCEPTION_SUCCESSORS.keys()]).toEqual(deprecatedExceptions);
    expect(canonicalExpression("LGPL-2.1-only WITH Nokia-Qt-exception-1.1")).toBe(
      "LGPL-2.1-only WITH Qt-LGPL-exception-1.1",
    );
  });

  it("has the exceptions that the npm package lacks", () => {
    expect(exceptionInfo("Independent-modules-exception")?.deprecated).toBe(false);
    expect(exceptionInfo("pcre2-EXCEPTION")?.id).toBe("PCRE2-exception");
  });

  it("tells name, address and approval", () => {
    expect(licenseInfo("eupl-1.2")).toEqual({
      id: "EUPL-1.2",
      name: "European Union Public License 1.2",
      url: "https://joinup.ec.europa.eu/page/eupl-text-11-12",
      osiApproved: true,
      deprecated: false,
    });
  });

  it.each(["LicenseRef-MIT", "__proto__", "constructor", "MIT OR ISC", ""])(
    "does not know %j",
    (id) => {
      expect(licenseInfo(id)).toBeUndefined();
      expect(exceptionInfo(id)).toBeUndefined();
    },
  );
});
