/** Scopes that a resolved dependency can have; `import` exists in management only. */
export type MavenScope = "compile" | "provided" | "runtime" | "system" | "test";

/** Widest first. A `system` artefact never widens another. */
const WIDEST_FIRST: readonly MavenScope[] = ["compile", "runtime", "provided", "test", "system"];

/** The scope as stated; unknown words mean `compile`, as for Maven. */
export function toScope(stated: string | undefined): MavenScope {
  return WIDEST_FIRST.find((scope) => scope === stated) ?? "compile";
}

/**
 * The scope of a dependency's dependency in the project that asks.
 *
 * @see `JavaScopeDeriver` of maven-resolver
 */
export function deriveScope(parent: MavenScope, child: MavenScope): MavenScope {
  if (child === "system" || child === "test" || parent === "compile") return child;
  if (parent === "test" || parent === "runtime") return parent;
  return "provided";
}

/** Whether a dependency of a dependency reaches the project that asks. */
export function isTransitive(scope: MavenScope): boolean {
  return scope !== "test" && scope !== "provided";
}

/** Whether the first scope holds where the second does not. */
export function isWider(scope: MavenScope, than: MavenScope): boolean {
  return WIDEST_FIRST.indexOf(scope) < WIDEST_FIRST.indexOf(than);
}
