import { at, type Json, pick } from "../spec/index.ts";

/** What was sent to an operation: parameters by their wire names, and the body. */
export interface Sent {
  args: Record<string, Json>;
  body: Json;
}

/** What was sent at a place: a parameter's, one within the body (`/filter/since`), or one within a parameter that has members (`filter/since`). */
export function sentAt({ args, body }: Sent, place: string | undefined): Json {
  if (place === undefined) return undefined;
  const [name = "", ...path] = place.split("/");
  return at(name === "" ? body : args[name], path.map((segment) => `/${segment}`).join(""));
}

/** What was sent at the places that a call's arguments name, by those. */
export const sentFor = (args: Readonly<Record<string, unknown>> = {}, sent: Sent): Record<string, Json> =>
  Object.fromEntries(Object.keys(args).map((place) => [place, sentAt(sent, place)]));

/** The name in braces of a template that is nothing else; `{/pointer}` aside. */
export const slotOf = (template: unknown): string | undefined => (typeof template === "string" ? /^\{([^{}/][^{}]*)\}$/.exec(template)?.[1] : undefined);

/** What a template stands for in what was sent: an argument, what lies in the body, or itself where it has nothing in braces; undefined where it has text around. */
export function meantBy(template: unknown, { args, body }: Sent): Json {
  const argument = slotOf(template);
  if (argument !== undefined) return args[argument];
  const [, pointer] = /^\{(\/.*)\}$/.exec(String(template)) ?? [];
  if (pointer !== undefined) return pick(body, [pointer]);
  return JSON.stringify(template).includes('"{') || String(template).includes("{") ? undefined : template;
}

/** Where templates have the names in braces: name → what was sent there. A list of one in a template stands for one of any length. */
export function slotsIn(template: Json, sent: Json, found: Record<string, Json> = {}): Record<string, Json> {
  const name = slotOf(template);
  if (name !== undefined && sent !== undefined) found[name] = sent;
  else if (Array.isArray(template) && template.length === 1 && slotOf(template[0]) !== undefined) found[slotOf(template[0]) as string] = sent?.[0];
  else if (template !== null && typeof template === "object")
    for (const [key, inner] of Object.entries<Json>(template)) slotsIn(inner, Array.isArray(template) ? sent?.[Number(key)] : sent?.[key], found);
  return found;
}

/** Whether what was sent is as a template has it: all that it says without braces. */
export function fits(template: Json, sent: Json): boolean {
  if (typeof template === "string" && template.includes("{")) return true;
  if (template === null || typeof template !== "object") return String(template) === String(sent);
  return Object.entries<Json>(template).every(([key, inner]) => fits(inner, sent?.[key]));
}
