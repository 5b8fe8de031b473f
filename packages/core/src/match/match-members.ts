import { readArchive } from "../read/archive/read-archive.ts";
import { classifyFile } from "./classify-file.ts";
import type { MatchTools } from "./match-tools.ts";
import type { Matched } from "./matched.ts";
import type { SelectedFile } from "./select-files.ts";

/** Matches the files inside an archive, in its own order; they belong to whom the archive belongs to. */
export async function matchMembers(
  archive: SelectedFile,
  { files, matcher }: MatchTools,
): Promise<Matched[]> {
  const read = await files.read(archive.path);
  if (!read.ok) return [{ kind: "diagnostic", diagnostic: read.diagnostic }];
  const matched: Matched[] = [];
  for await (const item of readArchive(archive.path, read.bytes)) {
    if (item.kind === "diagnostic") {
      matched.push(item);
      continue;
    }
    const file: SelectedFile = {
      ...archive,
      path: item.path,
      class: classifyFile(item.path),
      extent: "whole",
    };
    matched.push({
      kind: "file",
      file: { file, findings: matcher.matchContent(file, item.bytes) },
    });
  }
  return matched;
}
