import { describe, expect, it } from "vitest";

import { openSources } from "../src/settings/open-sources.ts";
import { DEFAULT_SETTINGS, parseSettings } from "../src/settings/settings.ts";

const open = (settings: object, variables: Readonly<Record<string, string>> = {}) =>
  openSources({
    settings: parseSettings("settings.json", JSON.stringify({ version: 1, ...settings })),
    certificates: [],
    variables,
    toolVersion: "1.0.0",
    today: "2026-01-02",
    signal: new AbortController().signal,
  });

describe("settings for asking", () => {
  it("ask every source where it is, unless they say otherwise", async () => {
    const opened = open({
      sources: { "deps-dev": false, npm: { origin: "https://nexus.example/repository/npm" } },
    });
    const origins = new Map(opened.sources.map(({ source, origin }) => [source.id, origin]));
    expect(origins.get("npm")).toBe("https://nexus.example/repository/npm/");
    expect(origins.get("pypi")).toBe("https://pypi.org/");
    expect(origins.has("deps-dev")).toBe(false);
    await opened.close();
  });

  it.each([
    ["a source that there is not", { sources: { nmp: {} } }],
    ["a misspelt key", { source: {} }],
    ["an address that is none", { sources: { npm: { origin: "ftp://mirror.example" } } }],
    ["another version", { version: 2 }],
  ])("are refused for %s", (_name, settings) => {
    expect(() =>
      parseSettings("settings.json", JSON.stringify({ version: 1, ...settings })),
    ).toThrow(expect.objectContaining({ code: "CONFIGURATION_INVALID" }));
  });

  it("take credentials from the environment alone, and say where they lack", async () => {
    const sources = { npm: { authorizationVariable: "NEXUS_AUTHORIZATION" } };
    expect(() => open({ sources })).toThrow("NEXUS_AUTHORIZATION");
    await open({ sources }, { NEXUS_AUTHORIZATION: "Bearer x" }).close();
  });

  it("hold answers for a year by default", () => {
    expect(DEFAULT_SETTINGS.maximumAgeDays).toBe(365);
  });
});
