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
    /The formulation of W3C's notice[\s\S]*?derivations? for this/u,
  ],
  HPND: [/<copyright holder> makes no representations[\s\S]*?implied warranty\./u],
  ICU: [/All trademarks and registered trademarks[\s\S]*$/u],
  X11: [/X Window System is a trademark[\s\S]*$/u],
  "BSD-4-Clause-UC": [/\[Department of[\s\S]*?\]/u],
};
