import { isSingleWord, readsLikeNames, speaksAboutCopyright } from "./names.ts";

/** The outer signs of a statement. */
export interface StatementForm {
  /** Behind `SPDX-FileCopyrightText:`. */
  readonly tagged: boolean;
  /** "Copyright" as written, or empty. */
  readonly word: string;
  readonly sign: "" | "(c)" | "©";
  /** Whether a colon or an `@` makes a field of it: `Copyright: …`, `@copyright …`. */
  readonly field: boolean;
  /** Whether "by" leads over to the holder. */
  readonly introduced: boolean;
  /** Whether a mail or web address stands with the holder. */
  readonly addressed: boolean;
  /** Columns before the statement. */
  readonly indent: number;
}

/** What is claimed. */
interface Claim {
  readonly text: string;
  readonly holder: string;
  readonly years: string | undefined;
  /** What the line goes on with. */
  readonly rest: string;
}

const TEMPLATE =
  /<(?:insert |the )?(?:year|years|date|name|copyright|owner|holder|author|organi[sz]ation)s?\b|<name of|\[(?:yyyy|year|name|fullname|owner|copyright)|\byyyy\b|\b[12]\dyy\b|\{\{|\$\{|%[sd]\b|_{3,}|\bxxxx\b|\b(?:YOUR NAME|ORGANIZATION|FIRST AUTHOR)\b|\{__?\w+__?\}/iu;

const NAME_START = /^["'@(„“«]*[\p{L}\p{N}][^"'>]*\p{L}/u;
const UNPRINTABLE = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/u;

/** Whether what was taken apart claims copyright, or only speaks of it, or is code. */
export function judgeStatement(claim: Claim, form: StatementForm): boolean {
  const { holder, years, text } = claim;
  if (TEMPLATE.test(text)) return false;
  if (form.tagged) return holder !== "" || years !== undefined;
  if (holder === "") return years !== undefined && form.word !== "" && form.sign !== "";
  if (!NAME_START.test(holder) || UNPRINTABLE.test(text)) return false;
  if (speaksAboutCopyright(holder)) return false;
  return years !== undefined || isUndatedClaim(claim, form);
}

/** Without years, the holder must look like a name: the more so, the less else there is. */
function isUndatedClaim(claim: Claim, form: StatementForm): boolean {
  const { holder } = claim;
  const named = readsLikeNames(holder) && !isShouted(holder, form);
  if (isFieldOfFile(form)) return isValueOfField(claim, { form, named });
  if (!named) return false;
  if (form.sign === "©" && form.word === "") return PLAIN_NAME.test(holder);
  return isMarkedTwice(form) || form.field || form.addressed || !isSingleWord(holder);
}

/** People who maintain such a file write nicknames into it too, but no sentences. */
function isValueOfField(
  { holder, rest }: Claim,
  { form, named }: { readonly form: StatementForm; readonly named: boolean },
): boolean {
  if (form.addressed) return named || isShort(holder);
  return rest === "" && (named || isSingleWord(holder));
}

/** Words of a name that may be written in any way where an address stands with it. */
const MAX_SHORT_WORDS = 3;

function isShort(holder: string): boolean {
  return holder.split(" ").length <= MAX_SHORT_WORDS;
}

/** Whether it is `Copyright:` at the start of a line, as in a Debian copyright file. */
function isFieldOfFile({ field, indent, word }: StatementForm): boolean {
  return field && indent === 0 && word.startsWith("C");
}

/** Whether more than the word marks it: "Copyright (c)", "Copyright by". */
function isMarkedTwice({ word, sign, introduced }: StatementForm): boolean {
  return word !== "" && (sign !== "" || introduced);
}

/** In binary content a byte of `©` stands before anything; names are made of words. */
const PLAIN_NAME = /^[\p{L}\p{M}\p{N}\s.,:'’"&/+()–-]*\p{L}{2}[\p{L}\p{M}\p{N}\s.,:'’"&/+()–-]*$/u;

/** Disclaimers stand in capitals: "… OF COPYRIGHT, PATENT, TRADEMARK, OR OTHER RIGHT". */
function isShouted(holder: string, { word, sign }: StatementForm): boolean {
  return /^COPYRIGHTS?\W*$/u.test(word) && sign === "" && holder === holder.toUpperCase();
}
