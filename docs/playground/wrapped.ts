import type { ClientEvent, ClientOptions } from "@vendor-jobs/core";

/** A vendor's module whose clients send by `fetch`, tell their events to the page as well, and hold answers against the spec. */
export function wrapped(client: Readonly<Record<string, unknown>>, fetch: typeof globalThis.fetch, tell: (event: ClientEvent) => void): object {
  const { validators, ...module } = client;
  return Object.fromEntries(
    Object.entries(module).map(([name, value]) => {
      if (typeof value !== "function" || !/^create\w+Client$/.test(name)) return [name, value];
      const make = (options: ClientOptions) => {
        const onEvent = (event: ClientEvent) => {
          tell(event);
          options?.onEvent?.(event);
        };
        return value({ fetch, validate: { validators, on: "report" }, ...options, onEvent });
      };
      return [name, make];
    }),
  );
}
