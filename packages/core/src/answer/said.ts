import type { ErrorShape, Pointer } from "../api.ts";
import { pick } from "../select.ts";

/** Where servers and gateways usually say what went wrong: RFC 9457, OAuth 2, and what frameworks do. Those of one line are joined. */
const usual: readonly (readonly Pointer[])[] = [
  ["/title", "/detail"],
  ["/error", "/error_description"],
  ["/error/message"],
  ["/message"],
  ["/Message"],
  ["/msg"],
  ["/detail"],
  ["/description"],
  ["/reason"],
  ["/errors/*/message"],
  ["/errors/*/detail"],
  ["/errors/*/title"],
  ["/errors/*"],
  ["/fault/faultstring"],
  ["/detail/*/msg"],
];

const isSaid = (found: unknown) => typeof found === "number" || (typeof found === "string" && found.trim() !== "");

/** What is wrong with each field, by its name, as JSON. */
const fieldsOf = (at: unknown) => (typeof at === "object" ? JSON.stringify(at).slice(1, -1) : at);

/** What a failure's body says: where the spec has it, or in the usual places. A page's title stands for it. */
export function saidOf(body: unknown, shape: ErrorShape | undefined): string | undefined {
  if (typeof body === "string") return /<[a-z!]/i.test(body) ? /<title[^>]{0,200}>([^<]{1,1000})/i.exec(body.slice(0, 20_000))?.[1] : body;
  for (const pointers of [...(shape?.message ?? []).map((pointer) => [pointer]), ...usual]) {
    const found = pointers.map((pointer) => pick(body, [pointer]) ?? (pointer.endsWith("*") && fieldsOf(pick(body, [pointer.slice(0, -2)])))).filter(isSaid);
    if (found.length > 0) return [...new Set(found)].join(": ");
  }
  return undefined;
}
