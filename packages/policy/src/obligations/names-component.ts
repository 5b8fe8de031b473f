import type { Component } from "@lizenzlotse/model";

/** Shortest name that is looked for by itself; shorter ones stand in any text. */
const MIN_NAME_LENGTH = 2;

/** Whether a text names a component: the whole name, not a part of a longer word. */
export function namesComponent(
  text: string,
  component: Pick<Component, "group" | "name">,
): boolean {
  return namesOf(component).some((name) => namesWord(text, name));
}

/** Whether a word or name stands in a text by itself, in any case. */
export function namesWord(text: string, name: string): boolean {
  if (name.length < MIN_NAME_LENGTH) return false;
  const haystack = text.toLowerCase();
  const needle = name.toLowerCase();
  for (let at = haystack.indexOf(needle); at !== -1; at = haystack.indexOf(needle, at + 1)) {
    const before = haystack[at - 1] ?? " ";
    const after = haystack.slice(at + needle.length, at + needle.length + 2);
    if (!PART_OF_NAME.test(before) && !CONTINUES.test(after)) return true;
  }
  return false;
}

const PART_OF_NAME = /[\p{L}\p{N}_-]/u;
/** `left-pad` is not named by `left-padding`, but by `left-pad-1.3.0` and `left-pad.`. */
const CONTINUES = /^(?:[\p{L}\p{N}_]|-\p{L}|\.\p{L})/u;

function namesOf({ group, name }: Pick<Component, "group" | "name">): readonly string[] {
  const short = name.slice(name.lastIndexOf("/") + 1);
  return group === undefined ? [name, short] : [`${group}/${name}`, short];
}
