import type { VNode } from "preact";

import type { Logo, ReportTemplate } from "../../../template/report-template.ts";
import { quotedText } from "../../../text/quoted-text.ts";
import { useLocale } from "../locale.ts";

/** Who gives the report out: logo, name and address; nothing where no template says so. */
export function Brand({
  template,
}: {
  readonly template: ReportTemplate | undefined;
}): VNode | null {
  const { language } = useLocale();
  const { logo, agency } = template ?? {};
  if (logo === undefined && agency === undefined) return null;
  return (
    <div class="brand">
      {logo === undefined ? null : <LogoPicture logo={logo} />}
      {agency === undefined ? null : (
        <p class="agency">
          <strong>{quotedText(agency.name[language])}</strong>
          {agency.addressLines.map((line) => (
            <>
              <br />
              {quotedText(line)}
            </>
          ))}
        </p>
      )}
    </div>
  );
}

/** As an address that holds the picture itself: no browser runs or loads what is in such a picture. */
function LogoPicture({ logo }: { readonly logo: Logo }): VNode {
  const { language } = useLocale();
  const { mediaType, bytes, widthPixels, heightPixels, alternative } = logo;
  return (
    <img
      class="logo"
      src={`data:${mediaType};base64,${Buffer.from(bytes).toString("base64")}`}
      alt={quotedText(alternative[language])}
      width={widthPixels}
      height={heightPixels}
    />
  );
}
