import type { Api, JobCall, Template } from "../api.ts";
import { type Args, withArg } from "../request/index.ts";
import { pick } from "../select.ts";

type Names = Readonly<Record<string, unknown>>;

/** A template with names and what lies in a body put in for `{name}` and `{/pointer}`; what is absent is left out. */
export function filled(template: Template, names: Names, body?: unknown): unknown {
  if (typeof template === "string") return filledText(template, names, body);
  if (Array.isArray(template)) return template.map((item) => filled(item, names, body)).filter((item) => item !== undefined);
  if (template === null || typeof template !== "object") return template;
  const entries = Object.entries(template).map(([key, value]) => [key, filled(value, names, body)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

const slot = /\{([^{}]+)\}/g;

/** A text that is one `{name}` is the value itself; within a longer one it is put in as text. */
function filledText(text: string, names: Names, body: unknown): unknown {
  const of = (name: string) => (name.startsWith("/") ? pick(body, [name]) : names[name]);
  const [whole] = text.matchAll(slot);
  if (whole?.[0] === text) return of(whole[1] as string);
  return text.replace(slot, (_, name: string) => String(of(name) ?? ""));
}

/** The names in braces that templates have in them, pointers aside. */
export const namesIn = (template: Template): string[] =>
  [...JSON.stringify(template ?? null).matchAll(slot)].flatMap(([, name = ""]) => (/^[^"/]+$/.test(name) ? name : []));

/** The arguments of an operation that is called for a job: the ids that it takes, what the spec gives it, and its body. */
export function argumentsOf(api: Api, { operation = "", args, body }: Partial<JobCall>, ids: Names, job?: unknown): Args {
  const { params = {} } = api.operations[operation] ?? {};
  const own: Args = {
    ...Object.fromEntries(Object.entries(ids).filter(([name]) => name in params)),
    ...(body !== undefined && { body: filled(body, ids, job) }),
  };
  return filledAt(args, ids, job, own);
}

/** Arguments with values put at their places. */
export const withArgs = (args: Args, values: object = {}): Args => Object.entries(values).reduce((all, entry) => withArg(all, ...entry), args);

/** The arguments that templates give, each at its place, beside others. */
export const filledAt = (args: Template = {}, names: Names, body?: unknown, others: Args = {}): Args => withArgs(others, filled(args, names, body) as object);
