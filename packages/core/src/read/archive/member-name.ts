import { posix } from "node:path";

/** What a member is called whose name leaves nothing: `..`, `/`. */
const NAMELESS = "unnamed";

/** A member's name as a path that cannot leave its archive, and whether it tried to. */
export interface MemberName {
  /** With `/` between segments, without `.`, `..` and empty ones. */
  readonly inside: string;
  readonly leadsOut: boolean;
}

/** Keeps a name inside: absolute names, drives and `..` lose what leads out. Windows tools write `\` for `/`. */
export function memberName(name: string): MemberName {
  const path = name.replaceAll("\\", "/");
  const segments = path.split("/").filter((segment) => segment !== "" && segment !== ".");
  const kept = segments.filter((segment) => segment !== "..");
  return {
    inside: kept.length === 0 ? NAMELESS : kept.join("/"),
    leadsOut: path.startsWith("/") || /^[a-z]:/iu.test(path) || kept.length < segments.length,
  };
}

/** Whether a link, written as `target` in the member `name`, points out of the archive. */
export function linkLeadsOut(name: string, target: string): boolean {
  if (target.startsWith("/") || target.startsWith("\\") || /^[a-z]:/iu.test(target)) return true;
  const folder = posix.dirname(memberName(name).inside);
  const resolved = posix.normalize(posix.join(folder, target.replaceAll("\\", "/")));
  return resolved === ".." || resolved.startsWith("../");
}

/** Gives every member a path of its own: the second `a` becomes `a#2`. */
export class MemberNames {
  readonly #counts = new Map<string, number>();

  /** The path for this name, and whether an earlier member has the same. */
  take(inside: string): { readonly path: string; readonly repeated: boolean } {
    const count = (this.#counts.get(inside) ?? 0) + 1;
    this.#counts.set(inside, count);
    if (count === 1) return { path: inside, repeated: false };
    return { path: `${inside}#${String(count)}`, repeated: true };
  }
}
