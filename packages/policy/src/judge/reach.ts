import type { Reach } from "../context/provision.ts";
import type { Subject } from "../contract.ts";

/** How the component in question reaches others, and who they are. */
export function reachOf({ circumstances, situation }: Subject): Reach {
  return { provide: circumstances.provide, recipient: situation.recipient };
}
