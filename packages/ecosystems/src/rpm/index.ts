import type { EcosystemAnalyzer } from "../contract.ts";
import { OS_RELEASE_FILES } from "../shared/system-root.ts";

/** Fedora, Red Hat, SUSE and distributions made of them: packages that are installed in a root file system. */
export const rpm: EcosystemAnalyzer = {
  id: "rpm",
  files: [
    ...["var/lib/rpm", "usr/lib/sysimage/rpm", "usr/share/rpm"].flatMap((folder) =>
      ["Packages", "Packages.db", "rpmdb.sqlite"].map((name) => `**/${folder}/${name}`),
    ),
    ...OS_RELEASE_FILES,
  ],
  analyze: async (request) => {
    const { analyzeRpm } = await import("./analyze-rpm.ts");
    return await analyzeRpm(request);
  },
};
