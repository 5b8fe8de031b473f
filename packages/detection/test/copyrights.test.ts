import { describe, expect, it } from "vitest";
import { withNamesOnly } from "./shared-index.ts";

const { detect } = withNamesOnly();

/** Each statement as `years | holder`; a licence word makes the file worth reading. */
const claimsOf = (text: string): string[] =>
  detect(text).copyrights.map(({ holder, years = "" }) => `${years} | ${holder}`);

describe("copyright statements", () => {
  it.each([
    ["// Copyright (c) 2019-2024 Land Berlin", "2019-2024 | Land Berlin"],
    [" * Copyright © 2020 Stadt Köln. All rights reserved.", "2020 | Stadt Köln"],
    ["# SPDX-FileCopyrightText: 2021 Jane Doe <jane@example.org>", "2021 | Jane Doe"],
    ["# SPDX-FileCopyrightText: © 2020 Beispiel GmbH", "2020 | Beispiel GmbH"],
    ["# SPDX-SnippetCopyrightText: Jane Doe", " | Jane Doe"],
    [
      "/* Copyright 2001, 2003 Example Foundation, Inc. */",
      "2001, 2003 | Example Foundation, Inc.",
    ],
    ["Copyright (C) The Authors", " | The Authors"],
    [
      "(C) Copyright 2000-present, by Ada Lovelace and Contributors.",
      "2000- | Ada Lovelace and Contributors",
    ],
    ["Copyright 2001-2005 (C) Example, Ltd. All Rights Reserved.", "2001-2005 | Example, Ltd."],
    ["license (c) 2018 Example GmbH", "2018 | Example GmbH"],
    ["// License: MIT, (c) Ada Lovelace", " | Ada Lovelace"],
    [
      "Copyright Example Foundation and other contributors; Licensed MIT",
      " | Example Foundation and other contributors",
    ],
    ["Copyright Ada Lovelace 1984. All rights reserved.", "1984 | Ada Lovelace"],
    ["Copyright Contributors to the foo_bar project.", " | Contributors to the foo_bar project"],
    [" * @copyright 2012 - 2020 Ada Lovelace", "2012-2020 | Ada Lovelace"],
    [
      " * @license Example 2.3.6 Copyright jQuery Foundation and other contributors.",
      " | jQuery Foundation and other contributors",
    ],
    [
      "    :copyright: Copyright 2006-2024 by the Example team, see AUTHORS.",
      "2006-2024 | the Example team",
    ],
    ['  "copyright": "Copyright Example, Inc. <https://example.org/>",', " | Example, Inc."],
    [
      '<p class="license">&copy; 2020 <a href="https://berlin.de">Land Berlin</a></p>',
      "2020 | Land Berlin",
    ],
    ["| Copyright (C) The Example Team                     |", " | The Example Team"],
    [
      "dnl Copyright (C) 2002-2006, 2008 Example Foundation, Inc.",
      "2002-2006, 2008 | Example Foundation, Inc.",
    ],
    ['.\\" Copyright (c) 2009 by Ada Lovelace', "2009 | Ada Lovelace"],
    ["<!-- Copyright 1999,2000 Ada Lovelace <ada@example.org> -->", "1999, 2000 | Ada Lovelace"],
    [
      '"sources":["/* Copyright 2020 Example Foundation\\n * Licensed under"]',
      "2020 | Example Foundation",
    ],
    ["Original code copyright 2011 [Ada Lovelace](http://example.org)", "2011 | Ada Lovelace"],
    ["The code is copyrighted 2004 by Ada Lovelace", "2004 | Ada Lovelace"],
    [
      "Urheberrecht (c) 2022 Freie Hansestadt Bremen, alle Rechte vorbehalten. Lizenz: EUPL",
      "2022 | Freie Hansestadt Bremen",
    ],
    [
      "© 2021–heute Senatsverwaltung für Inneres (Lizenz: EUPL-1.2)",
      "2021- | Senatsverwaltung für Inneres",
    ],
    ["# Copyright (C) 2017\n# All rights reserved", "2017 | "],
  ])("%s", (line, claim) => {
    expect(claimsOf(`${line}\n`)).toEqual([claim]);
  });

  it.each(["<footer>© 2024 Land Berlin</footer>", "<p>&copy; 2024 Land Berlin</p>"])(
    "needs no other word than the sign: %s",
    (line) => {
      expect(claimsOf(`${line}\n`)).toEqual(["2024 | Land Berlin"]);
    },
  );

  it("keeps addresses in the text and leaves the rest of the line out", () => {
    expect(
      detect("/* Copyright (c) 2018 Ada <ada@example.org>. MIT license */\n").copyrights,
    ).toEqual([
      {
        text: "Copyright (c) 2018 Ada <ada@example.org>",
        holder: "Ada",
        years: "2018",
        startLine: 1,
        endLine: 1,
      },
    ]);
  });

  it.each([
    [
      "a list of holders",
      "/*\n * Copyright (c) 2004 Ada Lovelace,\n * Grace Hopper, and\n * Mary Kenneth Keller\n */\n",
      "2004 | Ada Lovelace, Grace Hopper, and Mary Kenneth Keller",
      4,
    ],
    [
      "years alone on the first line",
      "/*\n * Copyright (C) 1996-2022 by\n * Ada Lovelace and Grace Hopper.\n */\n",
      "1996-2022 | Ada Lovelace and Grace Hopper",
      3,
    ],
    [
      "a list of years",
      "#\n# Copyright (C) 1996, 1997, 1998,\n# 2011 Example Foundation, Inc.\n",
      "1996, 1997, 1998, 2011 | Example Foundation, Inc.",
      3,
    ],
    [
      "an address",
      "\n> Copyright (c) 2015 Ada Lovelace, Grace Hopper\n> <grace@example.org>, and contributors.\n",
      "2015 | Ada Lovelace, Grace Hopper, and contributors",
      3,
    ],
    [
      "the end of a name",
      "#\n#   Copyright (C) 2004, 2005, 2007 Example\n#   Foundation, Inc.\n",
      "2004, 2005, 2007 | Example Foundation, Inc.",
      3,
    ],
    [
      "a blank line",
      "\nThe documents are copyrighted by:\n\n  Ada Lovelace and the contributors\n",
      " | Ada Lovelace and the contributors",
      4,
    ],
  ])("goes on over %s", (_, text, claim, endLine) => {
    const [statement, ...others] = detect(text).copyrights;
    expect(others).toEqual([]);
    expect(`${statement?.years ?? ""} | ${statement?.holder ?? ""}`).toBe(claim);
    expect(statement).toMatchObject({ startLine: 2, endLine });
  });

  it("finds several on one line and on following lines", () => {
    const text =
      "Copyright: © 2010 Ada Lovelace, original: © 2003 Grace Hopper\n" +
      "Copyright (c) 1998 Mary Keller\n              1999 Betty Holberton\nCopyright (c) 2003 Jean Bartik\n";
    expect(claimsOf(text)).toEqual([
      "2010 | Ada Lovelace, original",
      "2003 | Grace Hopper",
      "1998 | Mary Keller",
      "1999 | Betty Holberton",
      "2003 | Jean Bartik",
    ]);
  });

  it("reads the field of a Debian copyright file line by line", () => {
    const text =
      "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\n" +
      "Files: *\nCopyright: 2010-2020, Ada Lovelace <ada@example.org>\n           2012 Grace Hopper\n" +
      "           and the Example Community\n           Jean Bartik\n           nickname\nLicense: GPL-2+\n";
    expect(claimsOf(text)).toEqual([
      "2010-2020 | Ada Lovelace",
      "2012 | Grace Hopper and the Example Community",
      " | Jean Bartik",
      " | nickname",
    ]);
  });

  it.each([
    "The above copyright notice and this permission notice shall be included.",
    "const copyright = getCopyright();",
    "copyright: string;",
    "item_copyright=self.copyright(item), copyright_len",
    "$fa-var-copyright: 'x'; // license",
    "from debian.copyright import Copyright",
    "THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE",
    "INFRINGEMENT OF COPYRIGHT, PATENT, TRADEMARK, OR OTHER RIGHT",
    "Copyright (c) <year> <owner>",
    "Copyright [yyyy] [name of copyright owner]",
    "Gnomovision version 69, Copyright (C) 19yy name of author",
    "if (c) return copyright;",
    "(a) license (b) text (c) You must retain all copyright notices",
    "#define LICENSE_CAST(c) Cast2020(c)",
    "This License is governed by the Copyright Act, 17 U.S.C.",
    "Copy: See Copyright for the status of this software.",
    "The author disclaims copyright to this source code.",
    "# Copyright: This module has been placed in the public domain.",
    "## License and Copyright",
    "Copyright (C) ______ . All Rights Reserved.",
    'echo "Copyright %s"; // license',
    "Preserve copyright comments in the output.",
  ])("is not: %s", (line) => {
    expect(claimsOf(`${line}\n`)).toEqual([]);
  });

  it("reads Latin-1 and UTF-16, and no binary content", () => {
    const text = "Copyright © 2003 Müller & Söhne\n";
    const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");
    const claims = (bytes: Uint8Array): string[] =>
      detect(bytes).copyrights.map(({ holder }) => holder);
    expect(claims(Buffer.from(text, "latin1"))).toEqual(["Müller & Söhne"]);
    expect(claims(utf16)).toEqual(["Müller & Söhne"]);
    expect(claims(Buffer.from("license \xa9\x01\x9fA\xddX\xa9 B\x02\xff", "latin1"))).toEqual([]);
  });
});
