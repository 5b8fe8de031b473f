import type { TreePath } from "@lizenzlotse/model";

import type { PackageSource } from "../../shared/python/package-source.ts";
import type { CoreMetadata } from "./parse-metadata.ts";

/** An installed package. */
export interface Distribution {
  /** Its `*.dist-info` folder. */
  readonly folder: TreePath;
  readonly metadata: CoreMetadata;
  /** `direct_url.json` (PEP 610): where it came from, if not from an index. */
  readonly source: PackageSource;
  /** It was installed from a folder: mostly the project itself. */
  readonly isLocal: boolean;
}
