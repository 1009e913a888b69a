import type { Redactor } from "@vendor-jobs/core/redaction";
import { bounds } from "../check/index.ts";
import { type IsSecret, replaceBase64, replaceLooks, structureIn, unescaped } from "./secret-texts.ts";

export const redacted = "[redacted]";

/** Makes the function that takes secrets out of a parsed value: what is called one, with all below it; what looks like one; and what the redactor knows. */
export function withoutSecrets(redactor: Redactor, isSecret: IsSecret): (value: unknown) => unknown {
  function text(given: string, depth: number): string {
    const inner = depth < bounds.depth ? structureIn(given) : undefined;
    if (inner) {
      const shown = clean(inner, depth + 1);
      return isSame(shown, inner) ? given : JSON.stringify(shown);
    }
    const bare = redactor.text(replaceLooks(given, isSecret, () => redacted));
    // Where a secret shows only once its escapes are taken off, it is recorded without them.
    const reading = depth < bounds.depth ? unescaped(bare).find((one) => text(one, depth + 20) !== one) : undefined;
    if (reading !== undefined) return text(reading, depth + 20);
    return replaceBase64(bare, (word, said) => (text(said, depth + 20) === said ? word : redacted));
  }
  function clean(value: unknown, depth: number): unknown {
    if (typeof value === "string") return text(value, depth);
    // A secret of digits may come back as a number.
    if (typeof value === "number") return redactor.text(String(value)) === redacted ? redacted : value;
    if (value === null || typeof value !== "object") return value;
    if (depth >= bounds.depth) return "[too deep]";
    if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1));
    const members = Object.entries(value).map(([key, member]) => [text(key, depth), isSecret(key) && isShowing(member) ? redacted : clean(member, depth + 1)]);
    return Object.fromEntries(members);
  }
  return (value) => clean(value, 0);
}

/** Whether a value says anything: that a password is set does not. */
const isShowing = (value: unknown) => value !== null && typeof value !== "boolean" && value !== "";

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
