import type { BundleFile, CollectedSource } from "@lizenzlotse/core";
import type { SourceDuty } from "@lizenzlotse/policy";

import { jsonText } from "../shared/show-text.ts";
import { BundleNames } from "./bundle-names.ts";
import { fullName, type ListedSource, type SourceList, toListedSource } from "./source-list.ts";
import type { SourcesWords } from "./texts.ts";

/** What a list is made for. */
export interface BundleFrame {
  readonly subject: string;
  readonly artefact: string | undefined;
  /** Refs of components whose licence is not known well enough. */
  readonly unknown: readonly string[];
  readonly duties: ReadonlyMap<string, readonly SourceDuty[]>;
  readonly words: SourcesWords;
}

/** Lists sources while they pass by, so that their bytes need not stay in memory. */
export class SourceBundle {
  readonly #frame: BundleFrame;
  readonly #names = new BundleNames();
  readonly #components: ListedSource[] = [];

  constructor(frame: BundleFrame) {
    this.#frame = frame;
  }

  /** The files of a bundle: sources as they are found, then the list, checksums and a page to read first. */
  async *files(collected: AsyncIterable<CollectedSource>): AsyncGenerator<BundleFile> {
    for await (const source of collected) {
      const { component, archives } = source;
      const paths = archives.map((archive) =>
        this.#names.take(fullName(component), component.version, archive.fileName),
      );
      const pathOf = new Map(archives.map((archive, index) => [archive, paths[index] ?? ""]));
      const duties = this.#frame.duties.get(component.ref) ?? [];
      this.#components.push(toListedSource(source, duties, (archive) => pathOf.get(archive) ?? ""));
      for (const archive of archives)
        yield { path: pathOf.get(archive) ?? "", bytes: archive.bytes };
    }
    const list = this.list();
    const encoder = new TextEncoder();
    yield {
      path: "sources.json",
      bytes: encoder.encode(jsonText(list)),
    };
    yield { path: "SHA256SUMS", bytes: encoder.encode(checksums(list)) };
    yield {
      path: this.#frame.words.readMeName,
      bytes: encoder.encode(this.#frame.words.readMe(list)),
    };
  }

  /** What was listed until now. */
  list(): SourceList {
    const { subject, artefact, unknown } = this.#frame;
    return {
      kind: "lizenzlotse/sources",
      version: 0,
      subject,
      ...(artefact === undefined ? {} : { artefact }),
      complete: unknown.length === 0 && this.#components.every(({ state }) => state === "found"),
      unknown,
      components: this.#components,
    };
  }
}

/** As `sha256sum -c` reads them. */
function checksums({ components }: SourceList): string {
  return components
    .flatMap(({ files }) => files)
    .map(({ sha256, path }) => `${sha256}  ${path}\n`)
    .join("");
}
