import { describe, expect, it } from "vitest";
import { withNamesOnly } from "./shared-index.ts";

const { detect } = withNamesOnly();

const copyrightsOf = (text: string): string[] =>
  detect(text).copyrights.map((statement) => statement.text);

describe("copyright statements", () => {
  it.each([
    ["// Copyright (c) 2019-2024 Land Berlin", "Copyright (c) 2019-2024 Land Berlin"],
    [" * Copyright © 2020 Stadt Köln. All rights reserved.", "Copyright © 2020 Stadt Köln"],
    [
      "# SPDX-FileCopyrightText: 2021 Jane Doe <jane@example.org>",
      "2021 Jane Doe <jane@example.org>",
    ],
    [
      "/* Copyright 2001, 2003 Free Software Foundation, Inc. */",
      "Copyright 2001, 2003 Free Software Foundation, Inc.",
    ],
    ["Copyright (C) The Authors", "Copyright (C) The Authors"],
    ["license (c) 2018 Example GmbH", "(c) 2018 Example GmbH"],
  ])("%s", (line, statement) => {
    expect(copyrightsOf(`${line}\n`)).toEqual([statement]);
  });

  it("joins lines of an unfinished statement", () => {
    const text =
      "/*\n * Copyright (c) 2004 Ada Lovelace,\n * Grace Hopper, and\n * Mary Kenneth Keller\n */\n";
    expect(detect(text).copyrights).toEqual([
      {
        text: "Copyright (c) 2004 Ada Lovelace, Grace Hopper, and Mary Kenneth Keller",
        startLine: 2,
        endLine: 4,
      },
    ]);
  });

  it.each([
    "The above copyright notice and this permission notice shall be included.",
    "const copyright = getCopyright();",
    "copyright: string;",
    "THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE",
    "Copyright (c) <year> <owner>",
    "if (c) return copyright;",
  ])("is not: %s", (line) => {
    expect(copyrightsOf(`${line}\n`)).toEqual([]);
  });
});
