import type { Usage } from "@lizenzlotse/model";

/**
 * What a configuration is for, by the names that Gradle and its usual plugins give: `compileClasspath` and
 * `runtimeClasspath` and their variants hold what is delivered. Names that say nothing belong to tools.
 */
export function configurationUsage(configuration: string): Usage {
  return usualUsage(configuration) ?? "development";
}

/** Whether a name is one of those; others are found in blocks of dependencies only, for they may be any function. */
export function isUsualConfiguration(configuration: string): boolean {
  return usualUsage(configuration) !== undefined;
}

function usualUsage(configuration: string): Usage | undefined {
  const name = configuration.toLowerCase();
  if (name.includes("test")) return "test";
  if (/annotationprocessor|kapt|ksp|compilerplugin/u.test(name) || name === "classpath") {
    return "build";
  }
  if (name.includes("developmentonly")) return "development";
  return DELIVERED.test(name) ? "production" : undefined;
}

const DELIVERED =
  /^(?:\w*(?:api|implementation|classpath|runtimeonly|compileonly|compileonlyapi|compile|runtime|provided)|bom|providedcompile|providedruntime)$/u;

/** Configurations whose modules may be absent at run time: whoever runs the program provides them. */
export function isProvided(configuration: string): boolean {
  return /compileonly|provided/iu.test(configuration);
}
