export { checkFiles, type FileProblem } from "./manifest/check-files.ts";
export {
  type EvidenceFile,
  type FileRole,
  type ListedFile,
  type Manifest,
  MANIFEST_FILE,
  type ToolFingerprint,
} from "./manifest/manifest.ts";
export { readManifest } from "./manifest/read-manifest.ts";
export {
  createManifest,
  manifestBytes,
  type ManifestFacts,
  sumsBytes,
} from "./manifest/write-manifest.ts";
export { MAX_PACK_BYTES, openPack, type OpenedPack } from "./pack/open-pack.ts";
export { packFiles } from "./pack/write-pack.ts";
export { isSafePath, toSafePath } from "./manifest/safe-path.ts";
export {
  MAX_TOKEN_BYTES,
  readTimeStamp,
  type TimeStampStatement,
} from "./time-stamp/read-token.ts";
export { timeStampRequest } from "./time-stamp/write-request.ts";
export type { Redaction } from "./redact/redaction.ts";
export { Redactor } from "./redact/redactor.ts";
