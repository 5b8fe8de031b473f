export { aTreePath, anExpression, aComponentGraph, anyComponent } from "./arbitrary/arbitraries.ts";
export { anAssessment, type AssessmentSketch } from "./build/assessment.ts";
export {
  aComponent,
  concluded,
  declared,
  detected,
  type ComponentSketch,
} from "./build/component.ts";
export { aScanResult, aToolIdentity, type ScanSketch } from "./build/scan-result.ts";
export { damagedFiles, damagedTrees, type DamagedTree } from "./damage/damaged-trees.ts";
export { INJECTIONS, type Injection } from "./hostile/injections.ts";
export {
  accessibilityProblems,
  CHROMIUM,
  openChromium,
  openPage,
  SITUATIONS,
  type Situation,
} from "./page/chromium.ts";
export { htmlProblems } from "./page/html-problems.ts";
export { collectBytes, collectText } from "./stream/collect.ts";
export { filesOf } from "./tree/files-of.ts";
export {
  fifo,
  folder,
  linkTo,
  withTree,
  type TreeEntries,
  type TreeEntry,
} from "./tree/with-tree.ts";
