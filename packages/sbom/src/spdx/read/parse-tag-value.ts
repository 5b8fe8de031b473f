import { MAX_COMPONENTS } from "../../supplied/limits.ts";

/** A tag-value document in the shape of the JSON form, with the lines of its packages and files. */
export interface ParsedTagValue {
  readonly document: Readonly<Record<string, unknown>>;
  readonly lines: ReadonlyMap<string, number>;
  readonly faults: readonly TagValueFault[];
}

/** A line that could not be read. */
export interface TagValueFault {
  readonly line: number;
  readonly problem: string;
}

/**
 * Parses the tag-value form of SPDX 2.x.
 *
 * @see SPDX specification 2.3, chapter 4 and annex on tag-value
 */
export function parseTagValue(text: string): ParsedTagValue {
  const parser = new TagValueParser();
  for (const { line, tag, value } of tagsOf(text, parser.faults)) parser.add(tag, value, line);
  return { document: parser.document, lines: parser.lines, faults: parser.faults };
}

interface Tag {
  readonly line: number;
  readonly tag: string;
  readonly value: string;
}

function* tagsOf(text: string, faults: TagValueFault[]): Iterable<Tag> {
  const lines = text.split(/\r?\n/u);
  for (let index = 0; index < lines.length; index += 1) {
    const line = index + 1;
    const written = lines[index] ?? "";
    if (written.trim() === "" || written.startsWith("#")) continue;
    const colon = written.indexOf(":");
    if (colon < 1) {
      faults.push({ line, problem: "a line is neither a field nor goes on with one" });
      continue;
    }
    const tag = written.slice(0, colon).trim();
    let value = written.slice(colon + 1).trim();
    if (value.startsWith("<text>")) {
      while (!value.includes("</text>") && index + 1 < lines.length) {
        index += 1;
        value += `\n${lines[index] ?? ""}`;
      }
      value = value.slice("<text>".length).replace(/<\/text>\s*$/u, "");
    }
    yield { line, tag, value };
  }
}

type Target = Record<string, unknown>;

/** What a tag does: which member it sets, which list it adds to, or which part it begins. */
type Action = (parser: TagValueParser, value: string, line: number) => void;

class TagValueParser {
  readonly document: Target = {};
  readonly lines = new Map<string, number>([["", 1]]);
  readonly faults: TagValueFault[] = [];
  /** What tags are about until the next part begins. */
  current: Target = this.document;
  #package: Target | undefined;

  add(tag: string, value: string, line: number): void {
    ACTIONS[tag]?.(this, value, line);
  }

  begin(
    list: "packages" | "files" | "hasExtractedLicensingInfos",
    member: string,
    value: string,
    line: number,
  ): void {
    const parts = listIn(this.document, list);
    if (parts.length >= MAX_COMPONENTS) {
      this.faults.push({ line, problem: `${String(MAX_COMPONENTS)} entries` });
      return;
    }
    this.lines.set(`/${list}/${String(parts.length)}`, line);
    this.current = { [member]: value };
    parts.push(this.current);
    if (list === "packages") this.#package = this.current;
  }

  /** The identifier of what is described; a file that follows a package belongs to it. */
  identify(value: string): void {
    this.current["SPDXID"] = value;
    if (this.current["fileName"] !== undefined && this.#package !== undefined)
      listIn(this.#package, "hasFiles").push(value);
  }

  set(member: string, value: string): void {
    this.current[member] = value;
  }

  append(list: string, value: unknown): void {
    listIn(this.current, list).push(value);
  }
}

function listIn(target: Target, key: string): unknown[] {
  return (target[key] ??= []) as unknown[];
}

const setting =
  (member: string): Action =>
  (parser, value) => {
    parser.set(member, value);
  };

const appending =
  (list: string, convert: (value: string) => unknown = (value) => value): Action =>
  (parser, value) => {
    parser.append(list, convert(value));
  };

const creationInfo =
  (member: string, kind: "one" | "many"): Action =>
  ({ document }, value) => {
    const info = (document["creationInfo"] ??= {}) as Target;
    if (kind === "one") info[member] = value;
    else listIn(info, member).push(value);
  };

function checksum(value: string): Target {
  const [algorithm, checksumValue] = value.split(/:\s*/u);
  return { algorithm, checksumValue };
}

function externalRef(value: string): Target {
  const [referenceCategory, referenceType, referenceLocator] = value.split(/\s+/u);
  return { referenceCategory, referenceType, referenceLocator };
}

function relationship({ document }: TagValueParser, value: string): void {
  const [spdxElementId, relationshipType, relatedSpdxElement] = value.split(/\s+/u);
  listIn(document, "relationships").push({ spdxElementId, relationshipType, relatedSpdxElement });
}

const ACTIONS: Readonly<Record<string, Action>> = {
  SPDXVersion: setting("spdxVersion"),
  DataLicense: setting("dataLicense"),
  DocumentName: setting("name"),
  DocumentNamespace: setting("documentNamespace"),
  SPDXID: (parser, value) => {
    parser.identify(value);
  },
  Creator: creationInfo("creators", "many"),
  Created: creationInfo("created", "one"),
  LicenseListVersion: creationInfo("licenseListVersion", "one"),
  PackageName: (parser, value, line) => {
    parser.begin("packages", "name", value, line);
  },
  FileName: (parser, value, line) => {
    parser.begin("files", "fileName", value, line);
  },
  LicenseID: (parser, value, line) => {
    parser.begin("hasExtractedLicensingInfos", "licenseId", value, line);
  },
  PackageVersion: setting("versionInfo"),
  PackageFileName: setting("packageFileName"),
  PackageSupplier: setting("supplier"),
  PackageOriginator: setting("originator"),
  PackageDownloadLocation: setting("downloadLocation"),
  PackageHomePage: setting("homepage"),
  PackageSummary: setting("summary"),
  PackageDescription: setting("description"),
  PackageLicenseConcluded: setting("licenseConcluded"),
  PackageLicenseDeclared: setting("licenseDeclared"),
  PackageLicenseInfoFromFiles: appending("licenseInfoFromFiles"),
  PackageCopyrightText: setting("copyrightText"),
  PackageChecksum: appending("checksums", checksum),
  PrimaryPackagePurpose: setting("primaryPackagePurpose"),
  ExternalRef: appending("externalRefs", externalRef),
  LicenseConcluded: setting("licenseConcluded"),
  LicenseInfoInFile: appending("licenseInfoInFiles"),
  FileCopyrightText: setting("copyrightText"),
  FileChecksum: appending("checksums", checksum),
  ExtractedText: setting("extractedText"),
  LicenseName: setting("name"),
  Relationship: relationship,
};
