export {
  askablePackages,
  publishedPackage,
  type AskablePackage,
} from "./ask/published-packages.ts";
export type { PublishedPackage } from "./contract.ts";
export type { DataPack, LoadedPack } from "./pack/data-pack.ts";
export { MAX_PACK_BYTES, readPack } from "./pack/read-pack.ts";
export { supplementOfPacks } from "./supplement/supplement-of.ts";
