import { TEST_ONLY_PACKAGE } from "./dependency-table.mjs";

/** Files that prove something about a package and are not part of it. */
const TESTS = String.raw`(?:\.test\.[cm]?[jt]sx?$|/(?:test|testing)/)`;

/** Where one folder each is added: the folders below are siblings. */
const SEAMS = [
  "ecosystems/src",
  "enrichment/src/sources",
  "policy/src/rules",
  "report/src/formats",
];

/** @type {readonly import("dependency-cruiser").IForbiddenRuleType[]} */
const SOUND_GRAPH = [
  {
    name: "no-cycle",
    comment: "Files that need each other are one file, or a third one is missing.",
    severity: "error",
    from: { path: "^packages/" },
    to: { circular: true },
  },
  {
    name: "resolvable",
    comment: "An import that leads nowhere would pass every other rule.",
    severity: "error",
    from: { path: "^packages/" },
    to: { couldNotResolve: true },
  },
];

/**
 * The borders between packages and rooms, as rules for dependency-cruiser.
 *
 * @param {{ table: Readonly<Record<string, readonly string[]>>, doors: readonly string[] }} workspace
 * @returns {import("dependency-cruiser").IForbiddenRuleType[]}
 */
export function dependencyRules({ table, doors }) {
  return [
    ...Object.entries(table).map(([folder, allowed]) => onlyAllowedPackages(folder, allowed)),
    ...borderRules(doors),
    ...SEAMS.map(noSiblings),
    ...SOUND_GRAPH,
  ];
}

/**
 * @param {string} folder
 * @param {readonly string[]} allowed
 * @returns {import("dependency-cruiser").IForbiddenRuleType}
 */
function onlyAllowedPackages(folder, allowed) {
  const known = [folder, ...allowed, TEST_ONLY_PACKAGE].join("|");
  return {
    name: `dag-${folder}`,
    comment: `${folder} may import ${allowed.join(", ") || "no other package"}.`,
    severity: "error",
    from: { path: `^packages/${folder}/` },
    to: { path: "^packages/", pathNot: `^packages/(?:${known})/` },
  };
}

/**
 * How a package is entered.
 *
 * @param {readonly string[]} doors
 * @returns {import("dependency-cruiser").IForbiddenRuleType[]}
 */
const borderRules = (doors) => [
  {
    name: "test-only",
    comment: `${TEST_ONLY_PACKAGE} is for tests: what is published must not need it.`,
    severity: "error",
    from: { path: "^packages/", pathNot: [TESTS, `^packages/${TEST_ONLY_PACKAGE}/`] },
    to: { path: `^packages/${TEST_ONLY_PACKAGE}/` },
  },
  {
    name: "public-door",
    comment: "A package is entered through what its exports name, never through its inner files.",
    severity: "error",
    from: { path: "^packages/([^/]+)/" },
    to: { path: "^packages/", pathNot: ["^packages/$1/", ...doors.map(exactly)] },
  },
  {
    name: "by-name",
    comment: "Another package is imported by its name: a relative path hides the dependency.",
    severity: "error",
    from: { path: "^packages/([^/]+)/" },
    to: { path: "^packages/", pathNot: "^packages/$1/", dependencyTypes: ["local"] },
  },
];

/**
 * Whoever adds an ecosystem, a rule or a format touches one folder and the registry; so folders beside each
 * other know nothing of each other.
 *
 * @param {string} seam
 * @returns {import("dependency-cruiser").IForbiddenRuleType}
 */
const noSiblings = (seam) => ({
  name: `siblings-${seam.split("/")[0]}`,
  comment: `The folders of ${seam} never import each other; what they have in common lies in shared/.`,
  severity: "error",
  from: { path: `^packages/${seam}/([^/]+)/` },
  to: { path: `^packages/${seam}/([^/]+)/`, pathNot: `^packages/${seam}/(?:$1|shared)/` },
});

/** @param {string} path */
const exactly = (path) => `^${path.replaceAll(/[.\\]/g, String.raw`\$&`)}$`;
