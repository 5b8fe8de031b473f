import type { ArtefactView, ReportContent } from "../../content/report-content.ts";
import type { ReportInput } from "../../contract.ts";
import type { Messages } from "../../messages/messages.ts";
import type { Canvas } from "./canvas.ts";

/** Artefacts whose outbound licences are named. */
const MAX_ARTEFACTS = 4;
/** Possible outbound licences that are named for each. */
const MAX_LICENSES = 6;

/** Where and how it is written. */
interface Lines {
  readonly canvas: Canvas;
  readonly messages: Messages;
  readonly language: ReportInput["language"];
}

/** What each artefact could go out under, and what stands against the first candidate: at most two entries each. */
export function outboundLicenses(
  { artefacts }: Pick<ReportContent, "artefacts">,
  lines: Lines,
): void {
  const rated = artefacts.filter(({ candidates }) => candidates.length > 0);
  if (rated.length === 0) return;
  const { canvas, messages } = lines;
  canvas.gap();
  for (const artefact of rated.slice(0, MAX_ARTEFACTS)) candidatesOf(artefact, lines);
  const rest = rated.length - MAX_ARTEFACTS;
  if (rest > 0) canvas.add(messages.words.more(rest), { lead: "  " });
}

function candidatesOf(
  { name, candidates }: ArtefactView,
  { canvas, messages, language }: Lines,
): void {
  const { candidates: possibleText, nothing, standsAgainst } = messages.compatibility;
  const possible = candidates
    .filter(({ verdict }) => verdict === "compatible" || verdict === "conditional")
    .map(({ license }) => license);
  const more = possible.length - MAX_LICENSES;
  const rest = more > 0 ? ` ${messages.words.more(more)}` : "";
  const list = possible.slice(0, MAX_LICENSES).join(", ");
  canvas.add(possibleText(name[language], list === "" ? nothing : `${list}${rest}`), {
    maxLines: 2,
  });
  const [first] = candidates;
  const against = (first?.blockers.shown ?? []).map(
    ({ expression, count }) => `${expression} (${String(count)})`,
  );
  if (first === undefined || against.length === 0) return;
  canvas.add(standsAgainst(first.license, against.join(", ")), { lead: "  ", maxLines: 2 });
}
