import type { PackageSource } from "../../shared/python/package-source.ts";
import type { MetadataFile } from "./metadata-file.ts";
import type { CoreMetadata } from "./parse-metadata.ts";

/** An installed package. */
export interface Distribution {
  readonly file: MetadataFile;
  readonly metadata: CoreMetadata;
  /** `direct_url.json` (PEP 610): where it came from, if not from an index. */
  readonly source: PackageSource;
  /** It was installed from a folder: mostly the project itself. */
  readonly isLocal: boolean;
}
