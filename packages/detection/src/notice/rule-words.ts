/** Every word that a rule speaks of, so that the dictionary knows it. */
export function ruleWords(): readonly string[] {
  return ["spdx", "license", "identifier"];
}
