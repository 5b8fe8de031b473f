import { describe, expect, it } from "vitest";
import { allLicenses } from "../spdx-list/spdx-list.ts";
import { LICENSE_FAMILIES } from "./families.ts";
import { nameTokens } from "./name-tokens.ts";
import { AMBIGUOUS_NAMES, NAMES } from "./names.ts";
import { normalizeLicenseName } from "./normalize-license-name.ts";
import { canonicalExpression } from "../expression/format-expression.ts";

/** Each line: confidence, expression, then names with that meaning. */
const UNDERSTOOD: readonly (readonly [number, string, ...string[]])[] = [
  // As they stand in POMs on Maven Central.
  [
    0.95,
    "Apache-2.0",
    "Apache License, Version 2.0",
    "The Apache License, Version 2.0",
    "Apache License 2.0",
  ],
  [
    0.95,
    "Apache-2.0",
    "Apache License Version 2.0",
    "Apache License v2.0",
    "Apache 2.0",
    "APACHE LICENSE 2.0",
  ],
  [
    0.9,
    "Apache-2.0",
    "The Apache Software License, Version 2.0",
    "Apache Software License - Version 2.0",
  ],
  [0.9, "Apache-2.0", "ASL 2.0", "Apache 2", "Apache v2", "Apache2", "ALv2", "AL2", "Apache 2.0.0"],
  [0.9, "Apache-1.1", "Apache Software License, Version 1.1", "ASL 1.1"],
  [
    0.9,
    "BSD-3-Clause",
    "BSD 3-Clause",
    "The BSD 3-Clause License",
    "New BSD License",
    "The New BSD License",
  ],
  [
    0.9,
    "BSD-3-Clause",
    "BSD New",
    "BSD 3-clause New License",
    "BSD License 3",
    "Revised BSD",
    "BSD-3",
  ],
  [
    0.9,
    "BSD-3-Clause",
    "Modified BSD License",
    "3-Clause BSD License",
    "BSD_3_clause + file LICENSE",
  ],
  [0.9, "BSD-3-Clause", "Eclipse Distribution License - v 1.0", "EDL 1.0", "Go License"],
  [
    0.95,
    "BSD-3-Clause",
    'BSD 3-Clause "New" or "Revised" License',
    'BSD 3-Clause "New" or "Revised" License (BSD-3-Clause)',
  ],
  [0.9, "BSD-2-Clause", "Simplified BSD", "2-clause BSD", "The BSD 2-Clause License", "BSD-2"],
  [0.9, "0BSD", "Zero-Clause BSD", "Zero-Clause BSD (0BSD)"],
  [
    0.95,
    "MIT",
    "MIT License",
    "The MIT License",
    "MIT license",
    "MIT-Lizenz",
    "Licensed under the MIT license",
    "MIT,",
  ],
  [0.9, "MIT", "The MIT License (MIT)", "Expat", "MIT + file LICENSE", "Bouncy Castle Licence"],
  [0.95, "EPL-2.0", "Eclipse Public License - v 2.0", "Eclipse Public License v. 2.0"],
  [0.9, "EPL-2.0", "EPL 2.0", "EPL v2", "Eclipse Public License (EPL) 2.0", "EPLv2.0"],
  [0.95, "CDDL-1.0", "Common Development and Distribution License 1.0"],
  [0.9, "CDDL-1.0", "COMMON DEVELOPMENT AND DISTRIBUTION LICENSE (CDDL) Version 1.0"],
  [0.9, "CDDL-1.1", "CDDL 1.1", "CDDL v1.1"],
  [0.9, "UPL-1.0", "The Universal Permissive License (UPL), Version 1.0"],
  [
    0.8,
    "GPL-2.0-only WITH Classpath-exception-2.0",
    "GPL2 w/ CPE",
    "GPL-2.0 with classpath exception",
  ],
  [
    0.8,
    "GPL-2.0-only WITH Classpath-exception-2.0",
    "GNU General Public License, version 2, with the Classpath Exception",
  ],
  [
    0.8,
    "GPL-2.0-only WITH Classpath-exception-2.0",
    "GNU General Public License, version 2 with the GNU Classpath Exception",
  ],
  [0.9, "GPL-2.0-or-later WITH Classpath-exception-2.0", "GPLv2+ with classpath exception"],
  [
    0.8,
    "GPL-2.0-only WITH Universal-FOSS-exception-1.0",
    "The GNU General Public License, v2 with Universal FOSS Exception, v1.0",
  ],
  [
    0.8,
    "EPL-2.0 OR LGPL-2.1-only",
    "Eclipse Public License v2.0 or GNU Lesser General Public License v2.1",
  ],
  [0.8, "CDDL-1.1 OR GPL-2.0-only", "Dual license consisting of the CDDL v1.1 and GPL v2"],
  [0.9, "CC0-1.0", "Public Domain, per Creative Commons CC0", "CC0 1.0 Universal"],
  [0.95, "PostgreSQL", "The PostgreSQL License"],

  // Versions of the GNU licences, in all the ways people write them.
  [
    0.9,
    "GPL-2.0-or-later",
    "GPLv2+",
    "GPL-2+",
    "GPL v2 or later",
    "GPL (>= 2)",
    "GPL version 2 or any later version",
  ],
  [
    0.9,
    "GPL-2.0-or-later",
    "GNU General Public License (GPL), version 2 or later",
    "GNU GPL Version 2 oder neuer",
  ],
  [
    0.9,
    "GPL-2.0-or-later",
    "GPL 2 or (at your option) any later version",
    "GNU General Public License v2 or later (GPLv2+)",
  ],
  [
    0.8,
    "GPL-2.0-only",
    "GPL-2",
    "GPLv2",
    "GPL v2.0",
    "GNU General Public License, version 2",
    "GPL 2",
  ],
  [0.9, "GPL-2.0-only", "GPL v2 only", "GPL (== 2)", "GPLv2 only"],
  [
    0.8,
    "GPL-3.0-only",
    "GNU GPL v3",
    "GPL-3",
    "GNU Public License v3",
    "GNU Allgemeine Öffentliche Lizenz Version 3",
  ],
  [0.9, "GPL-3.0-or-later", "GNU General Public License Version 3 oder später"],
  [0.95, "GPL-3.0-or-later", "GNU General Public License v3.0 or later"],
  [0.95, "LGPL-2.1-or-later", "GNU Lesser General Public License v2.1 or later"],
  [
    0.9,
    "LGPL-2.1-or-later",
    "LGPL 2.1 or newer",
    "LGPL-2.1-or-newer",
    "GNU Library General Public License v2.1 or later",
  ],
  [
    0.8,
    "LGPL-2.1-only",
    "LGPL 2.1",
    "LGPL, version 2.1",
    "GNU Lesser General Public License, Version 2.1",
  ],
  [0.9, "LGPL-3.0-or-later", "LGPLv3+", "GNU Lesser General Public License v3 or later (LGPLv3+)"],
  [0.8, "AGPL-3.0-only", "AGPL v3", "AGPLv3", "GNU Affero General Public License v3"],
  [0.9, "AGPL-3.0-or-later", "GNU Affero General Public License v3 or later (AGPLv3+)"],
  [0.8, "GFDL-1.3-only", "GFDL 1.3"],

  // Other families.
  [0.9, "MPL-2.0", "MPL 2.0", "MPLv2", "MPL v2.0", "Mozilla Public License 2.0 (MPL 2.0)", "MPL 2"],
  [0.95, "MPL-2.0", "Mozilla Public License Version 2.0", "Mozilla Public License, Version 2.0"],
  [0.9, "MPL-2.0+", "MPL-2.0-or-later"],
  [0.95, "Artistic-2.0", "Artistic License 2.0"],
  [0.9, "Zlib", "zlib/libpng", "zlib/libpng License"],
  [0.8, "PSF-2.0", "PSF", "PSFL", "PSF License", "Python Software Foundation License"],
  [0.95, "BSL-1.0", "Boost Software License 1.0 (BSL-1.0)"],
  [0.9, "CC-BY-4.0", "CC BY 4.0", "Creative Commons Attribution 4.0"],
  [0.95, "CC-BY-4.0", "Creative Commons Attribution 4.0 International"],
  [
    0.9,
    "CC-BY-SA-4.0",
    "CC BY-SA 4.0",
    "Creative Commons Attribution-ShareAlike 4.0 International",
  ],
  [0.9, "CC-BY-3.0-DE", "CC BY 3.0 DE", "Creative Commons Namensnennung 3.0 Deutschland"],
  [0.8, "CC0-1.0", "CC0"],
  [0.9, "Artistic-1.0-Perl OR GPL-1.0-or-later", "Perl 5", "perl_5", "Same terms as Perl"],
  [0.95, "Apache-2.0", "apache_2_0"],

  // The public sector's.
  [
    0.9,
    "EUPL-1.2",
    "EUPL v1.2",
    "EUPL 1.2",
    "EUPL1.2",
    "European Union Public Licence 1.2 (EUPL 1.2)",
  ],
  [0.9, "EUPL-1.2", "Europäische Union Lizenz 1.2", "Europäische Öffentliche Lizenz 1.2"],
  [0.9, "EUPL-1.2", "Open-Source-Lizenz für die Europäische Union v. 1.2 EUPL"],
  [0.9, "EUPL-1.2", "Licence Publique de l'Union européenne v. 1.2"],
  [0.9, "EUPL-1.2+", "EUPL 1.2 or later"],
  [0.9, "DL-DE-BY-2.0", "Datenlizenz Deutschland – Namensnennung – Version 2.0", "dl-de/by-2-0"],
  [0.9, "DL-DE-ZERO-2.0", "Datenlizenz Deutschland – Zero – Version 2.0", "dl-de/zero-2-0"],
  [0.95, "D-FSL-1.0", "Deutsche Freie Software Lizenz"],

  // Trove classifiers.
  [0.95, "MIT", "License :: OSI Approved :: MIT License"],
  [0.95, "ISC", "License :: OSI Approved :: ISC License (ISCL)"],
  [
    0.9,
    "GPL-3.0-or-later",
    "License :: OSI Approved :: GNU General Public License v3 or later (GPLv3+)",
  ],
  [
    0.8,
    "LGPL-3.0-only",
    "License :: OSI Approved :: GNU Lesser General Public License v3 (LGPLv3)",
  ],
  [0.95, "CNRI-Python", "License :: OSI Approved :: Python License (CNRI Python License)"],
  [0.95, "Unlicense", "License :: OSI Approved :: The Unlicense (Unlicense)"],
  [0.9, "CC0-1.0", "License :: CC0 1.0 Universal (CC0 1.0) Public Domain Dedication"],
  [0.9, "MPL-1.0", "License :: OSI Approved :: Mozilla Public License 1.0 (MPL)"],

  // Lists. A slash is Cargo's old "or".
  [
    0.9,
    "Apache-2.0 OR MIT",
    "MIT/Apache-2.0",
    "MIT / Apache 2.0",
    "MIT || Apache-2.0",
    "MIT OR Apache 2.0",
  ],
  [0.9, "Apache-2.0 OR MIT", "(MIT or Apache 2)", "MIT oder Apache 2.0", "MIT and/or Apache 2.0"],
  [
    0.9,
    "Apache-2.0 OR ISC OR MIT",
    "MIT, ISC, or Apache 2.0",
    "MIT, ISC or Apache License, Version 2.0",
  ],
  [
    0.9,
    "Apache-2.0 AND MIT",
    "Apache 2.0 and MIT",
    "MIT & Apache 2.0",
    "Apache License, Version 2.0 und MIT",
  ],
  [0.9, "Apache-2.0 AND ISC AND MIT", "MIT, ISC and Apache 2.0"],
  [
    0.8,
    "GPL-3.0-only OR MIT",
    "Dual MIT/GPL-3.0",
    "Dual licensed under the MIT and GPLv3",
    "Either MIT or GPLv3",
    "Your choice of MIT or GPLv3",
  ],
  [0.8, "GPL-2.0-only OR GPL-3.0-only", "GPL-2 | GPL-3"],
  [0.8, "GPL-2.0-only OR LGPL-2.1-only OR MPL-1.1", "MPL1.1/GPL2/LGPL2.1"],
  [0.8, "CDDL-1.0 OR GPL-2.0-only", "Common Development and Distribution License 1.0 or GPL v2"],
  [0.9, "MIT", "MIT, MIT License"],

  // Addresses, alone and beside a name.
  [
    0.95,
    "MIT",
    "https://opensource.org/licenses/MIT",
    "http://www.opensource.org/licenses/mit-license.php",
  ],
  [0.95, "MIT", "https://licenses.nuget.org/MIT", "HTTPS://OpenSource.org/license/mit/"],
  [0.95, "Apache-2.0 OR MIT", "https://licenses.nuget.org/(MIT%20OR%20Apache-2.0)"],
  [
    0.95,
    "Apache-2.0",
    "http://www.apache.org/licenses/LICENSE-2.0.txt",
    "http://www.apache.org/license/LICENSE-2.0.txt",
    "https://opensource.org/license/apache-2-0",
  ],
  [0.8, "LGPL-2.1-only", "http://www.gnu.org/licenses/old-licenses/lgpl-2.1.html"],
  [
    0.8,
    "GPL-3.0-only",
    "https://www.gnu.org/licenses/gpl-3.0.en.html",
    "https://opensource.org/license/gpl-3-0",
  ],
  [0.95, "GPL-2.0-or-later", "https://spdx.org/licenses/GPL-2.0+.html"],
  [0.95, "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.de"],
  [0.95, "CC-BY-3.0-DE", "https://creativecommons.org/licenses/by/3.0/de/"],
  [0.95, "CC0-1.0", "http://creativecommons.org/publicdomain/zero/1.0/"],
  [0.95, "EUPL-1.2", "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12"],
  [
    0.95,
    "EUPL-1.2",
    "https://joinup.ec.europa.eu/sites/default/files/custom-page/attachment/2020-03/EUPL-1.2%20EN.txt",
  ],
  [0.95, "EPL-1.0", "http://www.eclipse.org/legal/epl-v10.html"],
  [0.95, "MPL-1.1", "http://www.mozilla.org/MPL/MPL-1.1.html"],
  [
    0.95,
    "CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0",
    "https://glassfish.java.net/public/CDDL+GPL_1_1.html",
  ],
  [0.95, "DL-DE-BY-2.0", "https://www.govdata.de/dl-de/by-2-0"],
  [
    1,
    "MIT",
    "MIT (http://mootools.net/license.txt)",
    "MIT http://rem.mit-license.org",
    "License: MIT",
  ],
  [0.9, "BSD-3-Clause", "BSD http://opensource.org/licenses/BSD-3-Clause"],

  // Identifiers and expressions.
  [1, "MIT", "MIT", "mit"],
  [1, "GPL-2.0-only OR MIT", "MIT or GPL-2.0", "(MIT OR GPL-2.0)"],
  [1, "LGPL-2.1-or-later", "LGPL-2.1+"],
  [1, "Unlicense", "Unlicense", "UNLICENSE"],
];

/** Names that leave it open, and what each may mean. */
const AMBIGUOUS: readonly (readonly [string, ...string[]])[] = [
  [
    "GPL",
    "GPL-1.0-or-later",
    "GPL-2.0-only",
    "GPL-2.0-or-later",
    "GPL-3.0-only",
    "GPL-3.0-or-later",
  ],
  [
    "GNU General Public License (GPL)",
    "GPL-1.0-or-later",
    "GPL-2.0-only",
    "GPL-2.0-or-later",
    "GPL-3.0-only",
    "GPL-3.0-or-later",
  ],
  ["GPL only", "GPL-2.0-only", "GPL-3.0-only"],
  ["LGPLv2+", "LGPL-2.0-or-later", "LGPL-2.1-or-later"],
  [
    "License :: OSI Approved :: GNU Lesser General Public License v2 (LGPLv2)",
    "LGPL-2.0-only",
    "LGPL-2.1-only",
  ],
  ["AGPL", "AGPL-1.0-only", "AGPL-1.0-or-later", "AGPL-3.0-only", "AGPL-3.0-or-later"],
  ["License :: OSI Approved :: BSD License", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause"],
  ["BSD", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause"],
  [
    "http://www.opensource.org/licenses/bsd-license.php",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSD-4-Clause",
  ],
  ["Apache", "Apache-1.0", "Apache-1.1", "Apache-2.0"],
  ["License :: OSI Approved :: Apache Software License", "Apache-1.0", "Apache-1.1", "Apache-2.0"],
  ["http://www.apache.org/licenses/", "Apache-1.0", "Apache-1.1", "Apache-2.0"],
  ["Artistic License", "Artistic-1.0", "Artistic-1.0-Perl", "Artistic-1.0-cl8", "Artistic-2.0"],
  [
    "CC BY",
    "CC-BY-1.0",
    "CC-BY-2.0",
    "CC-BY-2.5",
    "CC-BY-2.5-AU",
    "CC-BY-3.0",
    "CC-BY-3.0-AT",
    "CC-BY-3.0-AU",
    "CC-BY-3.0-DE",
    "CC-BY-3.0-IGO",
    "CC-BY-3.0-NL",
    "CC-BY-3.0-US",
    "CC-BY-4.0",
  ],
  ["EUPL", "EUPL-1.0", "EUPL-1.1", "EUPL-1.2"],
  ["Europäische Öffentliche Lizenz", "EUPL-1.0", "EUPL-1.1", "EUPL-1.2"],
  ["MPL", "MPL-1.0", "MPL-1.1", "MPL-2.0"],
  ["MPL 1", "MPL-1.0", "MPL-1.1"],
  ["MIT/X11", "MIT", "X11"],
  ["BSL", "BSL-1.0", "BUSL-1.1"],
  [
    "CDDL + GPLv2 with classpath exception",
    "CDDL-1.0 OR GPL-2.0-only WITH Classpath-exception-2.0",
    "CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0",
  ],
  ["MIT, Apache-2.0", "Apache-2.0 AND MIT", "Apache-2.0 OR MIT"],
  ["MIT; BSD-2", "BSD-2-Clause AND MIT", "BSD-2-Clause OR MIT"],
  ["BSD or MIT", "BSD-2-Clause OR MIT", "BSD-3-Clause OR MIT", "BSD-4-Clause OR MIT"],
  ["ISC (https://opensource.org/licenses/MIT)", "ISC", "MIT"],
];

/** Each has a word too many, or none that says which licence. */
const NOT_UNDERSTOOD = [
  ...[
    "",
    " ",
    "license",
    "The License",
    "UNKNOWN",
    "Proprietary",
    "Commercial",
    "Other",
    "Custom",
    "Freeware",
  ],
  ...[
    "BSD-style",
    "BSD-like",
    "MIT-style",
    "MIT*",
    "MIT?",
    "!MIT",
    "MIT\u0000",
    "MIT 以外",
    "GPL (< 3)",
    "GPL (<= 2)",
    "GPL ≥ 2",
    "Dual MIT or BSD-2 and ISC",
    "GPL v2 or v3",
    "GPL 5",
    "EUPL 1.3",
    "BSD 7-Clause",
  ],
  ...[
    "LGPL with exceptions",
    "GPLv2 with OpenSSL exception",
    "MIT with classpath exception",
    "GPL with classpath exception",
  ],
  ...[
    "Apache License 2.0 with Commons Clause",
    "MIT modified",
    "not MIT",
    "MIT without advertising",
    "MIT AND NONE",
  ],
  ...[
    "GPL only or later",
    "GPL 2 version 3",
    "MIT or BSD and ISC",
    "MIT or proprietary",
    "MIT, see LICENSE",
  ],
  ...[
    "The H2 License, Version 1.0",
    "Oracle Free Use Terms and Conditions (FUTC)",
    "SEE LICENSE",
    "License ::",
  ],
  ...[
    "HSQLDB License, a BSD open source license",
    "License :: Other/Proprietary License",
    "Open Government Licence",
  ],
  ...[
    "Similar to Apache License but with the acknowledgment clause removed",
    "NOASSERTION",

    "/",
    ",",
    "or",
  ],
  ...[
    "https://github.com/foo/bar/blob/master/LICENSE",
    "http://go.microsoft.com/fwlink/?LinkId=329770",
    "https://",
  ],
  ...[
    "https://opensource.org/licenses",
    "https://example.org/licenses/MIT",
    "http://%",
    "https://www.gnu.org/licenses/",
  ],
  ...[
    "https://evil.example/opensource.org/licenses/MIT",
    "https://opensource.org.example/licenses/MIT",
  ],
  ...["https://a.example http://b.example", "__proto__", "constructor", "MIT (ISC)"],
];

describe("normalizeLicenseName", () => {
  it.each(
    UNDERSTOOD.flatMap(([confidence, expression, ...names]) =>
      names.map((name) => [name, expression, confidence] as const),
    ),
  )("reads %j as %s (%d)", (name, expression, confidence) => {
    expect(normalizeLicenseName(name)).toEqual({ expression, confidence });
  });

  it.each(AMBIGUOUS)("leaves open what %j means", (name, ...candidates) => {
    expect(normalizeLicenseName(name)).toMatchObject({ confidence: 0, ambiguous: candidates });
    expect(normalizeLicenseName(name).expression).toBeUndefined();
  });

  it.each(NOT_UNDERSTOOD)("does not understand %j", (name) => {
    expect(normalizeLicenseName(name)).toEqual({ confidence: 0 });
  });

  it.each([
    ["UNLICENSED", "unlicensed"],
    ["Unlicensed", "unlicensed"],
    ["Public Domain", "public-domain"],
    ["public-domain", "public-domain"],
    ["License :: Public Domain", "public-domain"],
    ["gemeinfrei", "public-domain"],
    ["None", "none"],
    ["No License", "none"],
  ])("knows that %j is no licence: %s", (name, special) => {
    expect(normalizeLicenseName(name)).toEqual({ confidence: 0, special });
  });

  it.each([
    ["SEE LICENSE IN LICENSE.md", "LICENSE.md"],
    ["see license in the docs/LICENCE file.txt", "docs/LICENCE file.txt"],
    ["SEE LICENSE IN https://example.org/terms", "https://example.org/terms"],
  ])("sends %j to the file", (name, file) => {
    expect(normalizeLicenseName(name)).toEqual({ confidence: 0, special: "see-file", file });
  });

  it("says when only the operator is missing", () => {
    expect(normalizeLicenseName("MIT, ISC").operatorUnstated).toBe(true);
    expect(normalizeLicenseName("MIT, BSD").operatorUnstated).toBeUndefined();
    expect(normalizeLicenseName("GPL").operatorUnstated).toBeUndefined();
  });

  it("understands every full name of the SPDX list", () => {
    const wrong = [...allLicenses()].filter(
      ({ id, name, replacedBy }) => normalizeLicenseName(name).expression !== (replacedBy ?? id),
    );
    expect(wrong).toEqual([]);
  });

  it("understands every current identifier written with spaces", () => {
    const wrong = [...allLicenses()].filter(
      ({ id, deprecated }) =>
        !deprecated && normalizeLicenseName(id.replaceAll("-", " ")).expression !== id,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe("the tables of names", () => {
  it("name valid licences only, in canonical form", () => {
    const expressions = [
      ...Object.keys(NAMES),
      ...AMBIGUOUS_NAMES.flatMap(({ candidates }) => candidates),
      ...LICENSE_FAMILIES.flatMap(({ candidates = [] }) => candidates),
      ...LICENSE_FAMILIES.flatMap(({ versions = {} }) => Object.values(versions)),
    ];
    expect(expressions.filter((each) => canonicalExpression(each) !== each)).toEqual([]);
  });

  it("hold nothing that the SPDX list says already", () => {
    const listed = new Set(
      [...allLicenses()].flatMap(({ id, name, deprecated }) =>
        deprecated ? [] : [nameTokens(id).key, nameTokens(name).key],
      ),
    );
    const redundant = Object.values(NAMES)
      .flat()
      .filter((name) => listed.has(nameTokens(name).key));
    expect(redundant).toEqual([]);
  });

  it("give each name one meaning", () => {
    const keys = [
      ...Object.values(NAMES).flat(),
      ...AMBIGUOUS_NAMES.flatMap(({ names }) => names),
    ].map((name) => nameTokens(name).key);
    const familyKeys = LICENSE_FAMILIES.flatMap(({ names }) => names).map(
      (name) => nameTokens(name).key,
    );
    for (const all of [keys, familyKeys]) {
      expect(all.filter((key, index) => key === "" || all.indexOf(key) !== index)).toEqual([]);
    }
  });
});
