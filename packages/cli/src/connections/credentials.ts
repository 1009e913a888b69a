import { optionFrom, sharedVariable, signInsOf, variableName } from "@vendor-jobs/contract/spec";
import { UsageError } from "../io/index.ts";
import { type Spec, tableOf } from "./read-spec.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** An environment variable, and what it holds. */
interface Variable {
  readonly name: string;
  readonly what: string;
  readonly isNeeded: boolean;
}

/** The environment variables that hold a vendor's credential. */
export interface Variables {
  /** Those of each way to sign in, of which one is enough. */
  ways: readonly (readonly Variable[])[];
  /** What is to be set, as a sentence has it. */
  wanted: string;
  /** The options that the environment holds, with those that are set enough for one way to sign in. @throws {UsageError} where they are not; it names the variables. */
  given(env: Env, set?: object): Record<string, unknown>;
}

/** Those that a connection names; else the vendor's own word for it, one of the vendor's name (`FLATFILE_TOKEN`), and one for all (`VENDOR_JOBS_TOKEN`). */
export function variablesOf(connection: string, spec: Spec, named: Readonly<Record<string, string>> = {}): Variables {
  const { vendor, name } = tableOf(spec);
  const { security, ways = [], members } = signInsOf(spec) ?? {};
  const known = Object.entries(security?.options ?? {});
  for (const option of Object.keys(named))
    if (!known.some(([key]) => key === option))
      throw new UsageError(`The connection ${connection} names a credential ${option}; ${name} takes ${known.map(([key]) => key).join(", ") || "none"}.`);
  /** Where an option is looked for, first found. */
  const namesOf = (option: string): string[] => {
    const [own, env] = [named[option], security?.options[option]?.env];
    return own === undefined ? [...new Set([...(env ? [env] : []), variableName(vendor, option), sharedVariable(option)])] : [own];
  };
  /** What an option's variable is called. A name that is not spelt as most are may be the secret itself, which stands in its place: that is never shown. */
  const titleOf = (option: string, spelt = (name: string) => name): string =>
    /^[A-Z]+(_[A-Z0-9]+)*$/.test(named[option] ?? "A")
      ? spelt(namesOf(option)[0] as string)
      : `the variable that credentials.${option} names, such as ${variableName(vendor, option)}, never the secret itself`;
  const told = ways.map((way) =>
    way.takes.flatMap((option): Variable[] => {
      const [isNeeded, inside] = [way.options.includes(option), members?.get(option)];
      if (!inside) return [{ name: titleOf(option), what: security?.options[option]?.what ?? "", isNeeded }];
      return Object.entries(inside).map(([member, { what }]) => ({ name: titleOf(option, (name) => variableName(name, member)), what, isNeeded }));
    }),
  );
  const wanted = told.map((way) => way.flatMap(({ name, what, isNeeded }) => (isNeeded ? `${name} (${what})` : [])).join(" and ")).join(", or ");
  const given = (env: Env, set: object = {}) => {
    const found: Record<string, unknown> = {};
    for (const [option] of known) {
      const names = namesOf(option);
      const variable = names.find((candidate) => env[candidate]);
      const inside = members?.get(option);
      const value = variable === undefined ? inside && membersFrom(env, names, inside) : inside ? parsed(variable, env[variable]) : env[variable];
      if (value !== undefined) found[option] = value;
    }
    const isGiven = (option: string) => option in { ...set, ...found };
    if (ways.length === 0 || ways.some((way) => way.options.every(isGiven))) return found;
    if (security?.none && !ways.some((way) => way.options.some(isGiven))) return found;
    throw new UsageError(`No credential for ${connection}: set ${wanted}. It is taken from the environment only.`);
  };
  return { ways: told, wanted, given };
}

/** An object of which each member has a variable of its own: `…_GRAPH_ADDRESS`. */
function membersFrom(env: Env, names: readonly string[], members: Parameters<typeof optionFrom>[0]): object | undefined {
  const name = names.find((candidate) => Object.keys(members).every((member) => env[variableName(candidate, member)]));
  return name === undefined ? undefined : optionFrom(members, (member) => env[variableName(name, member)]);
}

function parsed(variable: string, text = ""): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${variable} is no JSON; expected an object.`);
  }
}
