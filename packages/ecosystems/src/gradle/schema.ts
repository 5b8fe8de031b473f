import { z } from "zod";

const text = z.string().optional();

/** A version: plain, a reference, or a range with preferences. */
export type VersionData =
  | string
  | {
      readonly ref?: string | undefined;
      readonly strictly?: string | undefined;
      readonly require?: string | undefined;
      readonly prefer?: string | undefined;
    };

export const Version: z.ZodType<VersionData> = z.union([
  z.string(),
  z.object({ ref: text, strictly: text, require: text, prefer: text }),
]);

/** A library: `group:name:version`, or a table. */
export type LibraryData =
  | string
  | {
      readonly module?: string | undefined;
      readonly group?: string | undefined;
      readonly name?: string | undefined;
      readonly version?: VersionData | undefined;
    };

export const Library: z.ZodType<LibraryData> = z.union([
  z.string(),
  z.object({ module: text, group: text, name: text, version: Version.optional() }),
]);

/** A plugin: `id:version`, or a table. */
export type PluginData =
  string | { readonly id?: string | undefined; readonly version?: VersionData | undefined };

export const Plugin: z.ZodType<PluginData> = z.union([
  z.string(),
  z.object({ id: text, version: Version.optional() }),
]);

/** A bundle: aliases of libraries. */
export const Bundle: z.ZodType<readonly string[]> = z.array(z.string());
