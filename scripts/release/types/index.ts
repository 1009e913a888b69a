/** What a package's types are to those who compile against them: their declarations, the reports of them, and what a change of these means. Knows `bump`. */
export { hostOf, stageDeclarations, usersOptions } from "./declarations.ts";
export { defaultChanges } from "./default-changes.ts";
export { apiReports, type IsAsked } from "./reports.ts";
export { typeChanges } from "./type-changes.ts";
