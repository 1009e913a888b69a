import type { Api } from "../api.ts";
import { InvalidArgumentError } from "../errors.ts";
import type { Credentials } from "../send/index.ts";
import type { ClientOptions } from "./options.ts";

/** Refuses credentials that are a cookie in a browser, which drops it without a word. A fetch of the caller's own may go another way. */
export function checkCookie({ name }: Api, { fetch, transport }: Pick<ClientOptions, "fetch" | "transport">, { header }: Pick<Credentials, "header">): void {
  if (header === "cookie" && !fetch && !transport && !new Request("http://a.test", { headers: { cookie: "a" } }).headers.has("cookie"))
    throw new InvalidArgumentError(
      `A browser sends no cookie that a script sets, and ${name} takes its credential as one: use a server, or a fetch that goes through one.`,
    );
}
