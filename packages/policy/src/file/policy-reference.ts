import { isBuiltInPolicy } from "./built-in.ts";

/** Whether a text can be what a policy extends: a built-in policy, or a file, which its ending tells. */
export function isPolicyReference(text: string): boolean {
  return isBuiltInPolicy(text) || /\.(?:ya?ml|json)$/u.test(text);
}
