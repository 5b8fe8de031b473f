import type { Status } from "@lizenzlotse/model";
import type { VNode } from "preact";

import { useLocale } from "../locale.ts";

/** Shapes that differ without colour: octagon, triangle, disc, ring, half disc. */
const SHAPES = {
  "must-act": "M5 0h6l5 5v6l-5 5H5l-5-5V5zM7 3v6h2V3zM7 11v2h2v-2z",
  check: "M8 .5 16 15H0zM7 5.500v5h2v-5zM7 11.500v2h2v-2z",
  fine: "M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zM3.500 8.300l3.300 3.300 5.900-6.100-1.400-1.400-4.500 4.600-1.900-1.900z",
  "nothing-found": "M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zM4 7v2h8V7z",
  "not-assessed": "M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zM4 7v2h8V7z",
  incomplete: "M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zM8 2v12A6 6 0 0 0 8 2z",
} as const;

/** A sign of the page. */
export type Sign = keyof typeof SHAPES;

/** Every sign once, for {@link SignMark} to refer to. */
export function SignSprite(): VNode {
  return (
    <svg class="sprite" aria-hidden="true" width="0" height="0">
      {Object.entries(SHAPES).map(([sign, path]) => (
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
