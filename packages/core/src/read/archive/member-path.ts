import type { TreePath } from "@lizenzlotse/model";

/** What stands between an archive's path and the path of a member. */
const MEMBER_SEPARATOR = "!/";

/** The path of a member, as `lib/outer.jar!/META-INF/LICENSE`. */
export function memberPath(archive: TreePath, member: string): TreePath {
  return `${archive}${MEMBER_SEPARATOR}${member}`;
}
