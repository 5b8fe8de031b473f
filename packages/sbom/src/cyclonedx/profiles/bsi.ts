import { type Component, redactSecrets } from "@lizenzlotse/model";

import type { NormalizedComponent } from "../build/normalized.ts";
import type { Profile } from "./contract.ts";

/**
 * BSI TR-03183-2 v2.1.0, section 8.2: 1.7, because 1.6 cannot carry the distribution licences and the original ones as
 * expressions side by side. A value that no source gives is left out and reported by `lotse sbom check`, never invented.
 */
export const bsi: Profile = {
  id: "bsi",
  apply: (bom, { scan }) => {
    const components = new Map(scan.components.map((component) => [component.ref, component]));
    for (const target of [bom.metadata.component, ...bom.components]) {
      const component = components.get(target["bom-ref"]);
      if (component === undefined) continue;
      addFileProperties(target, component);
      target.manufacturer ??= creatorByWebPage(component);
    }
  },
};

/**
 * The maker of a component by an address: section 5.2.2 takes the project's web page where no e-mail address is known. The
 * name is the supplier's, if there is one.
 */
function creatorByWebPage({
  references,
  supplier,
}: Component): NormalizedComponent["manufacturer"] {
  const pages = WEB_PAGES.flatMap((type) =>
    references.filter((reference) => reference.type === type),
  );
  const page = pages
    .map(({ url }) => redactSecrets(url).replace(/^git\+(?=https?:)/u, ""))
    .find((url) => WEB_ADDRESS.test(url) && URL.canParse(url));
  if (page === undefined) return undefined;
  return { ...(supplier !== undefined && { name: supplier }), url: [page] };
}

/** Without characters that RFC 3987 admits nowhere, which `URL` takes. */
const WEB_ADDRESS = /^https?:\/\/[^\s"<>\\^`{|}]+$/u;

/** Links that lead to a project's web page, the better one first. */
const WEB_PAGES = ["website", "vcs"] as const;

/** What a file of a kind is, in the words of the TR. */
interface FileNature {
  readonly executable: "executable" | "non-executable";
  readonly archive: "archive" | "no archive";
  readonly structured: "structured" | "unstructured";
}

const SOURCE_ARCHIVE: FileNature = {
  executable: "non-executable",
  archive: "archive",
  structured: "structured",
};

/** By the end of the file's name. Archives of packages keep the metadata of their files, so they are structured. */
const NATURES: readonly (readonly [suffix: string, nature: FileNature])[] = [
  [".tgz", SOURCE_ARCHIVE],
  [".tar.gz", SOURCE_ARCHIVE],
  [".tar.bz2", SOURCE_ARCHIVE],
  [".tar.xz", SOURCE_ARCHIVE],
  [".zip", SOURCE_ARCHIVE],
  [".whl", SOURCE_ARCHIVE],
  [".crate", SOURCE_ARCHIVE],
  [".gem", SOURCE_ARCHIVE],
  [".nupkg", SOURCE_ARCHIVE],
  [".jar", { ...SOURCE_ARCHIVE, executable: "executable" }],
  [".war", { ...SOURCE_ARCHIVE, executable: "executable" }],
];

function addFileProperties(target: NormalizedComponent, component: Component): void {
  const filename = fileNameOf(component);
  if (filename === undefined) return;
  const nature = NATURES.find(([suffix]) => filename.endsWith(suffix))?.[1];
  const stated = new Set(target.properties?.map(({ name }) => name));
  const facts: readonly (readonly [name: string, value: string])[] = [
    ["filename", filename],
    ...(nature === undefined ? [] : Object.entries<string>({ ...nature })),
  ];
  const properties = facts.map(([name, value]) => ({ name: `bsi:component:${name}`, value }));
  target.properties = [
    ...(target.properties ?? []),
    ...properties.filter(({ name }) => !stated.has(name)),
  ];
}

/** The name of the archive that the one known address serves; of several it is not known which one is used. */
function fileNameOf({ references }: Component): string | undefined {
  const [address, ...others] = references.filter(({ type }) => type === "distribution");
  if (address === undefined || others.length > 0 || !URL.canParse(address.url)) return undefined;
  const name = new URL(address.url).pathname.split("/").at(-1) ?? "";
  return name === "" ? undefined : name;
}
