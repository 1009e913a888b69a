import { sharedVariable, variableName } from "@vendor-jobs/contract/spec";
import { UsageError } from "./io.ts";
import { type Spec, tableOf } from "./read-spec.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** The environment variables that hold a vendor's credential. */
export interface Variables {
  /** Option of the client → what it is, and the variables that it is looked for in, first found. */
  options: Readonly<Record<string, { what: string; names: readonly string[] }>>;
  /** The options that the environment holds, enough for one way to sign in. @throws {UsageError} where they are not; it names the variables. */
  given(env: Env): Record<string, unknown>;
}

/** Those that a connection names; else the vendor's own word for it, one of the vendor's name (`FLATFILE_TOKEN`), and one for all (`VENDOR_JOBS_TOKEN`). */
export function variablesOf(connection: string, spec: Spec, named: Readonly<Record<string, string>> = {}): Variables {
  const { vendor, name, security } = tableOf(spec);
  const known = Object.entries(security?.options ?? {});
  for (const option of Object.keys(named))
    if (!known.some(([key]) => key === option))
      throw new UsageError(`The connection ${connection} names a credential ${option}; ${name} takes ${known.map(([key]) => key).join(", ") || "none"}.`);
  const options = Object.fromEntries(
    known.map(([option, { what, env }]) => {
      const own = named[option];
      const usual = [...new Set([...(env ? [env] : []), variableName(vendor, option), sharedVariable(option)])];
      return [option, { what, names: own === undefined ? usual : [own] }];
    }),
  );
  const given = (env: Env) => {
    const found: Record<string, unknown> = {};
    for (const [option, { members }] of known) {
      const names = options[option]?.names ?? [];
      const variable = names.find((candidate) => env[candidate]);
      const value =
        variable === undefined ? members && membersFrom(env, names, Object.keys(members)) : members ? parsed(variable, env[variable]) : env[variable];
      if (value !== undefined) found[option] = value;
    }
    const ways = security?.ways ?? [];
    if (ways.length === 0 || ways.some((way) => way.options.every((option) => option in found))) return found;
    const wanted = ways.map((way) => way.options.map((option) => `${options[option]?.names[0]} (${options[option]?.what})`).join(" and "));
    throw new UsageError(`No credential for ${connection}: set ${wanted.join(", or ")}. It is taken from the environment only.`);
  };
  return { options, given };
}

/** An object of which each member has a variable of its own: `…_GRAPH_ADDRESS`. */
function membersFrom(env: Env, names: readonly string[], members: readonly string[]): object | undefined {
  const name = names.find((candidate) => members.every((member) => env[variableName(candidate, member)]));
  return name === undefined ? undefined : Object.fromEntries(members.map((member) => [member, env[variableName(name, member)]]));
}

function parsed(variable: string, text = ""): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${variable} is no JSON; expected an object.`);
  }
}
