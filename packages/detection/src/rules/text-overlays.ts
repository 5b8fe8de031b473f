/**
 * Parts of single SPDX texts that files often lack: notes about the licence that the list carries along.
 * Applied when the index is compiled, to trusted text.
 */
export const OPTIONAL_PARTS: Readonly<Record<string, readonly RegExp[]>> = {
  "Apache-1.1": [/This software consists of voluntary contributions[\s\S]*$/u],
  "MIT-CMU": [/By obtaining, using[\s\S]*?conditions:/u],
  W3C: [
    /^W3C[\s\S]*?License\s*\n/u,
    /This work \(and included[\s\S]*?provided by the copyright holders under the following license\.?/u,
    /Notes\s+This version:[\s\S]*$/u,
  ],
  FSFAP: [/in any medium without royalty/u],
  "FSFAP-no-warranty-disclaimer": [/in any medium without royalty/u],
  HPND: [/<copyright holder> makes no representations[\s\S]*?implied warranty\./u],
  PostgreSQL: [/^PostgreSQL Database[\s\S]*?Postgres95\)/u],
  ICU: [/All trademarks and registered trademarks[\s\S]*$/u],
  X11: [/X Window System is a trademark[\s\S]*$/u],
  "BSD-4-Clause-UC": [/\[Department of[\s\S]*?\]/u],
};

/** Words that a text calls its own product by, where that is not part of its name in the SPDX list. */
export const PRODUCT_WORDS: Readonly<Record<string, string>> = {
  TOSL: "truss",
  TMate: "svnkit",
  "BSD-4-Clause-UC": "california berkeley",
};

/**
 * Parts of SPDX texts that are used without the rest. What they say is the licence as well: the list joins the
 * licence of the database with those of the code that it was built from.
 */
export const TEXT_EXCERPTS: Readonly<Record<string, RegExp>> = {
  // The list has the GPL behind it, which projects put into a file of its own.
  "LGPL-3.0-only": /^[\s\S]*?(?=GNU GENERAL PUBLIC LICENSE\s+Version 3)/u,
  Sleepycat: /^[\s\S]*?(?=Copyright \(c\) 1990,? 1993)/u,
};
