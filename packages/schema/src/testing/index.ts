export { awakeIn } from "./awake.js";
export { type ExpectedFinding, hasMarker, type MarkedText, takeMarkers, unescapeText } from "./markers.js";
export {
  checkProof,
  type OracleAnswer,
  type OracleCase,
  type OracleCaseFile,
  type OracleQuestion,
} from "./oracle-case.js";
export {
  checkDeclaredFix,
  checkDefinition,
  checkMessageIds,
  checkPage,
  checkSpec,
  checkWords,
  PAGE_SECTIONS,
} from "./rule-checks.js";
export {
  baseName,
  type FixedText,
  parseSpec,
  type Spec,
  type SpecFile,
  type SpecGroup,
  type SpecOptions,
} from "./spec.js";
export {
  casesOf,
  checkFindings,
  checkFix,
  checkSuppression,
  compareFindings,
  describeCase,
  inputOf,
  lineOf,
  type SpecCase,
  type SpecEngine,
  settingsOf,
} from "./spec-runner.js";
export { casesNamed, casesOfStart, type StartAnswer, type StartCase, type StartCaseFile } from "./start-case.js";
