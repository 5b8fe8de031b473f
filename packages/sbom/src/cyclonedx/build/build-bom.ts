import type { BuildVersion } from "../options.ts";
import { bomContext, type BomInput } from "./bom-context.ts";
import { compositionsOf } from "./compositions.ts";
import { dependenciesOf } from "./dependencies.ts";
import { metadataOf } from "./metadata.ts";
import type { NormalizedBom } from "./normalized.ts";
import { toComponent } from "./to-component.ts";

/** Builds the bill of materials, as the JSON form has it, with whatever number it is given. */
export function buildBom(
  scan: BomInput,
  form: { readonly specVersion: BuildVersion; readonly serialNumber: string },
): NormalizedBom {
  const { specVersion, serialNumber } = form;
  const context = bomContext(scan, specVersion);
  return {
    $schema: `http://cyclonedx.org/schema/bom-${specVersion}.schema.json`,
    bomFormat: "CycloneDX",
    specVersion,
    version: 1,
    serialNumber,
    metadata: metadataOf(context),
    components: context.components
      .filter(({ ref }) => ref !== context.rootRef)
      .map((component) => toComponent(component, context)),
    dependencies: dependenciesOf(context),
    compositions: compositionsOf(context),
  };
}
