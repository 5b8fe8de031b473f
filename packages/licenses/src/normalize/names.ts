/**
 * Names of licences that are not made of family and version, by what they mean. Full names and identifiers of the
 * SPDX list need no entry, nor do those with other punctuation, case or accents, or with the word "license".
 *
 * Our own collection, from the licences' titles and from names in published packages.
 */
export const NAMES: Readonly<Record<string, readonly string[]>> = {
  "0BSD": ["Zero-Clause BSD", "BSD 0-Clause", "0-Clause BSD", "Free Public License 1.0.0"],
  "Apache-2.0": ["AL2", "AL 2.0", "ALv2", "AL 2"],
  "Artistic-1.0-Perl OR GPL-1.0-or-later": [
    "Perl",
    "Perl 5",
    "Same terms as Perl",
    "Same as Perl",
    "Same terms as Perl itself",
    "Same terms as the Perl 5 programming language system itself",
  ],
  "BSD-1-Clause": ["1-Clause BSD", "One-Clause BSD", "BSD-1"],
  "BSD-2-Clause": [
    "Simplified BSD",
    "BSD Simplified",
    "2-Clause BSD",
    "Two-Clause BSD",
    "BSD-2",
    "BSD2",
    "2-Clause Simplified BSD",
    "Simplified BSD 2-Clause",
    "BSD Two-Clause",
    "Simplified 2-Clause BSD",
    "BSD 2-Clauses",
  ],
  "BSD-3-Clause": [
    "New BSD",
    "BSD New",
    "Modified BSD",
    "BSD Modified",
    "Revised BSD",
    "BSD Revised",
    "BSD-3",
    "BSD3",
    "3-Clause BSD",
    "Three-Clause BSD",
    "BSD Three-Clause",
    "BSD 3-Clause New",
    "New BSD 3-Clause",
    "3-Clause New BSD",
    "BSD 3-Clause Revised",
    "BSD 3-Clauses",
    "BSD New 3-Clause",
    "Revised BSD 3-Clause",
    "New or Revised BSD",
    "Revised 3-Clause BSD",
    "Modified BSD 3-Clause",
    "BSD 3-Clause Modified",
    "BSD 3-clause New or Modified",
    "BSD_3_clause + file LICENSE",
    // The text at golang.org/LICENSE.
    "Go License",
  ],
  "BSD-4-Clause": [
    "Original BSD",
    "Old BSD",
    "BSD Original",
    "4-Clause BSD",
    "Four-Clause BSD",
    "BSD-4",
  ],
  "BSL-1.0": ["Boost 1.0"],
  "CC0-1.0": [
    "CC0 1.0 Universal",
    "CC0 1.0 Universal Public Domain Dedication",
    "Public Domain CC0",
    "Public Domain, per Creative Commons CC0",
    "CC0 Public Domain",
    "CC0 Public Domain Dedication",
    "CC0 1.0 Universal (CC0 1.0) Public Domain Dedication",
    "CC0 1.0 Public Domain Dedication",
    "CC0 Universal",
    "Creative Commons Public Domain Dedication 1.0 Universal",
    "Public Domain CC0-1.0",
  ],
  "CDDL-1.0 OR GPL-2.0-only WITH Classpath-exception-2.0": [
    "CDDL 1.0 + GPLv2 with classpath exception",
  ],
  "CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0": [
    "CDDL 1.1 + GPLv2 with classpath exception",
    "CDDL+GPL 1.1",
    "Dual license consisting of the CDDL v1.1 and GPL v2 with classpath exception",
  ],
  "DL-DE-BY-2.0": ["dl-de/by-2-0"],
  "DL-DE-ZERO-2.0": ["dl-de/zero-2-0"],
  FTL: ["FreeType"],
  "GPL-2.0-only WITH Classpath-exception-2.0": [
    "GPLv2+CE",
    "GPL2+CE",
    "GPL v2 + CE",
    "OpenJDK GPLv2+CE",
  ],
  IJG: ["JPEG License"],
  ISC: ["ISCL", "Internet Systems Consortium License"],
  MIT: [
    "The MIT License (MIT)",
    "Expat",
    "MIT Expat",
    "Expat MIT",
    "MIT Open Source",
    "Open Source MIT",
    "MIT Software License",
    "MIT + file LICENSE",
    // The Legion of the Bouncy Castle uses the wording of the MIT licence.
    "Bouncy Castle",
    "BouncyCastle",
  ],
  "MIT-0": ["MIT Zero"],
  "MS-PL": ["MSPL"],
  "MS-RL": ["MSRL"],
  NCSA: [
    "University of Illinois NCSA",
    "NCSA Open Source",
    "UoI-NCSA",
    "Illinois/NCSA Open Source",
  ],
  Nokia: ["NOKOS", "Nokia Open Source NOKOS"],
  PostgreSQL: ["Postgres"],
  Ruby: ["Ruby's"],
  Sleepycat: ["Sleepycat Public License"],
  Unlicense: ["Unlicence", "Unlicense.org"],
  WTFPL: [
    "WTFPL 2",
    "WTFPLv2",
    "WTFPL 2.0",
    "Do What The Fuck You Want To Public License",
    "Do What The Fuck You Want To Public License, Version 2",
  ],
  Zlib: ["zlib/libpng", "libpng/zlib"],
};

/** Names that leave open which licence is meant, with what they may mean. */
export const AMBIGUOUS_NAMES: readonly {
  names: readonly string[];
  candidates: readonly string[];
}[] = [
  {
    names: ["BSD", "Berkeley", "BSD Open Source", "Berkeley Software Distribution"],
    candidates: ["BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause"],
  },
  { names: ["FreeBSD"], candidates: ["BSD-2-Clause", "BSD-2-Clause-Views"] },
  {
    names: ["MIT/X11", "X11/MIT"],
    candidates: ["MIT", "X11"],
  },
  { names: ["BSL"], candidates: ["BSL-1.0", "BUSL-1.1"] },
  { names: ["BSL 1.1"], candidates: ["BUSL-1.1"] },
  {
    names: [
      "CDDL + GPLv2 with classpath exception",
      "CDDL/GPLv2+CE",
      "CDDL+GPLv2+CE",
      "CDDL or GPLv2 with exceptions",
    ],
    candidates: [
      "CDDL-1.0 OR GPL-2.0-only WITH Classpath-exception-2.0",
      "CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0",
    ],
  },
  {
    names: ["CDDL+GPL", "CDDL/GPLv2"],
    candidates: [
      "CDDL-1.0 OR GPL-2.0-only",
      "CDDL-1.0 OR GPL-2.0-only WITH Classpath-exception-2.0",
      "CDDL-1.1 OR GPL-2.0-only",
      "CDDL-1.1 OR GPL-2.0-only WITH Classpath-exception-2.0",
    ],
  },
  {
    names: ["CC", "Creative Commons"],
    candidates: [
      "CC-BY-4.0",
      "CC-BY-NC-4.0",
      "CC-BY-NC-ND-4.0",
      "CC-BY-NC-SA-4.0",
      "CC-BY-ND-4.0",
      "CC-BY-SA-4.0",
      "CC0-1.0",
    ],
  },
  {
    names: ["Python"],
    candidates: ["CNRI-Python", "PSF-2.0", "Python-2.0", "Python-2.0.1"],
  },
  {
    names: ["W3C License", "W3C Software License"],
    candidates: ["W3C", "W3C-19980720", "W3C-20150513"],
  },
  { names: ["Sun Industry Standards Source License"], candidates: ["SISSL", "SISSL-1.2"] },
  {
    names: ["Unicode"],
    candidates: ["Unicode-3.0", "Unicode-DFS-2015", "Unicode-DFS-2016", "Unicode-TOU"],
  },
];

/** What follows "with" in names, for exceptions whose SPDX identifier says it differently; and after which licence. */
export const EXCEPTION_NAMES: readonly {
  exception: string;
  after: RegExp;
  names: readonly string[];
}[] = [
  {
    exception: "Classpath-exception-2.0",
    after: /^GPL-2\.0-/u,
    names: [
      "classpath exception",
      "classpath",
      "CE",
      "CPE",
      "classpath-exception",
      "classpathexception",
      "GNU classpath exception",
    ],
  },
  {
    exception: "GCC-exception-3.1",
    after: /^GPL-3\.0-/u,
    names: ["GCC Runtime Library Exception", "GCC exception", "GCC Runtime Library Exception 3.1"],
  },
  {
    exception: "Universal-FOSS-exception-1.0",
    after: /^GPL-2\.0-/u,
    names: ["Universal FOSS Exception", "Universal FOSS Exception 1.0"],
  },
  {
    exception: "LLVM-exception",
    after: /^Apache-2\.0$/u,
    names: ["LLVM exception", "LLVM exceptions"],
  },
  {
    exception: "Font-exception-2.0",
    after: /^GPL-[23]\.0-/u,
    names: ["font exception", "FE", "font embedding exception"],
  },
  {
    exception: "Swift-exception",
    after: /^Apache-2\.0$/u,
    names: ["Swift exception", "Runtime Library Exception", "Swift Runtime Library Exception"],
  },
  { exception: "Linux-syscall-note", after: /^L?GPL-/u, names: ["Linux syscall note"] },
  {
    exception: "WxWindows-exception-3.1",
    after: /^L?GPL-2\.[01]-/u,
    names: ["wxWindows exception", "WxWindows Library Exception 3.1"],
  },
];
