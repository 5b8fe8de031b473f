import type { SuppliedFormat } from "../supplied/contract.ts";
import { isEvaluatedModel, readEvaluatedModel } from "./read-evaluated-model.ts";

/**
 * What the OSS Review Toolkit's evaluated-model reporter writes. Curations of `.ort.yml` and of the team's configuration
 * are already applied in it: they are the `concluded_license` of a package.
 */
export const ortEvaluatedModel: SuppliedFormat = {
  name: "ORT evaluated model",
  recognizes: isEvaluatedModel,
  read: readEvaluatedModel,
};
