import {
  byText,
  type Component,
  type DeliveredChangedFile,
  type DeliveredChangeNotice,
  type DeliveredModifiedCopy,
  sha256Hex,
  type TreePath,
} from "@lizenzlotse/model";

import { classifyFile } from "../../match/classify-file.ts";
import { safeRead } from "../../read/safe-read.ts";

/** Files that are named of one copy. */
const MAX_CHANGED = 50;
/** Largest file that is compared. */
const MAX_COMPARED_BYTES = 10_485_760;
const CARRIAGE_RETURN = 0x0d;
const CHANGE_LOG =
  /^(?:changes?|changelog|modifications?|modified|patches|(?:ä|ae)nderungen)(?:[-_.]|$)/iu;

/** Where the installed copies are. */
export interface Installed {
  /** Absolute path of the scanned folder. */
  readonly root: string;
  readonly components: readonly Component[];
  /** Absolute path of the artefact. */
  readonly artefact: string;
}

interface Original {
  readonly component: Component;
  readonly folder: TreePath;
}

/**
 * Compares copies of components in an artefact with the ones that a package manager installed. A copy is a folder that
 * is called like the component and holds files of the same names.
 */
export class ModifiedCopies {
  readonly #installed: Installed;
  readonly #byName = new Map<string, Original[]>();
  readonly #copies = new Map<string, Map<string, string>>();

  constructor(installed: Installed) {
    this.#installed = installed;
    for (const component of installed.components) {
      if (component.origin !== "third-party") continue;
      for (const folder of component.artefactEvidence.contentRoots)
        for (const name of namesOf(component)) {
          const sharing = this.#byName.get(name) ?? [];
          sharing.push({ component, folder });
          this.#byName.set(name, sharing);
        }
    }
  }

  /** Whether a file may belong to a copy; the installed copies themselves are none. */
  wants(path: TreePath): boolean {
    return this.#folderOf(path) !== undefined;
  }

  add(path: TreePath, bytes: Uint8Array): void {
    const folder = this.#folderOf(path);
    if (folder === undefined || bytes.length > MAX_COMPARED_BYTES) return;
    // Every package has a LICENSE; that two of one name differ does not make one a changed copy of the other.
    if (classifyFile(path) !== "source" && classifyFile(path) !== "other") return;
    const files = this.#copies.get(folder) ?? new Map<string, string>();
    files.set(path.slice(folder.length + 1), digestOf(bytes));
    this.#copies.set(folder, files);
  }

  /** @param notices - what documents of the artefact say about changes. */
  finish(notices: readonly DeliveredChangeNotice[]): DeliveredModifiedCopy[] {
    return [...this.#copies]
      .flatMap(([folder, files]) =>
        this.#originalsOf(folder).flatMap((original) =>
          this.#compare(original, folder, { files, notices }),
        ),
      )
      .sort(
        byText(
          ({ folder }) => folder,
          ({ component }) => component,
        ),
      );
  }

  #compare(
    { component, folder: originalFolder }: Original,
    folder: string,
    {
      files,
      notices,
    }: { files: ReadonlyMap<string, string>; notices: readonly DeliveredChangeNotice[] },
  ): DeliveredModifiedCopy[] {
    let compared = 0;
    const changed: DeliveredChangedFile[] = [];
    for (const [inside, digest] of [...files].sort(byText(([name]) => name))) {
      const read = safeRead(`${this.#installed.root}/${originalFolder}/${inside}`, {
        maxBytes: MAX_COMPARED_BYTES,
      });
      if (read.state !== "read") continue;
      compared += 1;
      if (digestOf(read.bytes) !== digest)
        changed.push(toChanged(`${folder}/${inside}`, { folder, inside, notices }));
    }
    if (compared === 0) return [];
    return [
      {
        component: component.ref,
        folder,
        changed: changed.slice(0, MAX_CHANGED),
        changedTotal: changed.length,
      },
    ];
  }

  #folderOf(path: TreePath): string | undefined {
    const absolute = `${this.#installed.artefact}/${path}`;
    const segments = path.split("/");
    for (let depth = segments.length - 1; depth > 0; depth -= 1) {
      const originals = this.#byName.get((segments[depth - 1] ?? "").toLowerCase());
      if (originals === undefined) continue;
      const isInstalled = originals.some(({ folder }) =>
        absolute.startsWith(`${this.#installed.root}/${folder}/`),
      );
      return isInstalled ? undefined : segments.slice(0, depth).join("/");
    }
    return undefined;
  }

  #originalsOf(folder: string): readonly Original[] {
    return this.#byName.get(folder.slice(folder.lastIndexOf("/") + 1).toLowerCase()) ?? [];
  }
}

function namesOf({ name, version }: Component): readonly string[] {
  const base = name.slice(name.lastIndexOf("/") + 1).toLowerCase();
  return version === undefined ? [base] : [base, `${base}-${version}`, `${base}@${version}`];
}

interface ChangeContext {
  readonly folder: string;
  readonly inside: string;
  readonly notices: readonly DeliveredChangeNotice[];
}

/** A file says itself that it was changed, or a list of changes in the copy's folder names it. */
function toChanged(
  path: TreePath,
  { folder, inside, notices }: ChangeContext,
): DeliveredChangedFile {
  const own = notices.filter(({ location }) => location.path === path);
  const name = inside.slice(inside.lastIndexOf("/") + 1);
  const listed = notices.filter(({ location, passage }) => {
    const file = location.path.slice(location.path.lastIndexOf("/") + 1);
    return (
      location.path.startsWith(`${folder}/`) && CHANGE_LOG.test(file) && passage.includes(name)
    );
  });
  const all = [...own, ...listed];
  const notice = all.find(({ dated }) => dated) ?? all[0];
  if (notice === undefined) return { path, dated: false };
  return { path, notice: notice.location, dated: notice.dated };
}

/** Line ends do not count: version control changes them. */
function digestOf(bytes: Uint8Array): string {
  return sha256Hex(
    bytes.includes(CARRIAGE_RETURN) ? bytes.filter((byte) => byte !== CARRIAGE_RETURN) : bytes,
  );
}
