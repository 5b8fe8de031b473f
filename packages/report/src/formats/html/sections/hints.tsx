import type { VNode } from "preact";

import { LEGAL_NOTICE } from "../../../messages/legal-notice.ts";
import { useLocale } from "../locale.ts";

/** What kind of document this is, and why licences matter to a public body. */
export function HintsBody(): VNode {
  const { language, messages } = useLocale();
  return (
    <>
      <p class="lead">{LEGAL_NOTICE[language]}</p>
      {language === "de" ? null : (
        <p>
          {messages.hints.originalWording} <span lang="de">{LEGAL_NOTICE.de}</span>
        </p>
      )}
      <div class="box">
        <h3>{messages.hints.whyTitle}</h3>
        <p>{messages.hints.why}</p>
        <p class="aside" lang="de">
          {messages.hints.whySource}
        </p>
      </div>
    </>
  );
}
