import type { EcosystemAnalyzer } from "../contract.ts";
import { OS_RELEASE_FILES } from "../shared/system-root.ts";

/** Alpine and distributions made of it: packages that are installed in a root file system. */
export const apk: EcosystemAnalyzer = {
  id: "apk",
  files: ["**/lib/apk/db/installed", ...OS_RELEASE_FILES],
  analyze: async (request) => {
    const { analyzeApk } = await import("./analyze-apk.ts");
    return await analyzeApk(request);
  },
};
