import { type Json, sharedVariable } from "../spec/index.ts";
import { optionFrom, type SignIn, type SignIns, signInsOf } from "../table/index.ts";
import { CredentialMissingError } from "./errors.ts";

/** An environment variable that carries a part of a credential. */
export interface CredentialVariable {
  name: string;
  meaning: string;
}

/** What a client signs in with. */
export interface Credential {
  /** By the names of the client's options. */
  options: Record<string, unknown>;
  /** What of it nobody may see. */
  secrets: string[];
  /** The environment variables that it is taken from. */
  variables: string[];
  /** The way to sign in that it is for; undefined where none is sent. */
  way: SignIn | undefined;
}

/** The ways to sign in that a spec knows, in its order: each with the environment variables that it needs. */
export function waysToSignIn(spec: Json): { scheme: string; variables: CredentialVariable[] }[] {
  const signIns = signInsOf(spec);
  return (signIns?.ways ?? []).map(({ name, options }) => ({ scheme: name, variables: options.flatMap((option) => variablesOf(option, signIns as SignIns)) }));
}

/** The variables of a client's option: one, or where it is an object one a member. */
function variablesOf(option: string, { security, members }: SignIns): CredentialVariable[] {
  const own = members.get(option);
  if (!own) return [{ name: sharedVariable(option), meaning: security.options[option]?.what ?? "" }];
  return Object.entries(own).map(([member, { what }]) => ({ name: sharedVariable(option, member), meaning: what }));
}

const unsigned: Credential = { options: {}, secrets: [], variables: [], way: undefined };

/**
 * The credential that the environment holds for a vendor, for the first way to sign in whose variables are all set.
 * @throws {CredentialMissingError} where there is none and the spec asks for one, or one that cannot be sent.
 */
export function credentialFrom(spec: Json, env: Readonly<Record<string, string | undefined>>): Credential {
  const signIns = signInsOf(spec);
  if (!signIns) return unsigned;
  const known = signIns.security.options;
  const needs = waysToSignIn(spec);
  const index = needs.findIndex(({ variables }) => variables.every(({ name }) => env[name]));
  const way = signIns.ways[index];
  if (!way) {
    if (signIns.security.none && !needs.some(({ variables }) => variables.some(({ name }) => env[name]))) return unsigned;
    const wanted = needs.map(({ variables }) => variables.map(({ name, meaning }) => `${name} (${meaning})`).join(" and "));
    throw new CredentialMissingError(
      `No credential for ${spec.info.title}: set the environment variable ${wanted.join(", or ")}. It is never taken from an argument.`,
    );
  }
  // What goes out encoded, or in a body, may have any letters.
  const asItIs = new Set(
    way.places.flatMap(({ options = [], encode, header }) => (header !== undefined && encode === undefined ? options : [])).map((name) => sharedVariable(name)),
  );
  const read = (name: string) => {
    const text = env[name] ?? "";
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text) || (asItIs.has(name) && /[^\x20-\x7e]/.test(text)))
      throw new CredentialMissingError(`${name} has a character that no header can carry, such as a line break at its end; expected printable ASCII.`);
    return text || undefined;
  };
  const options: Record<string, unknown> = {};
  for (const option of way.takes) {
    const members = signIns.members.get(option);
    options[option] = members ? optionFrom(members, (member) => read(sharedVariable(option, member))) : read(sharedVariable(option));
  }
  const secrets = Object.entries(options).flatMap(([name, value]) => (typeof value === "string" && !known[name]?.open ? value : []));
  return { options, secrets, variables: (needs[index]?.variables ?? []).map(({ name }) => name), way };
}
