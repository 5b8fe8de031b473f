import type { Json } from "../cyclonedx/xml/contract.ts";

/** Which texts of licences a converted document carries. */
export interface TextWishes {
  /** Whether those that it has stay. */
  readonly keeps: boolean;
  /** Text of an identifier of the SPDX list, for licences that come without theirs; absent where none are wanted. */
  readonly listed?: ((id: string) => string | undefined) | undefined;
}

/** Takes texts of licences out of a document, or adds those of the SPDX list; everything else stays as it is. */
export function fitTexts(document: Json, wishes: TextWishes | undefined): Json {
  if (wishes === undefined || (wishes.keeps && wishes.listed === undefined)) return document;
  return fitted(document, wishes) as Json;
}

/** As deep as documents are nested; what is deeper was refused when it was parsed. */
function fitted(value: unknown, wishes: TextWishes): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => fitted(item, wishes));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    key === "licenses" && Array.isArray(inner)
      ? inner.map((entry: Json) => fittedEntry(entry, wishes))
      : fitted(inner, wishes),
  ]);
  return Object.fromEntries(members);
}

function fittedEntry(entry: Json, { keeps, listed }: TextWishes): Json {
  const license = entry["license"] as Json | undefined;
  if (license === undefined) {
    const { expressionDetails, ...rest } = entry;
    return keeps && expressionDetails !== undefined ? { ...rest, expressionDetails } : rest;
  }
  const { text, ...rest } = license;
  const kept = keeps ? (text ?? textOf(rest["id"], listed)) : undefined;
  return { ...entry, license: kept === undefined ? rest : { ...rest, text: kept } };
}

function textOf(id: unknown, listed: TextWishes["listed"]): Json | undefined {
  const content = typeof id === "string" ? listed?.(id) : undefined;
  return content === undefined ? undefined : { contentType: "text/plain", content };
}
