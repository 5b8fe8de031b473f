import type { Component, DeliveredCredit } from "@lizenzlotse/model";

import { namesComponent, namesWord } from "./names-component.ts";
import { ownStatements } from "./own-statements.ts";

/** Words of a holder's name that are no name. */
const NOT_A_NAME =
  /^(?:and|und|contributors?|authors?|others?|the|project|team|inc|ltd|gmbh|ev|e)$/u;

/** Who is to be credited, as far as the component says. */
export function authorsOf(component: Component): readonly string[] {
  const { supplier } = component;
  const holders = ownStatements(component)
    .statements.map(holderOf)
    .filter((holder) => holder !== "");
  return holders.length > 0 || supplier === undefined ? holders : [supplier];
}

/** Whether a passage has an author's name, its words one behind the other. */
export function namesAuthor(passage: string, author: string): boolean {
  const words = wordsOf(author).filter((word) => !NOT_A_NAME.test(word));
  const said = wordsOf(passage).filter((word) => !NOT_A_NAME.test(word));
  if (words.length === 0) return false;
  return said.some((_, at) => words.every((word, index) => said[at + index] === word));
}

/** Whether a passage names what is credited: by its name, or by an address that belongs to it. */
export function namesWork({ passage, addresses }: DeliveredCredit, component: Component): boolean {
  const name = fileName(component);
  if (namesComponent(passage, component) || namesWord(passage, name)) return true;
  const stem = wordsOf(name.replace(/\.[a-z\d]{1,8}$/iu, ""));
  const said = [passage, ...addresses];
  if (stem.join("").length >= MIN_STEM_LENGTH && said.some((text) => saysWords(text, stem)))
    return true;
  return component.references.some(({ url }) =>
    addresses.some((address) => sameAddress(address, url)),
  );
}

/** `Karte Berlin` says the words of `karte-berlin`; `Kartensatz` and `karte-berlin-alt` do not. */
function saysWords(text: string, words: readonly string[]): boolean {
  const pattern = `(?<![\\p{L}\\p{N}_-])${words.join("[-_ ]")}(?![\\p{L}\\p{N}_]|-\\p{L}|\\.\\p{L})`;
  return new RegExp(pattern, "u").test(text.normalize("NFKC").toLowerCase());
}

/** Shorter names stand in too many texts. */
const MIN_STEM_LENGTH = 3;

function fileName({ name }: Component): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

function sameAddress(left: string, right: string): boolean {
  const plain = (address: string): string =>
    address.replace(/^(?:git\+)?https?:\/\/(?:www\.)?/u, "").replace(/(?:\.git)?\/?(?:#.*)?$/u, "");
  return plain(left) === plain(right);
}

/** The statement without sign, years and address. */
function holderOf(statement: string): string {
  return statement
    .replace(/<[^<>]{0,200}>|\S+@\S+|https?:\/\/\S+/gu, " ")
    .replace(/\(c\)|©|\bcopyrights?\b|spdx-filecopyrighttext:?|all rights reserved/giu, " ")
    .replace(/\b(?:19|20)\d{2}\b|\bpresent\b/gu, " ")
    .replace(/[^\p{L}\p{N}.&' -]+/gu, " ")
    .replace(/(?:^|\s)[-–.,\s]+(?=\s|$)/gu, " ")
    .trim();
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
