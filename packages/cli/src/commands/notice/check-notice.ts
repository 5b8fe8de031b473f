import { Readable } from "node:stream";

import type { Component, ObligationState } from "@lizenzlotse/model";

import { exitCodeOf } from "../../exit-codes.ts";
import { writeStream } from "../../output/write-stream.ts";
import { appearanceOf } from "../../terminal/appearance.ts";
import type { CommandCall, CommandResult } from "../contract.ts";
import { countStates } from "../obligations/count-states.ts";
import { checkObligations } from "../shared/check-obligations.ts";
import { chooseArtefacts, handedOut } from "../shared/choose-artefacts.ts";
import { startRun } from "../shared/run.ts";
import { missingByComponent } from "./missing-by-component.ts";
import { renderNoticeCheck } from "./render-notice-check.ts";

/** Duties that a notices file is there for. */
const OF_NOTICES: ReadonlySet<string> = new Set([
  "ACKNOWLEDGEMENT",
  "ATTRIBUTION-CC",
  "COPYRIGHT-NOTICE",
  "LICENSE-TEXT",
  "NOTICE-FILE",
  "UNKNOWN",
]);

/** Checks a notices file, or a folder of them, against what the components ask for. What is missing fails. */
export async function checkNotice(call: CommandCall, path: string): Promise<CommandResult> {
  const { options, world, language } = call;
  const checked = await checkObligations(call, startRun(call), {
    path,
    artefactId: options.artefact,
  });
  const { scan, artefact, assessment, standards } = checked;
  const artefacts = chooseArtefacts(scan, standards, options.artefact);
  const obligations = dutiesFor(
    handedOut(scan.components, artefacts),
    assessment.obligations ?? [],
  );
  const licenses = new Map(
    assessment.verdicts.map((each) => [each.component, each.effectiveExpression]),
  );
  const components = missingByComponent(scan.components, obligations, licenses);
  const complete = scan.head.complete && artefact.complete;
  const counts = countStates(obligations);
  const document = {
    kind: "lizenzlotse/notice-check",
    subject: scan.head.subject.name,
    ...(options.artefact === undefined ? {} : { artefact: options.artefact }),
    file: { name: artefact.name, kind: artefact.kind, filesRead: artefact.filesRead },
    complete,
    counts,
    components,
  };
  const output =
    options.format === "json"
      ? `${JSON.stringify(document, undefined, 1)}\n`
      : renderNoticeCheck(
          { subject: document.subject, artefact, counts, components },
          { language, ...appearanceOf(call, world.stdout) },
        );
  await writeStream(world.stdout, Readable.from([Buffer.from(output)]));
  const failed = obligations.some(({ state }) => state === "open");
  const allowIncomplete = options.allowIncomplete === true;
  return { exitCode: exitCodeOf({ failed, complete, allowIncomplete }) };
}

/** What a notices file has to meet, for the components that it has to name. */
function dutiesFor(
  components: readonly Component[],
  obligations: readonly ObligationState[],
): readonly ObligationState[] {
  const named = new Set(components.map(({ ref }) => ref));
  return obligations.flatMap((state) => {
    const concerned = state.components.filter((ref) => named.has(ref));
    const isWanted = OF_NOTICES.has(state.obligation) && concerned.length > 0;
    return isWanted ? [{ ...state, components: concerned }] : [];
  });
}
