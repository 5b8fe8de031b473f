import { describe, expect, it } from "vitest";

import { parseComposerJson } from "./parse-composer-json.ts";

async function patchesOf(patches: unknown): Promise<unknown> {
  const text = JSON.stringify({ name: "amt/app", extra: { patches } });
  const parsed = await parseComposerJson(text, {
    path: "app/composer.json",
    format: "composer.json",
    report: () => undefined,
  });
  return Object.fromEntries(parsed?.patches ?? []);
}

describe("patches of a composer.json", () => {
  it("are files from its folder, and addresses without credentials", async () => {
    const patches = {
      "Drupal/Core": {
        "a fix": "patches/core.patch",
        another: "https://me:pw@patch.example/1.diff",
      },
      "amt/lib": [{ description: "third", url: "../shared/lib.patch" }],
    };
    expect(await patchesOf(patches)).toEqual({
      "drupal/core": ["app/patches/core.patch", "https://patch.example/1.diff"],
      "amt/lib": ["shared/lib.patch"],
    });
  });

  it.each([[[]], ["all"], [{ "amt/lib": 1 }], [{ "amt/lib": ["../../outside.patch"] }]])(
    "are none where there is only %j",
    async (patches) => {
      expect(await patchesOf(patches)).toEqual({});
    },
  );
});
