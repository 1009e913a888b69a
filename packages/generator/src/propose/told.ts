import { type Json, jobListOf, operationsOf } from "@vendor-jobs/contract/spec";
import { Document, isMap, type YAMLMap } from "yaml";
import { unsaid } from "../fit/index.ts";
import type { Proposed } from "./proposed.ts";

/** What may be proposed, by the last of the keys that lead there: the mark that it has in the file, and what is told of it. */
const kinds: Readonly<Record<string, { mark: string; lines(spec: Json, keys: readonly string[]): string[] }>> = {
  "x-job": {
    mark: "proposed by names. Which operation reads a job, where its ids and fields are, what each state means; then start, cancel, retry, parts, lists: specs/README.md of vendor-jobs.",
    lines: (spec) => [...actsOf(spec), ...statesOf(spec["x-job"]), `fields: ${fieldsText(spec["x-job"].fields)}`],
  },
  "x-pagination": {
    mark: "proposed by names of parameters and of what is answered.",
    lines(spec, keys) {
      const { operationId, "x-pagination": pages } = keys.slice(0, -1).reduce((node, key) => node[key], spec);
      return [`pages of ${operationId}: ${fieldsText(pages)}`];
    },
  },
  securitySchemes: {
    mark: "the document does not say what each of these is; a bearer token was taken where it does not.",
    lines({ components }) {
      const names = Object.entries<Json>(components.securitySchemes).flatMap(([name, { description }]) => (description === unsaid ? [name] : []));
      return [`a bearer token is taken for ${names.join(", ")}, which the document does not tell`];
    },
  },
  security: {
    mark: "the document does not say which of its ways to sign in its operations take; [] is none.",
    lines: ({ security }) => [`calls are signed by ${security.map((way: Json) => Object.keys(way).join(" and ")).join(", or ") || "nothing"}`],
  },
};

const kindOf = (keys: readonly string[]) => kinds[keys.at(-1) as string];

/** A spec as YAML, with a mark at each proposal. */
export function marked({ spec, proposals }: Pick<Proposed, "spec" | "proposals">): string {
  const document = new Document(spec, { aliasDuplicateObjects: false });
  for (const keys of proposals) {
    const holder = keys.length > 1 ? document.getIn(keys.slice(0, -1)) : document.contents;
    const pair = isMap(holder) ? (holder as YAMLMap<{ value: string; commentBefore?: string }>).items.find(({ key }) => key.value === keys.at(-1)) : undefined;
    if (pair) pair.key.commentBefore = ` TO CONFIRM: ${kindOf(keys)?.mark}`;
  }
  return document.toString({ lineWidth: 160 });
}

/** What was proposed, a line each, so that a person who knows the vendor sees at one look what is wrong. */
export const told = (spec: Json, proposals: readonly (readonly string[])[]): string[] => proposals.flatMap((keys) => kindOf(keys)?.lines(spec, keys) ?? []);

/** By what a job is called, reading it aside. */
function actsOf(spec: Json): string[] {
  const { parts, start = [], cancel, retry } = spec["x-job"];
  const acts: Record<string, readonly unknown[]> = {
    listed: operationsOf(spec).flatMap(({ id, pagination }) => (pagination && id === jobListOf(spec) ? id : [])),
    started: start.map(({ operation, key }: Json) => (key ? `${operation} (once with ${key.at})` : operation)),
    canceled: [cancel?.operation],
    "run again": [retry && `${retry.operation} (as the ${retry.gives === "new" ? "job that it answers with" : "same job"})`],
    "seen in parts": [parts?.operation],
  };
  const told = Object.entries(acts).flatMap(([act, names]) => (names.some(Boolean) ? [`${act} by ${names.join(" or ")}`] : []));
  return told.length > 0 ? [`a job is ${told.join(", ")}`] : [];
}

/** A line for each rule, with the values that mean its state; places are named where it is not the same one for all. */
function statesOf({ states: rules = [], fields }: Json): string[] {
  if (rules.length === 0) return [`no state: what is listed at ${fields.status[0]} are no words that others use. Say in x-job.states what each means`];
  const places = new Set(rules.flatMap(({ when }: Json) => Object.keys(when)));
  return rules.map(({ state, when }: Json) => {
    const conditions = Object.entries<Json>(when).map(([place, values]) => {
      const said = Array.isArray(values) ? values.join(", ") : JSON.stringify(values);
      return places.size > 1 ? `${place} ${said}` : said;
    });
    return `${state}: ${conditions.join(" and ")}`;
  });
}

/** Members with their places. */
const fieldsText = (fields: Json): string =>
  Object.entries<Json>(fields)
    .map(([name, said]) => {
      const places = [said].flat().map((one) => (typeof one === "object" ? (one.at ?? JSON.stringify(one)) : one));
      return `${name} ${places.join(" or ") || '""'}`;
    })
    .join(", ");
