import type { Api, JobStart } from "../api.ts";
import type { Keys, StartOptions } from "../job/index.ts";
import { type Args, argAt, withArg } from "../request/index.ts";

const isGiven = (value: unknown) => /\S/.test(String(value ?? ""));

/** For vendors whose starts take a key. */
export const startKeys: Keys = { withKey };

function withKey({ key: how, operation }: JobStart, given: Args, options: StartOptions, api?: Api): { args: Args; key: string | undefined } {
  // What is no object is refused when the request is built.
  if (!how || typeof given !== "object" || given === null || !["object", "undefined"].includes(typeof given.body)) return { args: given, key: undefined };
  const header = Object.entries(options?.headers ?? {}).find(([name]) => name.toLowerCase() === how.at.toLowerCase());
  if (how.at.startsWith("/") && given.body === undefined && api?.operations[operation]?.required?.includes("body")) return { args: given, key: undefined };
  // What counts as none with the vendor would be sent again as if it were one. A header of the call goes over its argument.
  const own = [header?.[1], argAt(given, how.at), options?.key].find(isGiven);
  const key = own === undefined ? newKey(how.maxLength) : String(own);
  return { args: own !== undefined && own === argAt(given, how.at) ? given : withArg(given, how.at, key), key };
}

/** A random UUID, also where the platform has none for pages without TLS; in short forms without its dashes. */
function newKey(maxLength = 36): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return maxLength < 36 ? digits.slice(0, maxLength) : digits.replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
