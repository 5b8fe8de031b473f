import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";

import { visibleText } from "../../../text/visible-text.ts";
import { WithCommands } from "./with-commands.tsx";

const COMMANDS = ["npm ci --ignore-scripts", "npm ci"].map(visibleText);

describe("WithCommands", () => {
  it.each([
    ["Nichts zu tun.", "Nichts zu tun."],
    ["Erst: npm ci (2)", 'Erst: <code class="command">npm ci</code> (2)'],
    ["npm ci --ignore-scripts", '<code class="command">npm ci --ignore-scripts</code>'],
    ["<b> npm ci", '&lt;b> <code class="command">npm ci</code>'],
  ])("sets the command of %j apart", (sentence, html) => {
    const shown = renderToString(<WithCommands commands={COMMANDS}>{sentence}</WithCommands>);
    expect(shown).toBe(html);
  });
});
