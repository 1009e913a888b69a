import { type Json, serverVariablesOf, sharedHeadersOf, signInsOf, UnsupportedSpecError } from "@vendor-jobs/contract/spec";
import type { ClientOptions } from "@vendor-jobs/core";
import type { Finding, Findings, Keys } from "./follow.ts";

/** What clients of all vendors have as options. */
const common: Readonly<Record<keyof ClientOptions | "region", true>> = {
  baseUrl: true,
  deadline: true,
  fetch: true,
  headers: true,
  maxResponseSize: true,
  onEvent: true,
  rateLimit: true,
  region: true,
  retry: true,
  timeout: true,
  transport: true,
  validate: true,
};

/** Headers that others set: the credential, the body, fetch. */
const ofOthers = ["authorization", "cookie", "content-type", "content-length", "host", "connection"];

/** What the options of a client cannot be: those that a spec makes of servers' variables, headers and sign-ins. */
export function optionFindings(spec: Json): Finding[] {
  const owners = new Map<string, string>(Object.keys(common).map((name) => [name, "an option of all clients"]));
  const found: Finding[] = [];
  const own: Own = (name, at, what) => {
    const owner = owners.get(name);
    if (owner !== undefined) found.push({ at, message: `${what} is the option ${name}, which is ${owner} already: call it otherwise.` });
    else owners.set(name, what);
  };
  for (const name of credentialsOf(spec)) own(name, ["components", "securitySchemes"], "a part of the credential");
  const others = [...variableFindings(spec, own), ...headerFindings(spec, own)];
  return [...found, ...others];
}

type Own = (name: string, at: Keys, what: string) => void;

/** Names of the options of all ways to sign in; none where the runtime cannot do them, which is said elsewhere. */
function credentialsOf(spec: Json): string[] {
  try {
    return Object.keys(signInsOf(spec)?.security.options ?? {});
  } catch (error) {
    if (error instanceof UnsupportedSpecError) return [];
    throw error;
  }
}

/** What a variable may hold: no more than this is put into an address. */
const inAddress = /^[\w-]+(\.[\w-]+)*$/;

function* variableFindings(spec: Json, own: Own): Findings {
  for (const name of Object.keys(serverVariablesOf(spec))) {
    const [first, ...others] = (spec.servers ?? [])
      .map((server: Json, i: number) => ({ at: ["servers", i, "variables", name], variable: server.variables?.[name] }))
      .filter(({ variable }: Json) => variable);
    if (!first) continue;
    const { at, variable } = first;
    own(name, at, `the variable ${name} of the servers`);
    for (const value of [variable.default, ...(variable.enum ?? [])])
      if (!inAddress.test(String(value))) {
        const message = `The variable ${name} of the servers has the value ${JSON.stringify(value)}; expected letters, digits, dashes and dots, for it is put into an address.`;
        yield { at, message };
      }
    for (const other of others)
      if (JSON.stringify(other.variable) !== JSON.stringify(variable)) {
        const message = `The variable ${name} is said otherwise by the first server that has it; one option stands for both, so say the same, or call one otherwise.`;
        yield { at: other.at, message };
      }
  }
}

function* headerFindings(spec: Json, own: Own): Findings {
  const seen = new Set<string>();
  for (const [name, { option, default: value }] of Object.entries(sharedHeadersOf(spec) ?? {})) {
    const at = ["x-headers", name];
    const fail = (message: string): Finding => ({ at, message: `x-headers has ${name}, ${message}.` });
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) yield fail("which is no name of a header; expected letters, digits and dashes");
    if (ofOthers.includes(name.toLowerCase()))
      yield fail("which is not the spec's to set: the credential is said by securitySchemes, the body by its media type");
    if (seen.has(name.toLowerCase())) yield fail("twice, in another case");
    seen.add(name.toLowerCase());
    if (value !== undefined && !/^[\x20-\x7e]+$/.test(value)) yield fail(`whose default is ${JSON.stringify(value)}; expected printable ASCII`);
    if (option !== undefined) own(option, at, `the header ${name}`);
  }
}
