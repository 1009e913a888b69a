/** Reads one answer: its text, its JSON, the error that it stands for. Knows requests, but neither calls nor attempts. */

export { apiError } from "./api-error.ts";
export { bodyText } from "./body-text.ts";
export { discard } from "./discard.ts";
export { bareMessage, fates, withoutFate } from "./fate.ts";
export { failureOf } from "./fetch-failure.ts";
export { parseJson } from "./json.ts";
export { kindOf } from "./kind.ts";
export { resetOf } from "./retry-after.ts";
