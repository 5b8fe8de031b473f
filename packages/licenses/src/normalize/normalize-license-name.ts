import { remembered, sortedUnique } from "@lizenzlotse/model";
import { canonicalExpression } from "../expression/format-expression.ts";
import { MAX_EXPRESSION_LENGTH } from "../expression/expression.ts";
import { MAX_NAME_LENGTH } from "./name-tokens.ts";
import {
  ambiguous,
  CONFIDENCE,
  meaning,
  NOT_UNDERSTOOD,
  type NormalizedName,
} from "./normalized-name.ts";
import { readAddress } from "./read-address.ts";
import { readList } from "./read-list.ts";
import { readSingleName } from "./read-single-name.ts";
import { readSpecialName } from "./read-special-name.ts";

/**
 * Says what a free-form licence name means in SPDX: identifiers and expressions, full names, what people write
 * in POMs and package files, trove classifiers, addresses of licence texts, lists of all of these, in
 * English and the titles also in German.
 *
 * A wrong licence is worse than none: every word of the name must be understood, and names that leave the
 * version open ("GPL", "BSD", "Apache") come back with the candidates and no expression.
 *
 * @param text - what is longer than {@link MAX_NAME_LENGTH} and no expression is not understood.
 * @returns never throws; the confidence is one of {@link CONFIDENCE}.
 * @example normalizeLicenseName("The Apache Software License, Version 2.0").expression // 'Apache-2.0'
 */
export const normalizeLicenseName: (text: string) => NormalizedName = remembered(readLicenseName);

function readLicenseName(text: string): NormalizedName {
  if (text.length > MAX_EXPRESSION_LENGTH) return NOT_UNDERSTOOD;
  const name = text.trim();
  const expression = canonicalExpression(name);
  if (expression !== undefined) return meaning(expression, CONFIDENCE.expression);
  if (name.length > MAX_NAME_LENGTH) return NOT_UNDERSTOOD;
  return readSpecialName(name) ?? readWithAddress(withoutWrapping(name));
}

/** "License :: OSI Approved :: MIT License": the last part of a trove classifier is the name. */
const CLASSIFIER = /^License\s*::(?:.*::)?\s*/iu;
const LABEL = /^licen[sc]e\s*:\s*/iu;
const BRACKETED = /^\(([^()]*)\)$/u;

function withoutWrapping(name: string): string {
  const bare = name.replace(CLASSIFIER, "").replace(LABEL, "").trim();
  return (BRACKETED.exec(bare)?.[1] ?? bare).trim();
}

/** Within a name, brackets end an address; one that is all there is may hold them. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()[\]"]+/iu;
const ADDRESS_ALONE = /^https?:\/\/\S+$/iu;

/** An address alone, or a name with the address of its text. */
function readWithAddress(name: string): NormalizedName {
  if (ADDRESS_ALONE.test(name)) return readAddress(name);
  const address = ADDRESS.exec(name)?.[0];
  if (address === undefined) return readName(name);
  const words = name
    .replace(address, " ")
    .replace(/[<>()[\]"\s,:;-]+$/u, "")
    .trim();
  // Two addresses leave one of them in the words, which is then no name.
  return /^[<(["]?$/u.test(words)
    ? readAddress(address)
    : reconcile(readName(words), readAddress(address));
}

function readName(name: string): NormalizedName {
  const single = readSingleName(name);
  return single === NOT_UNDERSTOOD ? readList(name) : single;
}

/** A name is read with the help of the address beside it, never against it. */
function reconcile(name: NormalizedName, address: NormalizedName): NormalizedName {
  if (address.expression === undefined) return name;
  if (name.expression === address.expression) return name;
  if (name.ambiguous?.includes(address.expression) === true) {
    return meaning(address.expression, Math.min(address.confidence, CONFIDENCE.alias));
  }
  if (name.expression === undefined) return NOT_UNDERSTOOD;
  // Addresses of the GNU licences cannot say "or later"; their confidence shows it.
  if (address.confidence <= CONFIDENCE.inferred) return name;
  return ambiguous(sortedUnique([name.expression, address.expression]));
}
