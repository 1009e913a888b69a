import type { Operation } from "./api.ts";

/** The source of a pattern for what a path's template stands for, each `{name}` a group: one segment, or more of a parameter that may have slashes. */
export const pathPattern = (template: string, params: Operation["params"] = {}): string =>
  template.replace(/\{([^{}]+)\}|[.*+?^$()|[\]\\]/g, (sign, name?: string) =>
    name === undefined ? `\\${sign}` : params[name] === "reserved" ? "(.+?)" : "([^/]+)",
  );
