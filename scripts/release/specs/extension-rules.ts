import { asked, type Bump, type Happening, offered } from "../bump/index.ts";

/** What is asked for where a value is added, removed, or another one. */
type Bumps = Readonly<Record<Happening, Bump>>;

/**
 * How a value of an extension is judged. With no more than bumps as a whole, whatever it is made of; else by what it is made of, and by the bumps
 * only where all of it comes or goes.
 */
export interface Rule extends Bumps {
  /** Its members by name. */
  readonly members?: Readonly<Record<string, Rule>>;
  /** Each member, the names being free. */
  readonly each?: Rule;
  /** Each element of a list, which is known by the member of this name, or without one by what it takes. */
  readonly list?: { readonly by?: string; readonly members: Readonly<Record<string, Rule>> };
  /**
   * `pointers`: the first that leads to something wins, so that one more at the end reads only what was not read before.
   * `places`: values of which more let more through. `most`: a number of which more lets more through. `states`: rules from native values to states.
   */
  readonly as?: "pointers" | "places" | "most" | "states";
}

/** Less than there was breaks, more does not. */
const gains: Rule = { ...offered, changed: "major" };
const always: Rule = { added: "major", removed: "major", changed: "major" };
/** Asked another way, or as much as before by other means. */
const means: Rule = { added: "minor", removed: "minor", changed: "major" };
const minor: Rule = { added: "minor", removed: "minor", changed: "minor" };
const patch: Rule = { added: "patch", removed: "patch", changed: "patch" };
/** Judged where servers and operations are. */
const elsewhere: Rule = { added: "none", removed: "none", changed: "none" };

/** A bound that users feel: none lets the most through. */
const bound: Rule = { ...asked, changed: "major" };
const limit: Rule = { ...bound, as: "most" };
const allowed: Rule = { ...bound, as: "places" };
const pointers: Rule = { ...gains, as: "pointers" };
const own: Rule = { ...always, as: "pointers" };
const placed = (members: Readonly<Record<string, Rule>>, bumps: Rule): Rule => ({ ...bumps, members });
/** Members of one rule. */
const all = (rule: Rule, ...names: string[]): Record<string, Rule> => Object.fromEntries(names.map((name) => [name, rule]));

const call = all(always, "operation", "args", "body");
const made = { ids: { ...always, each: own }, location: always };
const fields: Rule = { ...always, each: pointers };
const states: Rule = { ...always, as: "states" };
const told = { "x-unconfirmed": elsewhere };

const pagination: Rule = placed(
  {
    ...all(always, "items", "style", "parameter", "first"),
    // How many items a page has is asked for, and changes none of them.
    size: minor,
    reverse: { ...minor, changed: "major" },
    id: minor,
    // Told by one more place that more follow, a list is read to its end; told by another, it may be cut short.
    ...all(gains, "last", "next", "total", "pages", "more"),
    end: { ...gains, as: "places" },
    // A list that was read in silence ends with an error.
    cap: placed({ items: limit, with: always }, always),
  },
  gains,
);

const start: Rule = {
  ...gains,
  list: {
    by: "operation",
    members: {
      operation: always,
      ...made,
      // With a key a start may be sent twice, and what says so goes where nothing went.
      key: placed({ at: always, repeat: always, maxLength: limit }, always),
      find: placed(all(always, "operation", "args", "where", "proves"), gains),
      steps: always,
      ...told,
    },
  },
};

const lists: Rule = placed(
  {
    ...all(always, "operation", "args"),
    // What the rest is about: without it jobs cannot be asked for by time.
    by: gains,
    // What the vendor is not asked for is filtered by the client.
    ...all(means, "order", "since", "until", "range", "newest", "unstarted", "ids", "name"),
    states: placed({ in: always, as: means, many: means, values: { ...means, each: { ...means, as: "places" } } }, means),
    scope: { ...gains, as: "places" },
    ...told,
  },
  gains,
);

const job: Rule = placed(
  {
    ...call,
    at: always,
    // Their order is no matter; a reference that a handle gave holds them by name.
    ids: { ...always, each: own },
    fields,
    states,
    answers: { ...always, each: always },
    cancel: placed({ ...call, ends: always, atOnce: always, states: allowed, ...told }, gains),
    // References hold them: another is no longer compared with what was kept.
    mark: { ...gains, each: always },
    start,
    retry: placed({ ...call, ...made, gives: always, states: allowed, ...told }, gains),
    parts: placed({ ...all(always, "operation", "args", "at"), fields, states, ...told }, gains),
    lists,
  },
  gains,
);

/** What the document's `kinds` makes of an error is what users branch on, and the first that holds wins. */
const error: Rule = placed({ message: patch, code: pointers, failure: always, statusDivisor: always, kinds: always }, always);

const option = placed({ description: patch, secret: minor, values: allowed, env: gains }, always);

const signIn: Rule = {
  ...always,
  list: {
    members: {
      name: always,
      summary: patch,
      options: { ...always, each: option },
      // Another credential is sent, or it is asked for elsewhere.
      ...all(always, "prefix", "encode", "get"),
    },
  },
};

/** A documented limit is kept, not promised. */
const rate: Rule = placed(all(patch, "requests", "seconds", "remaining", "reset", "resetIn"), patch);

const header = placed({ description: patch, default: { ...always, added: "minor" }, option: gains }, gains);

/** What each member of our extensions means to users: every member of extensions.schema.json has a rule here. */
export const extensionRules: Readonly<Record<string, Rule>> = {
  "x-pagination": pagination,
  "x-job": job,
  "x-rate-limit": rate,
  // By what is sent twice in the end, which the method says as well.
  "x-idempotent": elsewhere,
  "x-error": error,
  "x-sign-in": signIn,
  // Another address is made of the base URL that users give.
  "x-completes": always,
  // References hold it.
  "x-vendor": always,
  // Servers are known by it.
  "x-server-name": elsewhere,
  "x-unconfirmed": elsewhere,
  "x-headers": { ...always, each: header },
  "x-required": { ...minor, added: "major" },
};
