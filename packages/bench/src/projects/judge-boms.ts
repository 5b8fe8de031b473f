import { type BomSource, validateDocument } from "@lizenzlotse/sbom";
import { bomFormats } from "@lizenzlotse/sbom/registry";

/** What came of writing a scan in every format. */
export interface BomJudgement {
  readonly documents: number;
  readonly valid: number;
  readonly megabytes: number;
  /** Those that are not valid, with the first problem. */
  readonly faults: readonly string[];
}

/** Writes a scan in every format and version, and holds each document against its schema or rules. */
export async function judgeBoms(scan: BomSource): Promise<BomJudgement> {
  const faults: string[] = [];
  let documents = 0;
  let bytes = 0;
  for (const { id, versions, write } of bomFormats)
    for (const version of versions) {
      const { content } = await write(scan, { version });
      const { problems, against } = await validateDocument(id, content);
      const [problem] = problems;
      documents += 1;
      bytes += content.length;
      if (problem !== undefined) faults.push(`${id}@${version} ${problem.path} ${problem.message}`);
      else if (against === "reading") faults.push(`${id}@${version} was only read`);
    }
  return { documents, valid: documents - faults.length, megabytes: bytes / 1e6, faults };
}
