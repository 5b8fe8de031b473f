/** Manifests of projects that write scripts; each states its name under the same key. */
export const PROJECT_MANIFESTS: readonly string[] = ["package.json", "bower.json", "composer.json"];
