import { sortedUnique } from "@lizenzlotse/model";

import { type Fields, isRecord } from "../../supplied/fields.ts";

/** Tools with version; a list of tools up to 1.4, an object with components and services since 1.5. */
export function toolsOf(metadata: Fields | undefined): readonly string[] {
  if (metadata === undefined) return [];
  const { tools } = metadata.value;
  const entries = isRecord(tools)
    ? [...toolParts(metadata, "components"), ...toolParts(metadata, "services")]
    : metadata.list("tools");
  return sortedUnique(
    entries.flatMap((tool) => {
      const words = [tool.text("name"), tool.text("version")].filter((word) => word !== undefined);
      return words.length === 0 ? [] : [words.join(" ")];
    }),
  );
}

/** Everyone who is named as author, manufacturer or supplier of the document. */
export function creatorsOf(metadata: Fields | undefined): readonly string[] {
  if (metadata === undefined) return [];
  const organizations = ["manufacturer", "manufacture", "supplier"].flatMap(
    (key) => metadata.fields(key) ?? [],
  );
  const people = [
    ...metadata.list("authors"),
    ...organizations.flatMap((one) => one.list("contact")),
  ];
  return sortedUnique(
    [
      ...organizations.flatMap((one) => [one.text("name"), ...one.texts("url")]),
      ...people.flatMap((person) => [person.text("name"), person.text("email")]),
    ].filter((text) => text !== undefined),
  );
}

function toolParts(metadata: Fields, key: string): readonly Fields[] {
  return metadata.fields("tools")?.list(key) ?? [];
}
