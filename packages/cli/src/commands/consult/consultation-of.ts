import type { Consultation } from "@lizenzlotse/policy";

import type { CommandCall } from "../contract.ts";
import type { Frame } from "./frame-from-options.ts";

/** The consultation of a frame whose needed fields are there. */
export function consultationOf(
  { language, options }: Pick<CommandCall, "language" | "options">,
  { owner, due, confidentiality = "internal", ...frame }: Frame,
): Consultation {
  const { agency = "", reference = "", procedure = "", editor = "", ...others } = frame;
  return {
    version: 0,
    agency,
    reference,
    procedure,
    editor,
    ...others,
    confidentiality,
    language,
    ...wishesOf(options),
    ...((owner ?? due) !== undefined && { defaults: { owner, due } }),
  };
}

function wishesOf({
  plainLanguage,
  internalHost = [],
}: CommandCall["options"]): Pick<Consultation, "plainLanguage" | "internalHosts"> {
  return {
    ...(plainLanguage === true && { plainLanguage }),
    ...(internalHost.length > 0 && { internalHosts: internalHost }),
  };
}
