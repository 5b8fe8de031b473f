import { normalizeLicenseName } from "@lizenzlotse/licenses";
import { type DetectedLicense, NOASSERTION } from "@lizenzlotse/model";

import type { Fields } from "../../supplied/fields.ts";
import { fileClassOf } from "../../supplied/file-class.ts";
import { isSilent } from "./values.ts";

/** Places that are kept of one licence of a package; a kernel has tens of thousands. */
const MAX_PLACES = 20;

/** How sure another tool's find is: it looked at the file, but its method is not known. */
const STATED_CONFIDENCE = 0.8;

/** What a document says was found in the files of its packages. */
export class FileEvidence {
  readonly #files: ReadonlyMap<string, Fields>;
  readonly #contained: ReadonlyMap<string, readonly string[]>;

  constructor(root: Fields) {
    this.#files = new Map(root.list("files").map((file) => [file.text("SPDXID") ?? "", file]));
    this.#contained = this.#files.size === 0 ? new Map() : containedFiles(root);
  }

  of(element: Fields): {
    readonly detected: readonly DetectedLicense[];
    readonly copyrights: readonly (string | undefined)[];
  } {
    const ids = [
      ...element.texts("hasFiles"),
      ...(this.#contained.get(element.text("SPDXID") ?? "") ?? []),
    ];
    const files = [...new Set(ids)].flatMap((id) => this.#files.get(id) ?? []);
    const places = new Map<string, number>();
    const inFiles = files.flatMap((file) => found(file, places));
    const isFile = element.has("fileName");
    const own = isFile ? found(element, places) : found(element, places, "licenseInfoFromFiles");
    return {
      detected: inFiles.length > 0 ? inFiles : own,
      copyrights: files.map((file) => file.text("copyrightText")),
    };
  }
}

function containedFiles(root: Fields): ReadonlyMap<string, readonly string[]> {
  const contained = new Map<string, string[]>();
  for (const relationship of root.list("relationships")) {
    if (relationship.text("relationshipType") !== "CONTAINS") continue;
    const around = relationship.text("spdxElementId") ?? "";
    const files = contained.get(around) ?? [];
    contained.set(around, files);
    files.push(relationship.text("relatedSpdxElement") ?? "");
  }
  return contained;
}

/** Where a person cleared a file, that counts; what scanners found in it before was looked at for it. */
function valuesOf(
  fields: Fields,
  member: string,
): readonly { readonly value: string; readonly rule: string }[] {
  const cleared = member === "licenseInfoInFiles" ? fields.text("licenseConcluded") : undefined;
  if (cleared !== undefined && cleared !== NOASSERTION)
    return [{ value: cleared, rule: "spdx/licenseConcluded" }];
  return fields.texts(member).map((value) => ({ value, rule: `spdx/${member}` }));
}

function found(
  fields: Fields,
  places: Map<string, number>,
  member = "licenseInfoInFiles",
): DetectedLicense[] {
  const path = fields.text("fileName")?.replace(/^\.\//u, "");
  return valuesOf(fields, member).flatMap(({ value, rule }): DetectedLicense[] => {
    const expression = isSilent(value) ? undefined : normalizeLicenseName(value).expression;
    const count = places.get(value) ?? 0;
    if (expression === undefined || count >= MAX_PLACES) return [];
    places.set(value, count + 1);
    const location = path === undefined ? fields.location : { path };
    return [
      {
        expression,
        location,
        endLine: location.line ?? 1,
        class: path === undefined ? "other" : fileClassOf(path),
        kind: "name",
        rule,
        coverage: 1,
        confidence: STATED_CONFIDENCE,
      },
    ];
  });
}
