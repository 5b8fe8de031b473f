import type { Status } from "@lizenzlotse/model";
import type { VNode } from "preact";

import { type Sign, SIGN_SHAPES } from "../../../text/sign-shapes.ts";
import { useLocale } from "../locale.ts";

/** Every sign once, for {@link SignMark} to refer to. */
export function SignSprite(): VNode {
  return (
    <svg class="sprite" aria-hidden="true" width="0" height="0">
      {Object.entries(SIGN_SHAPES).map(([sign, path]) => (
        <symbol id={`sign-${sign}`} viewBox="0 0 16 16">
          <path d={path} fill="currentColor" fill-rule="evenodd" />
        </symbol>
      ))}
    </svg>
  );
}

/** A sign without words; the word always stands beside it. */
export function SignMark(props: { readonly sign: Sign }): VNode {
  return (
    <svg class="sign" aria-hidden="true">
      <use href={`#sign-${props.sign}`} />
    </svg>
  );
}

/** A status as sign and word; colour only repeats what both say. */
export function StatusMark(props: { readonly status: Status | undefined }): VNode {
  const sign = props.status ?? "not-assessed";
  return (
    <span class={`status is-${sign}`}>
      <SignMark sign={sign} /> <StatusWord status={props.status} />
    </span>
  );
}

/** The word of a status. */
function StatusWord(props: { readonly status: Status | undefined }): VNode {
  const { words } = useLocale().messages;
  return <>{props.status === undefined ? words.notAssessed : words.status[props.status]}</>;
}
