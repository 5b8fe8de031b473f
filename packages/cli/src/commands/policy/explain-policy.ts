import { canonicalExpression } from "@lizenzlotse/licenses";
import { type Component, type Localized, LotseError, NOASSERTION, NONE } from "@lizenzlotse/model";
import { createExplainer, type Policy, sampleComponent } from "@lizenzlotse/policy";

import { EXIT_CODES } from "../../exit-codes.ts";
import { readDocument } from "../shared/read-document.ts";
import type { PolicyAnswer, PolicyCall } from "./policy-answer.ts";
import { policyOfFolder } from "./policy-of-folder.ts";
import { policyDocument, policyPage } from "./render-policy.ts";
import { explanationDocument, explanationPage, type Explained } from "./render-explanation.ts";

/** Most components that one argument may name. */
const MAX_COMPONENTS = 20;

/**
 * `lotse policy explain`: the policy with all its files; `explain LICENCE`: how that licence is judged, and which rule
 * decides; `explain PACKAGE --scan FILE`: the same for components of a scan.
 */
export async function explainPolicy(policyCall: PolicyCall): Promise<PolicyAnswer> {
  const policy = await policyOfFolder(policyCall);
  const { argument, call } = policyCall;
  if (argument === undefined) {
    return {
      page: policyPage(policy, call),
      document: policyDocument(policy),
      exitCode: EXIT_CODES.ok,
    };
  }
  const explained = await explainedBy(policy, argument, policyCall);
  return {
    page: explanationPage(policy, explained, call),
    document: explanationDocument(policy, explained),
    exitCode: EXIT_CODES.ok,
  };
}

async function explainedBy(
  policy: Policy,
  argument: string,
  { call }: PolicyCall,
): Promise<readonly Explained[]> {
  const { scan } = call.options;
  if (scan === undefined) return [explainedLicense(policy, argument)];
  const { head, components } = await readDocument(call.world, scan, { files: "skip" });
  const named = components.filter((component) => isNamed(component, argument));
  if (named.length === 0) throw new LotseError("USAGE", noComponent(argument));
  const explainer = createExplainer({ subject: head.subject, components, policy });
  return named.slice(0, MAX_COMPONENTS).map((component) => ({
    name: component.purl ?? component.ref,
    kind: "component",
    explanation: explainer.explain(component),
  }));
}

function explainedLicense(policy: Policy, license: string): Explained {
  const isLicense =
    license === NONE || license === NOASSERTION || canonicalExpression(license) !== undefined;
  if (!isLicense) throw new LotseError("USAGE", noLicense(license), { hint: USE_A_SCAN });
  const component = sampleComponent({ license });
  const explainer = createExplainer({
    subject: { name: "sample" },
    components: [component],
    policy,
  });
  return { name: license, kind: "license", explanation: explainer.explain(component) };
}

/** By purl, with or without version, or by name. */
function isNamed({ ref, purl, group, name }: Component, text: string): boolean {
  const fullName = group === undefined || group === "" ? name : `${group}/${name}`;
  return (
    ref === text ||
    purl === text ||
    purl?.startsWith(`${text}@`) === true ||
    name === text ||
    fullName === text
  );
}

function noLicense(text: string): Localized {
  return {
    de: `„${text}“ ist keine Lizenz.`,
    en: `"${text}" is no licence.`,
  };
}

const USE_A_SCAN: Localized = {
  de: "Für ein Paket nennen Sie mit --scan DATEI das gespeicherte Ergebnis, in dem es vorkommt.",
  en: "For a package, name the saved scan that it is in with --scan FILE.",
};

function noComponent(text: string): Localized {
  return {
    de: `Eine Komponente „${text}“ gibt es in der Prüfung nicht.`,
    en: `There is no component "${text}" in the scan.`,
  };
}
