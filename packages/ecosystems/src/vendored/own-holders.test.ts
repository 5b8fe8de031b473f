import { describe, expect, it } from "vitest";

import { holdersIn, isHeldBy } from "./own-holders.ts";

describe("holdersIn", () => {
  it.each([
    ["MIT License\n\nCopyright (c) 2013-2026 Ada Amt (@ada)\n", ["ada amt"]],
    ["Copyright 2019, 2021 Stadt Musterstadt. All rights reserved.", ["stadt musterstadt"]],
    ["Copyright (C) 2007 Free Software Foundation, Inc. <https://fsf.org/>", []],
    ["Copyright (c) 2020 Das\n".repeat(2), []],
    [["Eins AG", "Zwei AG", "Drei AG", "Vier AG"].map((it) => `© 2020 ${it}`).join("\n"), []],
    ["Copyright [yyyy] [name of copyright owner]", []],
  ])("%j", (license, holders) => {
    expect(holdersIn(license)).toEqual(holders);
  });
});

describe("isHeldBy", () => {
  it.each([
    ["/* leser - v1.0\n * Copyright (c)  2015 Ada Amt */", true],
    ["/* leser - v1.0, with thanks to Ada Amt\n * Copyright (c) 2015 Wer Anders */", false],
    ["", false],
  ])("%j", (text, held) => {
    expect(isHeldBy(["ada amt"], text)).toBe(held);
  });
});
