import {
  type ChainLink,
  composePolicy,
  type IgnoredLoosening,
  type Policy,
  type PolicyDocument,
} from "@lizenzlotse/policy";

import type { LoadedConfiguration } from "../../configuration/configuration.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import type { CommandCall } from "../contract.ts";
import { readPolicyChain } from "./policy-chain.ts";

/** The policy that holds where nobody names one. */
export const DEFAULT_POLICY = "verwaltung";
/** Loosening that is named one by one. */
const MAX_NAMED = 10;

/**
 * The policy that a scan is judged by. What `--policy` names holds; files that the project's own configuration names
 * then only add to it. Without the flag the project's choice holds.
 *
 * @param loaded - absent where a saved result is judged: its project's configuration is not at hand.
 * @throws {LotseError} `USAGE`, `POLICY_INVALID`.
 */
export async function choosePolicy(
  call: CommandCall,
  terminal: Terminal,
  loaded?: LoadedConfiguration,
): Promise<Policy> {
  const outside = call.options.policy;
  const project = await projectChain(loaded);
  if (outside === undefined) {
    return composePolicy(project.base, linksOf(project.documents, "refuse")).policy;
  }
  const { base, documents } = await readPolicyChain({
    nameOrFile: outside,
    folder: call.world.folder,
  });
  const { policy, ignored } = composePolicy(base, [
    ...linksOf(documents, "refuse"),
    ...linksOf(project.documents, "ignore"),
  ]);
  tellIgnored(ignored, call, terminal);
  return policy;
}

/** The policy of the project's configuration; the files that it names lie in the project. */
function projectChain(loaded: LoadedConfiguration | undefined): ReturnType<typeof readPolicyChain> {
  const folder = loaded?.folder ?? "";
  const nameOrFile = loaded?.configuration.policy ?? DEFAULT_POLICY;
  return readPolicyChain({ nameOrFile, folder, within: folder });
}

function linksOf(
  documents: readonly PolicyDocument[],
  onLoosening: ChainLink["onLoosening"],
): readonly ChainLink[] {
  return documents.map((document) => ({ document, onLoosening }));
}

function tellIgnored(
  ignored: readonly IgnoredLoosening[],
  { messages, language }: CommandCall,
  terminal: Terminal,
): void {
  for (const { place, message } of ignored.slice(0, MAX_NAMED)) {
    const line = place.line === undefined ? "" : `:${String(place.line)}`;
    terminal.warn(
      messages.policy.noEffect(`${place.file}${line}: ${message[language]}`),
      undefined,
    );
  }
  const more = ignored.length - MAX_NAMED;
  if (more > 0) terminal.warn(messages.baseline.more(more), undefined);
}
