import type { LicenseSource } from "../../contract.ts";
import { answerOf, statedNames } from "../../statements/facts-of.ts";
import { objectAt, parseFields, textAt, textsAt } from "../../statements/json-fields.ts";

/** Tags that say something about a licence without naming one. */
const KINDS: ReadonlySet<string> = new Set(["fsf-libre", "osi-approved", "unknown"]);
const PREFIX = "license:";

/**
 * A pubspec has no licence; pub.dev reads the licence file of the newest version and tags the package with what it
 * found. So only the newest version is answered: a licence of another version would be a guess.
 *
 * @see https://pub.dev/help/api
 */
export const pub: LicenseSource = {
  id: "pub",
  title: "pub.dev",
  kind: "registry",
  purlTypes: ["pub"],
  origin: "https://pub.dev/",
  packagesPerRequest: 1,
  requestsPerSecond: 5,
  async ask([one], fetch) {
    if (one === undefined) return [];
    const path = `api/packages/${encodeURIComponent(one.name)}`;
    const package_ = await fetch({ path });
    if (package_ === undefined) return [];
    const latest = objectAt(parseFields(package_.text), "latest");
    if (textAt(latest, "version") !== one.version) return [];
    const score = await fetch({ path: `${path}/score` });
    if (score === undefined) return [];
    const values = textsAt(parseFields(score.text), "tags")
      .filter((tag) => tag.startsWith(PREFIX))
      .map((tag) => tag.slice(PREFIX.length))
      .filter((name) => !KINDS.has(name));
    const pubspec = objectAt(latest, "pubspec");
    const facts = {
      statements: statedNames(values, "tags"),
      links: {
        vcs: textAt(pubspec, "repository"),
        website: textAt(pubspec, "homepage"),
        "issue-tracker": textAt(pubspec, "issue_tracker"),
      },
    };
    return [answerOf(one, facts, { ...score, source: "registry" })];
  },
};
