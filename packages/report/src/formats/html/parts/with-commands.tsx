import type { VNode } from "preact";

import type { VisibleText } from "../../../text/visible-text.ts";

/** A sentence whose command, if it names one of these, is set as code: nothing hyphenates it, and it can be copied. */
export function WithCommands(props: {
  readonly commands: readonly VisibleText[];
  readonly children: string;
}): VNode {
  const { commands, children: sentence } = props;
  const command = commands.find((candidate) => sentence.includes(candidate));
  if (command === undefined) return <>{sentence}</>;
  const start = sentence.indexOf(command);
  return (
    <>
      {sentence.slice(0, start)}
      <code class="command">{command}</code>
      {sentence.slice(start + command.length)}
    </>
  );
}
