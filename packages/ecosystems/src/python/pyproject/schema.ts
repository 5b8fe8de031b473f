import { z } from "zod";

const text = z.string().optional();
const texts = z.array(z.string()).optional();

/** `[project]` (PEP 621, PEP 639). */
export interface ProjectTableData {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  /** An SPDX expression, or the older table. */
  readonly license?: string | LicenseTableData | undefined;
  readonly classifiers?: readonly string[] | undefined;
  readonly dependencies?: readonly string[] | undefined;
  readonly "optional-dependencies"?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** `license = { text = … }` or `{ file = … }`. */
export interface LicenseTableData {
  readonly text?: string | undefined;
  readonly file?: string | undefined;
}

export const ProjectTable: z.ZodType<ProjectTableData> = z.object({
  name: text,
  version: text,
  license: z.union([z.string(), z.object({ text, file: text })]).optional(),
  classifiers: texts,
  dependencies: texts,
  "optional-dependencies": z.record(z.string(), z.array(z.string())).optional(),
});

/** `[dependency-groups]` (PEP 735); members that include other groups are tables. */
export type DependencyGroupsData = Readonly<Record<string, readonly unknown[]>>;

export const DependencyGroups: z.ZodType<DependencyGroupsData> = z.record(
  z.string(),
  z.array(z.unknown()),
);

/** One dependency in Poetry's notation; several apply under different markers. */
export type PoetryDependencyData =
  string | PoetryDependencyTable | readonly (string | PoetryDependencyTable)[];

/** The long form of a Poetry dependency. */
export interface PoetryDependencyTable {
  readonly version?: string | undefined;
  readonly extras?: readonly string[] | undefined;
  readonly optional?: boolean | undefined;
  readonly git?: string | undefined;
  readonly rev?: string | undefined;
  readonly url?: string | undefined;
  readonly path?: string | undefined;
}

const PoetryTable: z.ZodType<PoetryDependencyTable> = z.object({
  version: text,
  extras: texts,
  optional: z.boolean().optional(),
  git: text,
  rev: text,
  url: text,
  path: text,
});

type PoetryDependencies = Readonly<Record<string, PoetryDependencyData>>;

export const PoetryDependency: z.ZodType<PoetryDependencyData> = z.union([
  z.string(),
  PoetryTable,
  z.array(z.union([z.string(), PoetryTable])),
]);

const poetryDependencies: z.ZodType<PoetryDependencies> = z.record(z.string(), PoetryDependency);

/** `[tool.poetry]`. */
export interface PoetryTableData {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly license?: string | undefined;
  readonly classifiers?: readonly string[] | undefined;
  readonly dependencies?: PoetryDependencies | undefined;
  readonly "dev-dependencies"?: PoetryDependencies | undefined;
  readonly group?: Readonly<Record<string, PoetryGroupData>> | undefined;
}

/** `[tool.poetry.group.x]`. */
export interface PoetryGroupData {
  readonly dependencies?: PoetryDependencies | undefined;
}

export const PoetryProject: z.ZodType<PoetryTableData> = z.object({
  name: text,
  version: text,
  license: text,
  classifiers: texts,
  dependencies: poetryDependencies.optional(),
  "dev-dependencies": poetryDependencies.optional(),
  group: z.record(z.string(), z.object({ dependencies: poetryDependencies.optional() })).optional(),
});
