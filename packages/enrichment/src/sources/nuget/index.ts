import { parseNuspec } from "@lizenzlotse/ecosystems/metadata";

import { type LicenseSource, SourceFailure } from "../../contract.ts";
import { askOneDocument, pathOf } from "../../statements/ask-one-document.ts";

/**
 * Beside each package lies its manifest.
 *
 * @see https://learn.microsoft.com/nuget/api/package-base-address-resource
 */
export const nuget: LicenseSource = {
  id: "nuget",
  title: "NuGet",
  kind: "registry",
  purlTypes: ["nuget"],
  origin: "https://api.nuget.org/v3-flatcontainer/",
  packagesPerRequest: 1,
  requestsPerSecond: 20,
  ask: askOneDocument({
    pathOf: ({ name, version }) => {
      const id = name.toLowerCase();
      return pathOf(id, version.toLowerCase(), `${id}.nuspec`);
    },
    read: ({ text, address }) => {
      const input = { path: address, format: "nuspec", report: () => undefined };
      const manifest = parseNuspec(text, input, "registry");
      if (manifest === undefined) throw new SourceFailure("its answer is no nuspec");
      return {
        statements: manifest.declared,
        creator: { name: manifest.authors },
        links: { vcs: manifest.repositoryUrl, website: manifest.projectUrl },
      };
    },
  }),
};
