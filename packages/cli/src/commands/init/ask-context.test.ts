import { formatContext, loadContext } from "@lizenzlotse/policy";
import { describe, expect, it } from "vitest";

import type { Ask } from "./ask.ts";
import { askContext, type ProjectFacts } from "./ask-context.ts";
import { TerminalAsk } from "./terminal-ask.ts";

/** A person who types these lines. */
function typing(...lines: readonly string[]): { readonly ask: Ask; readonly shown: string[] } {
  const shown: string[] = [];
  const ask = new TerminalAsk({
    // eslint-disable-next-line @typescript-eslint/require-await -- lines are there, as from a pipe
    input: (async function* () {
      for (const line of lines) yield Buffer.from(`${line}\n`);
    })(),
    write: (text) => shown.push(text),
    texts: { one: "one", several: "several", notUnderstood: "?" },
  });
  return { ask, shown };
}

const ONE: ProjectFacts = { outbound: "EUPL-1.2", projects: [{ name: "app", root: "." }] };
const TWO: ProjectFacts = {
  outbound: undefined,
  projects: [
    { name: "web", root: "web" },
    { name: "server", root: "server" },
  ],
};

describe("askContext", () => {
  it("takes a usual case, keeps the declared licence, and leaves open what nobody knows", async () => {
    const { ask } = typing("2", "", "");
    expect(await askContext(ask, ONE, "de")).toEqual({ version: 0, preset: "webdienst" });
  });

  it("asks one by one where no usual case fits", async () => {
    const { ask } = typing("7", "1, 3", "2", "GPL-3.0-or-later", "3");
    expect(await askContext(ask, ONE, "en")).toEqual({
      version: 0,
      provide: ["source", "network"],
      recipient: "other-public-body",
      outbound: "GPL-3.0-or-later",
      modified: "yes",
    });
  });

  it("asks no recipient of what stays inside", async () => {
    const { ask } = typing("7", "5", "", "2");
    expect(await askContext(ask, ONE, "en")).toEqual({
      version: 0,
      provide: ["internal"],
      recipient: "same-entity",
      modified: "no",
    });
  });

  it("asks again until it understands", async () => {
    const { ask, shown } = typing("9", "x", "2", "no licence", "MIT", "");
    expect(await askContext(ask, ONE, "en")).toMatchObject({
      preset: "webdienst",
      outbound: "MIT",
    });
    expect(shown.filter((text) => text === "  ?\n")).toHaveLength(2);
    expect(shown.join("")).toContain("That is no SPDX expression.");
  });

  it("makes an artefact of each project that is used by itself", async () => {
    const { ask } = typing("2", "open", "", "2", "2", "1");
    const context = await askContext(ask, TWO, "en");
    expect(context.artefacts).toEqual([
      { name: "web", roots: ["web"], preset: "webdienst" },
      { name: "server", roots: ["server"], preset: "fachverfahren-intern" },
    ]);
    const loaded = loadContext(formatContext(context), "kontext.yml");
    expect(loaded.artefacts.map(({ id, recipient }) => [id, recipient])).toEqual([
      ["web", "public"],
      ["server", "same-entity"],
    ]);
  });

  it("writes nothing down where the answers end early", async () => {
    const { ask } = typing("2");
    await expect(askContext(ask, ONE, "en")).rejects.toMatchObject({ code: "USAGE" });
  });
});
