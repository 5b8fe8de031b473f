import { parseImageReference } from "../shared/image-reference.ts";
import { isRecord } from "../shared/is-record.ts";
import { substitute } from "../shared/substitute.ts";
import { matrixValues } from "./matrix-values.ts";

/** What a pipeline file refers to, as written. */
export interface CiReferences {
  /** `owner/name@ref`, `owner/name/path@ref`, `docker://image`. */
  readonly actions: readonly string[];
  readonly images: readonly CiImage[];
  /** Of GitLab: projects and addresses whose configuration is included. */
  readonly includes: readonly CiInclude[];
}

/** What a job or service runs in. */
export interface CiImage {
  /** With the values of its variables, as far as the file has them. */
  readonly reference: string;
  /** As it stands in the file. */
  readonly written: string;
}

/** An include of GitLab CI. */
export interface CiInclude {
  /** `group/project`, `host/group/project/component`, or an address. */
  readonly name: string;
  readonly kind: "project" | "component" | "remote";
  readonly version?: string | undefined;
}

/** Steps and jobs of GitHub: `uses` anywhere, and images of containers and services. */
export function githubReferences(document: unknown): CiReferences {
  const actions: string[] = [];
  const images: CiImage[] = [];
  for (const job of jobsOf(document)) {
    const steps = [job, ...listAt(job, "steps")];
    actions.push(...steps.flatMap((step) => textAt(step, "uses")));
    const containers = [job["container"], ...Object.values(mapAt(job, "services"))];
    const written = containers.flatMap(imageOf);
    images.push(
      ...written.flatMap((text) => ofMatrix(text, mapAt(mapAt(job, "strategy"), "matrix"))),
    );
  }
  return { actions, images, includes: [] };
}

/** A job runs once for each value of its matrix. */
function ofMatrix(written: string, matrix: Readonly<Record<string, unknown>>): readonly CiImage[] {
  return matrixValues(written, matrix).map((reference) => ({ reference, written }));
}

/** A composite action has steps of its own, and an action may run an image. */
function jobsOf(document: unknown): readonly Readonly<Record<string, unknown>>[] {
  const root = isRecord(document) ? document : {};
  const runs = mapAt(root, "runs");
  const image = textAt(runs, "image").filter((each) => each.startsWith("docker://"));
  return [
    ...Object.values(mapAt(root, "jobs")).filter(isRecord),
    { ...runs, steps: [...listAt(runs, "steps"), ...image.map((uses) => ({ uses }))] },
  ];
}

/** Keys at the top of a `.gitlab-ci.yml` that are no jobs. */
const NO_JOBS: ReadonlySet<string> = new Set([
  "include",
  "spec",
  "stages",
  "variables",
  "workflow",
]);

/** Images and services of jobs and defaults, and what is included from elsewhere. */
export function gitlabReferences(document: unknown): CiReferences {
  const root = isRecord(document) ? document : {};
  const jobs = Object.entries(root)
    .filter(([key]) => !NO_JOBS.has(key))
    .map(([, job]) => job)
    .filter(isRecord);
  const common = variablesOf(root);
  const images = [root, ...jobs].flatMap((job) => {
    const values = new Map([...common, ...variablesOf(job)]);
    return [...imageOf(job["image"]), ...listAt(job, "services").flatMap(imageOf)].map(
      (written) => ({ reference: withValues(written, values), written }),
    );
  });
  const included = root["include"];
  const includes = (Array.isArray(included) ? included : [included]).flatMap(includeOf);
  return { actions: [], images, includes };
}

/** `NAME: value`, or with a description beside the value. */
function variablesOf(job: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(mapAt(job, "variables")).flatMap(([name, value]) => {
      const [text] = typeof value === "string" ? [value] : textAt(value, "value");
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}

/** Values may hold variables themselves. What is no reference with them is shown as it is written: one may be a secret. */
function withValues(written: string, values: ReadonlyMap<string, string>): string {
  const filled = substitute(substitute(written, values), values);
  return parseImageReference(filled) === undefined ? written : filled;
}

function includeOf(include: unknown): readonly CiInclude[] {
  if (typeof include === "string") {
    return /^https?:/u.test(include) ? [{ name: include, kind: "remote" }] : [];
  }
  const [project] = textAt(include, "project");
  const [component] = textAt(include, "component");
  const [remote] = textAt(include, "remote");
  if (project !== undefined) {
    return [{ name: project, kind: "project", version: textAt(include, "ref")[0] }];
  }
  if (component !== undefined) {
    const at = component.lastIndexOf("@");
    const name = at === -1 ? component : component.slice(0, at);
    return [{ name, kind: "component", version: at === -1 ? undefined : component.slice(at + 1) }];
  }
  return remote === undefined ? [] : [{ name: remote, kind: "remote" }];
}

function imageOf(value: unknown): readonly string[] {
  if (typeof value === "string") return value === "" ? [] : [value];
  return [...textAt(value, "image"), ...textAt(value, "name")];
}

function textAt(value: unknown, key: string): readonly string[] {
  const text = isRecord(value) ? value[key] : undefined;
  return typeof text === "string" && text !== "" ? [text] : [];
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list: unknown = isRecord(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
}

function mapAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const map = isRecord(value) ? value[key] : undefined;
  return isRecord(map) ? map : {};
}
