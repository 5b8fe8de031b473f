import type { VNode } from "preact";

import type { CompatibilityView } from "../../../content/report-content.ts";
import { useLocale } from "../locale.ts";
import { Expression } from "./foreign-text.tsx";

/** What the texts of licences and other sources say on going together; both sides where they differ. */
export function CompatibilityList({
  compatibility,
}: {
  readonly compatibility: readonly CompatibilityView[];
}): VNode | null {
  const { messages } = useLocale();
  if (compatibility.length === 0) return null;
  return (
    <details class="rests-on">
      <summary>{messages.compatibility.title}</summary>
      <ul>
        {compatibility.map((found) => (
          <li>
            <Grounds found={found} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Grounds({ found }: { readonly found: CompatibilityView }): VNode {
  const { messages, text } = useLocale();
  const texts = messages.compatibility;
  const { license, outbound, conditions, clauses, sources } = found;
  return (
    <>
      <strong>
        <Expression>{license}</Expression> → <Expression>{outbound}</Expression>:{" "}
        {texts.verdicts[found.verdict]}
      </strong>{" "}
      ({text(found.reason)})
      {conditions.length === 0 ? null : (
        <span class="cell-line">
          {texts.conditions} {conditions.map((condition) => text(condition)).join(" ")}
        </span>
      )}
      {clauses.length === 0 ? null : (
        <span class="cell-line">
          {texts.clauses} <bdi>{clauses.join("; ")}</bdi>
        </span>
      )}
      {sources.length === 0 ? null : (
        <span class="cell-line">
          {texts.sources}{" "}
          <bdi>{sources.map(({ name, value }) => `${name}: ${value}`).join("; ")}</bdi>
        </span>
      )}
      {found.conflictOfSources ? <span class="cell-line">{texts.conflict}</span> : null}
    </>
  );
}
