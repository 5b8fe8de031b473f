import type { VNode } from "preact";

import type { Responsible, Tracking } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { ResponsibleLine } from "./responsible-line.tsx";

/** Who settles it by when, and how far they are; without a consultation only who usually does. */
export function TrackingLine(props: {
  readonly tracking: Tracking | undefined;
  readonly responsible: readonly Responsible[];
}): VNode {
  const { words, format } = useLocale().messages;
  const { tracking, responsible } = props;
  if (tracking === undefined) return <ResponsibleLine responsible={responsible} />;
  const { owner, due, state } = tracking;
  const usual = responsible.map((role) => words.responsible[role]).join(", ");
  return (
    <span class="responsible tracking">
      <strong>{owner === undefined ? words.ownerMissing(usual) : words.owner(owner)}</strong>
      {" · "}
      {due === undefined ? words.dueMissing : words.due(format.date(due))}
      {" · "}
      {words.trackingState(words.tracking[state])}
    </span>
  );
}
