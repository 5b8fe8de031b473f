import type { Argument, HelpConfiguration } from "commander";

import type { HelpTexts } from "./messages.ts";

/** Makes the argument parser's help pages speak the user's language; its own words are English. */
export function helpIn(texts: HelpTexts): HelpConfiguration {
  return {
    styleTitle: (title) => texts.titles[title] ?? title,
    // Every description names the possible values itself.
    optionDescription: ({ description }) => description,
    argumentDescription: (argument) => withDefault(argument, texts),
  };
}

function withDefault({ description, defaultValue }: Argument, texts: HelpTexts): string {
  return typeof defaultValue === "string"
    ? `${description} (${texts.default}: ${defaultValue})`
    : description;
}
