import type { ModelSettings, PomFacts, ProfileFacts } from "../pom/pom-facts.ts";

/**
 * The settings of one POM and of its active profiles, weakest first: each overrides those before it.
 *
 * Active is what a plain `mvn` would activate on every machine: profiles that ask for a property to be absent, or
 * else those that are active by default. Profiles for a JDK, a system or a file are not, because the machine that
 * builds is not known.
 */
export function activeSettings(
  facts: PomFacts,
  userProperties: ReadonlyMap<string, string>,
): readonly ModelSettings[] {
  return [facts.settings, ...activeProfiles(facts, userProperties).map((it) => it.settings)];
}

/** The modules of a POM, those of its active profiles included. */
export function activeModules(
  facts: PomFacts,
  userProperties: ReadonlyMap<string, string>,
): readonly string[] {
  return [facts, ...activeProfiles(facts, userProperties)].flatMap(({ modules }) => modules);
}

/** In the order of the file: of two active profiles the later one wins. */
function activeProfiles(
  { profiles }: PomFacts,
  userProperties: ReadonlyMap<string, string>,
): readonly ProfileFacts[] {
  const activated = profiles.filter(
    ({ unlessProperty }) => unlessProperty !== undefined && !userProperties.has(unlessProperty),
  );
  return activated.length > 0 ? activated : profiles.filter((it) => it.activeByDefault);
}
