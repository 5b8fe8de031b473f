export { branchesOf, MAX_BRANCHES } from "./expression/branches.ts";
export { chooseBranch } from "./expression/choose-branch.ts";
export {
  MAX_DEPTH,
  MAX_EXPRESSION_LENGTH,
  MAX_TERMS,
  type CompoundExpression,
  type Expression,
  type LicenseTerm,
} from "./expression/expression.ts";
export { canonicalExpression, formatExpression } from "./expression/format-expression.ts";
export { equivalentExpressions, impliesExpression } from "./expression/implies.ts";
export { joinExpressions } from "./expression/join-expressions.ts";
export { isKnownLeaf, leavesOf } from "./expression/leaves.ts";
export { parseExpression } from "./expression/parse-expression.ts";
export { satisfies } from "./expression/satisfies.ts";
export { simplifyExpression } from "./expression/simplify-expression.ts";
export { versionChoices } from "./expression/version-choices.ts";
export { SPDX_LIST_VERSION } from "./spdx-list/generated/spdx-list-data.ts";
export {
  exceptionInfo,
  licenseInfo,
  type ExceptionInfo,
  type LicenseInfo,
} from "./spdx-list/spdx-list.ts";
export { debianLicense } from "./normalize/debian-license.ts";
export { normalizeLicenseName } from "./normalize/normalize-license-name.ts";
export { CONFIDENCE, type NormalizedName, type SpecialName } from "./normalize/normalized-name.ts";
export { MAX_NAME_LENGTH } from "./normalize/name-tokens.ts";
export { normalizeStatement, type NormalizedStatement } from "./normalize/normalize-statement.ts";
