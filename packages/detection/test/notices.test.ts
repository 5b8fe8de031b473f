import { describe, expect, it } from "vitest";
import { Detector, summarizeExpression } from "../src/index.ts";
import { withNamesOnly } from "./shared-index.ts";

const { concluded, detect, index } = withNamesOnly();

const summaryOf = (text: string): string | undefined => summarizeExpression(detect(text));

describe("versions of the GNU licences", () => {
  it.each([
    ["under the terms of version 2 of the GNU General Public License", "GPL-2.0-only"],
    ["under the GNU General Public License, version 2 only.", "GPL-2.0-only"],
    ["licensed under the GPLv3+", "GPL-3.0-or-later"],
    ["License: GPL-2.0+", "GPL-2.0-or-later"],
    ["licensed under GPL 2 or (at your option) any later version", "GPL-2.0-or-later"],
    ["covered by the GNU General Public License", "GPL-1.0-or-later"],
    ["licensed under the GNU GPL version 2 or 3", "GPL-2.0-only OR GPL-3.0-only"],
    [
      "under the terms of the GNU Library General Public License, version 2 or newer",
      "LGPL-2.0-or-later",
    ],
    ["GNU GENERAL PUBLIC LICENSE\n\nVersion 2, June 1991", "GPL-2.0-only"],
  ])("%s", (text, expression) => {
    expect(summaryOf(text)).toBe(expression);
  });

  it.each([
    // A version belongs to the name before it, and to a list of names only if it closes the list.
    ["Licensed under the GPL or LGPL version 2.", "GPL-2.0-only OR LGPL-2.0-only"],
    [
      "under the terms of either the Mozilla Public License 1.1 or the GNU General Public License version 2 or later",
      "GPL-2.0-or-later OR MPL-1.1",
    ],
    ["placed under the terms of the GNUv2 General Public License", "GPL-2.0-only"],
    // Later versions that somebody has to approve first are not yet allowed.
    [
      "under the GNU LGPL version 2.1, or any later version accepted by the membership of a society",
      "LGPL-2.1-only",
    ],
  ])("%s", (text, expression) => {
    expect(summaryOf(text)).toBe(expression);
  });

  it("takes a bare mention in a closing sentence as part of the notice", () => {
    const notice =
      "This library is free software; you can redistribute it and/or modify it under the terms of the GNU Lesser " +
      "General Public License as published by the Free Software Foundation; either version 2.1 of the License, or " +
      "(at your option) any later version.\n\nSee the GNU General Public License for more details.\n";
    expect(summaryOf(notice)).toBe("LGPL-2.1-or-later");
  });
});

describe("what only looks like a licence of the file", () => {
  it.each([
    [
      "a part of a licence's text",
      "This Exception is an additional permission under section 7 of the GNU General Public License, version 3.",
    ],
    [
      "an example in words",
      "Dependencies under a copyleft license such as the GPL, LGPL or MPL are rejected.",
    ],
    ["login classes of BSD", 'debug2("bsdauth_query: new bsd auth session");'],
    ["a folder beside its description", "Doc/            license and change log"],
    ["a list of files", "cp {README.md,COPYING,UNLICENSE,LICENSE-MIT} archive/"],
    ["a folder's content", "doc     src     build.rs    COPYING     UNLICENSE"],
  ])("%s", (_, text) => {
    expect(summaryOf(text)).toBeUndefined();
  });

  it.each([
    ["License: GPL >= 2", "GPL-2.0-or-later"],
    ["License: UNLICENSE", "Unlicense"],
    ["Licensed under MIT or UNLICENSE, at your option.", "MIT OR Unlicense"],
    ["The code is under the modified BSD license.", "BSD-3-Clause"],
    [
      "// under the University of Illinois Open Source\n// License. See LICENSE.TXT for details.",
      "NCSA",
    ],
    ["under the terms of the FreeType project\n/*  license, LICENSE.TXT.", "FTL"],
  ])("but reads %s", (text, expression) => {
    expect(summaryOf(text)).toBe(expression);
  });
});

describe("choices and conjunctions", () => {
  it.each([
    ["Dual licensed under the MIT and GPL version 2 licenses.", "GPL-2.0-only OR MIT"],
    [
      "available under the terms of either the MIT License or the Apache License 2.0",
      "Apache-2.0 OR MIT",
    ],
    ["Licensed under the MIT License and the Apache License 2.0.", "Apache-2.0 AND MIT"],
    ["Available via the MIT or new BSD license.", "BSD-3-Clause OR MIT"],
    [
      "Licensed under the Apache License, Version 2.0 <LICENSE-APACHE or http://www.apache.org/licenses/LICENSE-2.0> " +
        "or the MIT license <LICENSE-MIT or http://opensource.org/licenses/MIT>, at your option.",
      "Apache-2.0 OR MIT",
    ],
    [
      "licensed under either of\n * Apache License, Version 2.0, ([LICENSE-APACHE](LICENSE-APACHE))\n" +
        " * MIT license ([LICENSE-MIT](LICENSE-MIT))\nat your option.",
      "Apache-2.0 OR MIT",
    ],
  ])("%s", (text, expression) => {
    expect(summaryOf(text)).toBe(expression);
  });

  it("reads what a name is shortened to as part of it", () => {
    const text =
      'subject to the terms of either the GNU General Public License Version 2 only ("GPL") or the Common\n' +
      'Development and Distribution License("CDDL") (collectively, the "License").';
    expect(summaryOf(text)).toBe("CDDL-1.0 OR GPL-2.0-only");
  });

  it("takes the Mozilla licence beside a GNU licence as the version before 2.0", () => {
    const text =
      "may be used under the terms of the Mozilla Public License (http://mozilla.org/MPL) or the GNU General Public " +
      "License, as published by the Free Software Foundation, either version 2 of the License or any later version.";
    expect(summaryOf(text)).toBe("GPL-2.0-or-later OR MPL-1.1");
  });

  it("reads “Alternatively” as an offer instead of what stands before", () => {
    const text =
      "The contents of this file are subject to the Mozilla Public License Version 1.1.\n\nAlternatively, the " +
      "contents may be used under the terms of the GNU General Public License version 2 or later.\n";
    expect(summaryOf(text)).toBe("GPL-2.0-or-later OR MPL-1.1");
  });
});

describe("short statements", () => {
  it.each([
    ["(As all part of the kernel, this file is GPL)", "GPL-1.0-or-later"],
    ["Copyright 2024 Amt. All code is MIT.", "MIT"],
    ["governed by a BSD-style license that can be found in the LICENSE file", "BSD-3-Clause"],
    ["can be redistributed under CNRI's Python 1.6 license", "CNRI-Python"],
  ])("%s", (text, expression) => {
    expect(summaryOf(text)).toBe(expression);
  });
});

describe("what is not a grant", () => {
  it.each([
    "This licence is compatible with the GNU General Public License.",
    "It is not licensed under the GPL.",
    "Unlike the MIT License, ours has conditions on distribution.",
    "#define EXPORT_SYMBOL_GPL(x) /* distributed */",
    "We studied at MIT; distribution of results is free.",
    "The toolkit has an Apache-style licence.",
    "GPLv2 compatibility is asserted by the licence.",
    "You may combine it with other software that is released under the GPL.",
    "the covered text is in doc/LICENSE",
    "The last GPLv2 version of the compiler is 4.2.1; free use of it goes on for years in many places.",
    "license 62724d090cc0, fe80::1cc0:3e8c",
    "The Perl Artistic License is no longer supported.",
    "The BSD and Apache licenses are vague in that respect.",
    "The BSD, MIT and UoI/NCSA licenses apply to unidentified software.",
    "Some files might be available under the GNU General Public License.",
    "Copied from an admin script. License presumed LGPL.",
    "takes the short name of a license, e.g. PHP, BSD, LGPL",
    "with an exception to allow linking against GPL2-only software, see the license",
    "Names such as W3C are trademarks; see the license.",
    "%doc README.md\n%license COPYING",
    "# makefile for FreeBSD\n# Copyright (C) 2002 Landesamt",
    "Made available under an ISC-style license.",
    "License: BSD-like",
    ".icon-creative-commons-zero:before { content: 'license' }",
    "[It counts as the successor of the GNU Library Public License, version 2, hence the number.]",
  ])("%s", (text) => {
    expect(concluded(text)).toEqual([]);
  });

  it("keeps a comparison as a clue", () => {
    const { detections } = detect(
      "This licence is compatible with the GNU General Public License.",
    );
    expect(detections.map((detection) => detection.class)).toEqual(["clue"]);
  });

  it.each([
    ["Released under the European Union Public Licence.", "LicenseRef-lizenzlotse-eupl"],
    ["Licensed under Creative Commons Attribution-ShareAlike.", "LicenseRef-lizenzlotse-cc-by-sa"],
  ])("shows a licence whose version is missing as a clue: %s", (text, expression) => {
    expect(detect(text).detections).toMatchObject([{ class: "clue", expression }]);
  });

  it("takes a list of licences for what it is", () => {
    const names = [
      "MIT License",
      "Apache License 2.0",
      "Mozilla Public License 2.0",
      "Eclipse Public License 2.0",
      "European Union Public Licence 1.2",
      "Boost Software License 1.0",
      "ISC License",
      "zlib License",
      "GNU General Public License version 3",
      "Artistic License 2.0",
      "PHP License 3.01",
      "Zope Public License 2.1",
      "Open Software License 3.0",
      "Academic Free License 3.0",
      "Q Public License 1.0",
      "CDDL 1.0",
    ];
    expect(concluded(`Known licenses:\n\n${names.join("\n\n")}\n`)).toEqual([]);
  });
});

describe("all rights reserved", () => {
  const reserved = "Copyright (c) 2024 Landesamt. All rights reserved.\n";

  it("concludes in a licence file that says nothing else, and is a clue elsewhere", () => {
    const result = new Detector(index).detect(Buffer.from(reserved), { hint: "license-file" });
    expect(summarizeExpression(result)).toBe("LicenseRef-lizenzlotse-all-rights-reserved");
    expect(detect(reserved).detections).toMatchObject([{ class: "clue" }]);
  });

  it("adds nothing to a licence", () => {
    const notice = `${reserved}Licensed under the Apache License, Version 2.0.\n`;
    const result = new Detector(index).detect(Buffer.from(notice), { hint: "license-file" });
    expect(result.detections.map(({ expression }) => expression)).toEqual(["Apache-2.0"]);
  });

  it.each([
    ["For non-commercial use only, see the license.", "LicenseRef-scancode-proprietary-license"],
    [
      "This software is the confidential and proprietary information of the office.",
      "LicenseRef-scancode-proprietary-license",
    ],
    ["You may freely use, modify and/or distribute this file.", "LicenseRef-scancode-free-unknown"],
    ["Copyright 2020 Amt. This program is freeware.", "LicenseRef-scancode-free-unknown"],
    ["Licensed under a commercial license.", "LicenseRef-scancode-commercial-license"],
  ])("has classes beside it: %s", (text, expression) => {
    expect(summaryOf(text)).toBe(expression);
  });

  it.each([
    "Whether the licensed code can be freely modified is not known.",
    "@internal for internal use only, see the license",
    "Feel free to use the issue tracker for questions about the license.",
  ])("not in %s", (text) => {
    expect(concluded(text)).toEqual([]);
  });
});

describe("German notices", () => {
  it.each([
    [
      "Lizenziert unter der EUPL, Version 1.2 oder – sobald diese genehmigt wurden – Folgeversionen",
      "EUPL-1.2",
    ],
    ["Dieses Programm unterliegt der GNU General Public License Version 3.", "GPL-3.0-only"],
    [
      "Die Daten stehen unter der Lizenz „Datenlizenz Deutschland – Zero – Version 2.0“.",
      "DL-DE-ZERO-2.0",
    ],
  ])("%s", (text, expression) => {
    expect(summaryOf(text)).toBe(expression);
  });
});

describe("addresses", () => {
  it.each([
    ["https://www.apache.org/licenses/LICENSE-2.0", "Apache-2.0"],
    ["see https://spdx.org/licenses/EUPL-1.2.html for the licence", "EUPL-1.2"],
    ["http://creativecommons.org/licenses/by-sa/4.0/", "CC-BY-SA-4.0"],
    ["License: http://opensource.org/licenses/MIT", "MIT"],
  ])("%s", (text, expression) => {
    expect(summaryOf(text)).toBe(expression);
  });
});

describe("a README", () => {
  const detector = new Detector(index);
  const concludedOf = (text: string, hint?: "readme"): string[] =>
    detector
      .detect(Buffer.from(text), hint === undefined ? {} : { hint })
      .detections.filter((detection) => detection.class === "detection")
      .map(({ expression }) => expression);

  it.each(["# x\n\n## License\n\nMIT\n", "License\n-------\n\nMIT\n\n[badge]: x.svg\n"])(
    "names its licence below the heading: %j",
    (text) => {
      expect(concludedOf(text, "readme")).toEqual(["MIT"]);
      expect(concludedOf(text)).toEqual([]);
    },
  );

  it.each([
    "## License\n\nMIT people wrote it\n",
    "## About the license\n\nMIT\n",
    "## Universities\n\nMIT\n",
  ])("names none where more is said, or something else: %j", (text) => {
    expect(concludedOf(text, "readme")).toEqual([]);
  });
});

describe("a permission to link with OpenSSL", () => {
  it("is no OpenSSL licence", () => {
    const permission =
      "permission to link this program with the OpenSSL library (or with modified versions of OpenSSL that use the same license as OpenSSL)";
    expect(concluded(permission)).toEqual([]);
    expect(concluded("distributed under the same license as OpenSSL")).toEqual(["OpenSSL"]);
  });
});
