import type { Policy } from "@lizenzlotse/policy";

/** The policy as it judged, for people who read it later: settings and every rule of every file. */
export function policySnapshot(policy: Policy): string {
  const text = JSON.stringify(
    policy,
    (_key, value: unknown) => (value instanceof Set ? [...(value as Set<unknown>)].sort() : value),
    1,
  );
  return `${text}\n`;
}
