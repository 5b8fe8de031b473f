import type { EcosystemAnalyzer } from "../contract.ts";
import { OS_RELEASE_FILES } from "../shared/system-root.ts";

/** Debian, Ubuntu and distributions made of them: packages that are installed in a root file system. */
export const dpkg: EcosystemAnalyzer = {
  id: "dpkg",
  files: [
    "**/var/lib/dpkg/status",
    "**/var/lib/dpkg/status.d/*",
    // Systems that are replaced as a whole keep their state out of /var.
    "**/usr/lib/dpkg/status",
    "**/usr/lib/dpkg/status.d/*",
    "**/usr/share/doc/*/copyright",
    ...OS_RELEASE_FILES,
  ],
  analyze: async (request) => {
    const { analyzeDpkg } = await import("./analyze-dpkg.ts");
    return await analyzeDpkg(request);
  },
};
