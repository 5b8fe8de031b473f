import type { EffectiveDependency } from "../../shared/maven/effective/effective-pom.ts";

/** What distinguishes the files of one artefact: they are resolved apart from each other. */
export interface ArtifactFile {
  readonly extension: string;
  readonly classifier: string;
}

/** Types whose file is named otherwise (Maven's default artifact handlers). */
const FILES_BY_TYPE: ReadonlyMap<string, ArtifactFile> = new Map([
  ["bundle", { extension: "jar", classifier: "" }],
  ["ejb", { extension: "jar", classifier: "" }],
  ["ejb-client", { extension: "jar", classifier: "client" }],
  ["java-source", { extension: "jar", classifier: "sources" }],
  ["javadoc", { extension: "jar", classifier: "javadoc" }],
  ["maven-plugin", { extension: "jar", classifier: "" }],
  ["test-jar", { extension: "jar", classifier: "tests" }],
]);

/** Types that bring their dependencies inside their own archive, so that Maven does not follow them. */
const SELF_CONTAINED: ReadonlySet<string> = new Set(["ear", "par", "rar", "war"]);

type Artifact = Pick<EffectiveDependency, "groupId" | "artifactId" | "type" | "classifier">;

/** The file that a dependency asks for. */
export function artifactFile({ type, classifier }: Artifact): ArtifactFile {
  const file = FILES_BY_TYPE.get(type) ?? { extension: type, classifier: "" };
  return classifier === undefined ? file : { ...file, classifier };
}

/** Of equal keys a project can use one version only. */
export function conflictKey(artifact: Artifact): string {
  const { extension, classifier } = artifactFile(artifact);
  return `${artifact.groupId}:${artifact.artifactId}:${extension}:${classifier}`;
}

/** What follows the version in the artefact's file name, for example `-tests.jar`. */
export function fileSuffix(artifact: Artifact): string {
  const { extension, classifier } = artifactFile(artifact);
  return `${classifier === "" ? "" : `-${classifier}`}.${extension}`;
}

/** Whether the dependencies of an artefact are looked at. */
export function isFollowed({ type }: Artifact): boolean {
  return !SELF_CONTAINED.has(type);
}
