/**
 * How package managers' own metadata state a licence and name people, for whoever has that metadata from elsewhere than a
 * tree: what a registry serves is the same manifest.
 */
export { declaredLicenses as composerLicenses } from "./composer/declared-licenses.ts";
export { creatorOf as composerCreator } from "./composer/creator-of.ts";
export { parsePom } from "./shared/maven/pom/parse-pom.ts";
export type { PomFacts } from "./shared/maven/pom/pom-facts.ts";
export { toLicenseStatements as mavenLicenses } from "./shared/maven/to-license-statements.ts";
export { declaredLicenses as npmLicenses } from "./npm/declared-licenses.ts";
export { parseNuspec } from "./nuget/parse-nuspec.ts";
export { toLicenseStatements as pythonLicenses } from "./python/license-statements.ts";
export type { Input } from "./shared/input.ts";
export { contactIn, contactOf, parseFirstContact } from "./shared/contact.ts";
export { sanitizeUrl } from "./shared/sanitize-url.ts";
