import { parseNuspec } from "@lizenzlotse/ecosystems/metadata";

import { type LicenseSource, SourceFailure } from "../../contract.ts";
import { answerOf } from "../../statements/facts-of.ts";

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
  async ask([one], fetch) {
    if (one === undefined) return [];
    const [id, version] = [one.name, one.version].map((part) =>
      encodeURIComponent(part.toLowerCase()),
    );
    const document = await fetch({ path: `${id}/${version}/${id}.nuspec` });
    if (document === undefined) return [];
    const input = { path: document.address, format: "nuspec", report: () => undefined };
    const manifest = parseNuspec(document.text, input, "registry");
    if (manifest === undefined) throw new SourceFailure("its answer is no nuspec");
    const facts = {
      statements: manifest.declared,
      creator: { name: manifest.authors },
      links: { vcs: manifest.repositoryUrl, website: manifest.projectUrl },
    };
    return [answerOf(one, facts, { ...document, source: "registry" })];
  },
};
