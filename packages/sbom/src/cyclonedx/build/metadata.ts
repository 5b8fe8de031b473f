import type { Component } from "@lizenzlotse/model";

import { type BomContext, SUBJECT_PREFIX } from "./bom-context.ts";
import { expressionEntries } from "./license-entries.ts";
import type { NormalizedBom, NormalizedComponent } from "./normalized.ts";
import { scanProperties } from "./properties.ts";
import { shortVersion, toComponent } from "./to-component.ts";

/** What the document says of itself: when and by what it was made, and what it is about. */
export function metadataOf(context: BomContext): NormalizedBom["metadata"] {
  const { head, components, rootRef } = context;
  const main = components.find(({ ref }) => ref === rootRef);
  return {
    timestamp: new Date(head.createdAt).toISOString(),
    lifecycles: lifecyclesOf(context),
    tools: {
      components: [{ type: "application", name: "lizenzlotse", version: head.tool.version }],
    },
    component: main === undefined ? subject(context) : toComponent(main, context),
    properties: scanProperties(head),
  };
}

/** A root that only names what was scanned and holds it together. */
function subject({ head, rootRef }: BomContext): NormalizedComponent {
  const { name, version, outbound } = head.subject;
  const isNamed = rootRef.startsWith(SUBJECT_PREFIX) && outbound !== undefined;
  return {
    type: "application",
    name,
    version: shortVersion(version),
    "bom-ref": rootRef,
    licenses: isNamed ? expressionEntries([outbound.expression], "declared") : undefined,
  };
}

/**
 * Sources and lockfiles are read before a build; a file system in which there are only installed packages was built. Of what
 * stage a supplied document tells is not known.
 */
function lifecyclesOf({ head, components }: BomContext): NormalizedBom["metadata"]["lifecycles"] {
  if (head.subject.document !== undefined) return undefined;
  return [
    { phase: components.length > 0 && components.every(isInstalled) ? "post-build" : "pre-build" },
  ];
}

function isInstalled({ occurrences }: Component): boolean {
  return occurrences.length > 0 && occurrences.every(({ source }) => source === "installed");
}
