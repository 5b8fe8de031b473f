import { didYouMean, localize, type Localized, LotseError } from "@lizenzlotse/model";
import { PRESET_NAMES, type PresetName } from "@lizenzlotse/policy";

/**
 * The value of `--preset`.
 *
 * @throws {LotseError} `USAGE` where there is no such preset.
 */
export function presetNamed(name: string | undefined): PresetName | undefined {
  if (name === undefined) return undefined;
  const preset = PRESET_NAMES.find((each) => each === name);
  if (preset !== undefined) return preset;
  const noPreset: Localized = {
    de: `--preset ${name}: Es gibt ${PRESET_NAMES.join(", ")}`,
    en: `--preset ${name}: there are ${PRESET_NAMES.join(", ")}`,
  };
  throw new LotseError("USAGE", localize`${noPreset}${didYouMean(name, PRESET_NAMES)}`);
}
