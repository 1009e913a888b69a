import type { CredentialGrant, CredentialOption, CredentialPlace, Security, SignInWay } from "@vendor-jobs/core";
import {
  basePathOf,
  type Json,
  mayBeNumber,
  type OperationInfo,
  operationsOf,
  propertiesOf,
  requiredOf,
  resolve,
  serversIn,
  serverVariablesOf,
  successOf,
  typesOf,
  unsupported,
  unsupportedIn,
} from "../spec/index.ts";
import { isAmong, isOptional, keyOf, namesOf, ownSchemes, usualSecurity } from "./security.ts";

/** A way to sign in as the spec has it, beside what the runtime is told of it. */
export interface SignIn extends SignInWay {
  /** What tells it apart from the others, such as `key`. */
  name: string;
  /** Completes "Options that …". */
  summary?: string;
  /** All options that it takes, those that need not be given too. */
  takes: string[];
}

/** All that a spec says of signing in. */
export interface SignIns {
  security: Security;
  ways: SignIn[];
  /** Options that are the body of an operation, with its operationId. */
  bodies: ReadonlyMap<string, string>;
  /** What those must have in them, by their names. */
  members: ReadonlyMap<string, OptionMembers>;
}

/** What an option that is an object must have in it, in words, and whether that is a number. */
export type OptionMembers = Readonly<Record<string, { what: string; isNumber: boolean }>>;

/** An option that is an object, of the text that there is for each of its members. */
export const optionFrom = (members: OptionMembers, textOf: (member: string) => string | undefined): Record<string, string | number | undefined> =>
  Object.fromEntries(
    Object.entries(members).map(([member, { isNumber }]) => {
      const text = textOf(member);
      return [member, isNumber && text !== undefined && Number.isFinite(Number(text)) ? Number(text) : text];
    }),
  );

/** How a client of a vendor signs in; undefined where its spec asks for no credential. @throws {UnsupportedSpecError} where the spec says what the runtime cannot do. */
export function signInsOf(spec: Json): SignIns | undefined {
  const operations = operationsOf(spec);
  return signInsBy(spec, operations, usualSecurity(spec, operations));
}

/** The same, of a spec whose operations are known, and what they usually ask for. */
export function signInsBy(spec: Json, operations: OperationInfo[], usual: Json[] | undefined): SignIns | undefined {
  if (usual === undefined) return undefined;
  const found: Found = { spec, operations, options: {}, bodies: new Map(), members: new Map() };
  const ways = namesOf(usual).flatMap((names) => together(found, names));
  const own = Object.fromEntries(
    operations.flatMap((info) => {
      const names = ownSchemes(info, spec, usual) ?? [];
      const places = names.length > 0 && ownPlaces(found, info, names, usual);
      return places ? [[keyOf(names), places]] : [];
    }),
  );
  const others = Object.keys(found.options).filter((option) => !ways.some(({ takes }) => takes.includes(option)));
  const table = ways.map(({ options, places, grant }): SignInWay => ({ options, places, ...(grant && { grant }) }));
  const none = [usual, ...operations.map(({ operation }) => operation.security)].some(isOptional) && { none: { options: [], places: [] } };
  const security = { options: found.options, ways: table, ...none, ...(Object.keys(own).length > 0 && { own }) };
  return { security, ways: ways.map((way) => ({ ...way, takes: [...way.takes, ...others] })), bodies: found.bodies, members: found.members };
}

/** Where the credential of an operation's own schemes goes; undefined where the client's own is it. */
function ownPlaces(found: Found, info: OperationInfo, names: string[], usual: Json[]): readonly CredentialPlace[] | undefined {
  const way = together(found, names).find(({ grant }) => grant === undefined);
  const why = `${info.id} asks for ${names.join(" and ")}, which the server grants; have it in the document's security, whose credential alone is asked for.`;
  return way || isAmong(namesOf(usual), names) ? way?.places : unsupportedIn(info, ["security"], why);
}

/** A way to sign in that sends what it is given, if there is one. */
export const simplestWayOf = (spec: Json): SignIn | undefined => {
  const ways = signInsOf(spec)?.ways ?? [];
  return ways.find(({ grant }) => !grant) ?? ways[0];
};

/** What a client is given to sign in with, made up. */
export const madeUpOptions = (spec: Json): Record<string, string> => Object.fromEntries((simplestWayOf(spec)?.options ?? []).map((name) => [name, "secret"]));

/** Ways for the schemes of these names, which are asked for together. */
function together(found: Found, names: readonly string[]): SignIn[] {
  const ways = names.map((name) => waysOf(found, name));
  const usualOf = (name: string) => (schemeNamed(found, name)["x-sign-in"] ? [] : Object.keys(usual(schemeNamed(found, name))));
  const targetOf = ({ query, header, prefix = "" }: CredentialPlace) =>
    query !== undefined ? `the query parameter ${query}` : header === "cookie" ? `the cookie ${prefix.split("=")[0]}` : `the header ${header}`;
  apart(names, names.map(usualOf), (option) => `are the option ${option}; give each a name of its own, by options of x-sign-in.`);
  const targets = ways.map((some) => some.flatMap(({ places }) => places.map(targetOf)));
  apart(names, targets, (target) => `go into ${target}, which carries one; keep one of them.`);
  return combined(ways);
}

/** Refuses schemes that are wanted together where two have the same. */
function apart(names: readonly string[], had: readonly (readonly string[])[], why: (same: string) => string): void {
  for (const [index, name] of names.entries()) {
    const first = had.findIndex((those) => those.some((one) => had[index]?.includes(one)));
    const same = had[first]?.find((one) => had[index]?.includes(one));
    if (first < index && same !== undefined) refuse(name, `The security schemes ${names[first]} and ${name} are wanted together, and both ${why(same)}`);
  }
}

/** The ways of several schemes, each with each. */
function combined(schemes: SignIn[][]): SignIn[] {
  const [first = [], ...others] = schemes;
  if (others.length === 0) return first;
  return first.flatMap((way) =>
    combined(others).map((other) => {
      if (way.grant && other.grant)
        unsupported(["security"], `The ways to sign in ${way.name} and ${other.name} both ask the server, and are wanted together; keep one of them.`);
      const [options, takes] = [union(way.options, other.options), union(way.takes, other.takes)];
      return { ...way, ...other, name: way.name, options, takes, places: [...way.places, ...other.places] };
    }),
  );
}

const union = (first: readonly string[], second: readonly string[]): string[] => [...new Set([...first, ...second])];

/** What has been found of a spec's sign-in so far. */
interface Found {
  spec: Json;
  operations: OperationInfo[];
  options: Record<string, CredentialOption>;
  bodies: Map<string, string>;
  members: Map<string, OptionMembers>;
}

/** The options of a scheme whose spec names none, by the words that others use. */
const usual = (scheme: Json): Json => {
  const what = scheme.description?.trim().replace(/\s+/g, " ").replace(/\.$/, "");
  if (isBasic(scheme)) return { username: { description: "the name of the account", secret: false }, password: "the password of the account" };
  if (scheme.flows?.clientCredentials) return { clientId: { description: "the client's id", secret: false }, clientSecret: "the client's secret" };
  return scheme.type === "apiKey" && scheme.in !== "cookie" ? { apiKey: what ?? "an API key" } : { token: what ?? "a token" };
};

const refuse = (scheme: string, message: string): never => unsupported(["components", "securitySchemes", scheme], message);

const isBasic = ({ type, scheme }: Json) => type === "http" && scheme?.toLowerCase() === "basic";

function schemeNamed({ spec }: Found, name: string): Json {
  return resolve(spec, spec.components?.securitySchemes?.[name]) ?? unsupported(["security"], `security names the scheme ${name}, and the spec has none such.`);
}

function waysOf(found: Found, schemeName: string): SignIn[] {
  const scheme = schemeNamed(found, schemeName);
  return (scheme["x-sign-in"] ?? [{ options: usual(scheme) }]).map((said: Json) => wayOf(found, schemeName, scheme, said));
}

function wayOf(found: Found, schemeName: string, scheme: Json, said: Json): SignIn {
  const { name = schemeName, summary, options: words } = said;
  const names = Object.keys(words);
  for (const option of names) found.options[option] = optionOf(words[option]);
  const get = said.get ?? oauth(scheme, names, scopesAsked(found, schemeName));
  const required = names.filter((option) => !found.options[option]?.values);
  const { options = [], takes = [], grant } = get ? grantOf(found, schemeName, get) : {};
  checkNames(found, schemeName, said, get || undefined, union(takes, names));
  if (!grant) return { name, summary, options: required, takes: names, places: [placeOf(schemeName, scheme, said, required)] };
  const place = placeOf(schemeName, scheme, said, undefined);
  if (place.header === undefined) refuse(schemeName, `${schemeName}: what the server grants cannot go into the query; have it in a header or cookie.`);
  return { name, summary, options: union(options, required), takes: union(takes, names), places: [place], grant };
}

/** What stands in braces has to be an option of the way: what is none would be left out, or sent as it is, without a word. */
function checkNames({ spec, options }: Found, scheme: string, { encode = "" }: Json, get: Json = {}, names: readonly string[]): void {
  const open = [...Object.keys(serverVariablesOf(spec)), ...names.filter((name) => options[name]?.open)];
  const asked: [member: string, known: readonly string[], what: string, texts: string[]][] = [
    ["encode", names, "option of it", [encode]],
    ["get.body", names, "option of it", textsOf(get.body)],
    ["get.form", names, "option of it", textsOf(get.form)],
    ["get.basic", Object.keys(options), "option", (get.basic ?? []).map((name: string) => `{${name}}`)],
    ["get.url", open, "variable of the servers, nor an option that is not secret", [get.url ?? ""]],
  ];
  for (const [member, known, what, texts] of asked)
    for (const name of texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)))
      if (!known.includes(name))
        refuse(scheme, `x-sign-in of ${scheme} names {${name}} in ${member}, which is no ${what}; there are ${known.join(", ") || "none"}.`);
}

/** All texts in a value. */
const textsOf = (value: Json): string[] =>
  typeof value === "string" ? [value] : value !== null && typeof value === "object" ? Object.values(value).flatMap(textsOf) : [];

function optionOf(said: Json): CredentialOption {
  const { description, secret, values, env } = typeof said === "string" ? { description: said } : said;
  return { what: description, ...((secret === false || values) && { open: true }), ...(values && { values }), ...(env && { env }) };
}

/** Where a scheme's secret goes, made of options, or of what the server grants. */
function placeOf(name: string, scheme: Json, { prefix, encode }: Json, options: string[] | undefined): CredentialPlace {
  const made = { ...(options && { options }), ...(options && encode && { encode }) };
  if (scheme.type === "apiKey") {
    if (scheme.in === "query") return { query: scheme.name, ...(prefix && { prefix }), ...made };
    if (scheme.in === "cookie") return { header: "cookie", prefix: `${scheme.name}=${prefix ?? ""}`, ...made };
    return { header: scheme.name.toLowerCase(), ...(prefix && { prefix }), ...made };
  }
  if (isBasic(scheme)) return { header: "authorization", prefix: "Basic ", ...made, ...(options && { encode: encode ?? "colon" }) };
  if (scheme.type === "http" && scheme.scheme?.toLowerCase() !== "bearer" && prefix === undefined)
    return refuse(name, `The security scheme ${name} is of the HTTP scheme ${scheme.scheme}, which the runtime cannot send; give its prefix by x-sign-in.`);
  if (scheme.type === "mutualTLS") return refuse(name, `The security scheme ${name} is of type mutualTLS, which is not the client's to send.`);
  return { header: "authorization", prefix: prefix ?? "Bearer ", ...made };
}

/** What OpenAPI itself says of a token's endpoint, in the words of `get`; a way of one option has the token itself. */
const oauth = ({ flows }: Json, [id, secret]: string[], scopes: string[]): Json =>
  secret !== undefined &&
  flows?.clientCredentials && {
    url: flows.clientCredentials.tokenUrl,
    basic: [id, secret],
    form: { grant_type: "client_credentials", ...scopesOf(scopes.length > 0 ? scopes : Object.keys(flows.clientCredentials.scopes ?? {})) },
    token: ["/access_token"],
    seconds: ["/expires_in"],
  };

const scopesOf = (scopes: string[]) => (scopes.length > 0 ? { scope: scopes.join(" ") } : {});

/** The scopes that the document and its operations ask of a scheme: one token is for all calls of a client. */
const scopesAsked = ({ spec, operations }: Found, scheme: string): string[] => [
  ...new Set([spec.security, ...operations.map(({ operation }) => operation.security)].flat().flatMap((requirement) => requirement?.[scheme] ?? [])),
];

/** A grant, with the options that it takes beside those of its own way. */
function grantOf(found: Found, schemeName: string, get: Json): Pick<SignIn, "options" | "takes"> & { grant: CredentialGrant } {
  const { operation, url = "", basic, ...rest } = get;
  if (/^http:\/\/(?!(localhost|127\.0\.0\.1|\[::1\])[:/])/i.test(url))
    refuse(schemeName, `x-sign-in of ${schemeName} asks ${url}, which anybody on the way can read; expected https, or a path of the server.`);
  const { within } = rest.baseUrl ?? {};
  if (within !== undefined && !/^([a-z0-9-]+\.)+[a-z]{2,}$/i.test(within))
    refuse(schemeName, `x-sign-in of ${schemeName} follows base URLs within ${JSON.stringify(within)}; expected a domain of the vendor's, such as acme.com.`);
  if (operation === undefined) {
    const places = basic && [{ header: "authorization", prefix: "Basic ", options: basic, encode: get.form ? "form" : "colon" }];
    return { options: basic ?? [], takes: basic ?? [], grant: { name: "token request", url: relativeTo(found.spec, url), ...(places && { places }), ...rest } };
  }
  const info = found.operations.find(({ id }) => id === operation);
  if (!info || !successOf(info)) return refuse(schemeName, `x-sign-in names the operation ${operation}, and there is none such.`);
  const [scheme] = namesOf(info.operation.security)[0] ?? [];
  const [way] = scheme ? waysOf(found, scheme) : [];
  const body = /^\{(\w+)\}$/.exec(typeof rest.body === "string" ? rest.body : "")?.[1];
  if (body !== undefined) {
    found.bodies.set(body, operation);
    const members = membersOf(found.spec, info.body?.schema);
    found.members.set(body, members);
    const texts = Object.entries(members).flatMap(([name, { what, isNumber }]) => (isNumber ? [] : [[name, what]]));
    found.options[body] = { ...(found.options[body] as CredentialOption), open: true, members: Object.fromEntries(texts) };
  }
  const places = way?.places;
  const method = info.method === "POST" ? {} : { method: info.method };
  const grant = { name: operation, url: info.path.slice(1), ...method, ...(places && { places }), ...rest };
  return { options: way?.options ?? [], takes: way?.takes ?? [], grant };
}

/** What a body's required texts and numbers are. */
const membersOf = (spec: Json, schema: Json): OptionMembers =>
  Object.fromEntries(
    requiredOf(spec, schema).flatMap((name) => {
      const property = resolve(spec, propertiesOf(spec, schema)[name]);
      const types = typesOf(spec, property);
      const isText = types.includes("string");
      if (!isText && !mayBeNumber(types)) return [];
      const { description = isText ? "text" : "a number" } = property;
      return [[name, { what: description.trim().replace(/\.$/, ""), isNumber: !isText }]];
    }),
  );

/** A URL of the spec relative to the base URL that a client has: below the server's own path it stays there. */
function relativeTo(spec: Json, url: string): string {
  const base = `${basePathOf(serversIn(spec)[0].url)}/`;
  return url.startsWith(base) ? url.slice(base.length) : url;
}
