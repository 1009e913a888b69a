import {
  basePathOf,
  displayName,
  type Json,
  jobShapeOf,
  needsBaseUrl,
  type ServerInfo,
  type SignIn,
  type SignIns,
  serversOf,
  serverVariablesOf,
  sharedHeadersOf,
  signInsOf,
} from "@vendor-jobs/contract/spec";
import { inComment, memberName, oneLine, paramsName, pascalCase } from "./names.ts";

/** `src/index.ts`: the options by which a vendor's client is made, as the spec's `securitySchemes`, `x-sign-in` and servers have them. */
export function generateIndex(vendor: string, spec: Json): string {
  const name = pascalCase(vendor);
  const title = inComment(oneLine(displayName(spec)));
  const found = signInsOf(spec);
  const ways = found?.ways ?? [];
  const parts = partsOf(spec, found);
  const types = [...new Set([...(found?.bodies.values() ?? [])].map(paramsName)), "paths"];
  return `import { ${[...parts, "assembleClient", "type Client", "type ClientOptions"].sort(byName).join(", ")} } from "@vendor-jobs/core";
import { api, type Operations${hasRegions(spec) ? ", type Region" : ""} } from "./generated/operations.ts";
import type { ${types.join(", ")} } from "./generated/types.ts";

export * from "./generated/index.ts";

${found && ways.length > 1 ? unionOf(name, spec, found) : singleOf(name, spec, found)}

/** Client of the ${title} jobs API: a method an operation. */
export interface ${name}Client extends Operations, Client<paths> {}

/**
 * Makes a client of the ${title} jobs API. Nothing is sent until a method is called.
 * @throws {InvalidArgumentError} where an option is wrong.
 */
export function create${name}Client(options: ${name}Options${(ways.length === 0 || found?.security.none) && !asksForAddress(spec) ? " = {}" : ""}): ${name}Client {
  return assembleClient<Operations, paths>(api, options, { ${parts.map((part) => `...${part}`).join(", ")} });
}
`;
}

const byName = (one: string, other: string) => one.replace("type ", "").localeCompare(other.replace("type ", ""), "en");

/** What of core the table needs: what it does not need is in no bundle. */
function partsOf(spec: Json, found: SignIns | undefined): string[] {
  const isPlain = !needsBaseUrl(spec) && !sharedHeadersOf(spec) && Object.keys(serverVariablesOf(spec)).length === 0 && !serversOf(spec)[0]?.completes;
  const takesKeys = jobShapeOf(spec)?.start?.some(({ key }) => key);
  return [isKey(found) ? "keySignIn" : "signIn", isPlain ? "plainAddress" : "anyAddress", ...(takesKeys ? ["startKeys"] : [])];
}

/** Whether one option in one header, which is no cookie, is all that there is to signing in. */
const isKey = (found: SignIns | undefined): boolean => {
  const [[way, ...ways] = [], own] = [found?.ways, found?.security.own];
  const [place, ...places] = way?.places ?? [];
  return (
    ways.length + places.length === 0 &&
    !own &&
    !found?.security.none &&
    !!place &&
    ![undefined, "cookie"].includes(place.header) &&
    place.encode === undefined &&
    place.options?.length === 1
  );
};

function singleOf(name: string, spec: Json, found: SignIns | undefined): string {
  const members = [...(found?.ways.flatMap((way) => optionsOf(found, way, found.security.none !== undefined)) ?? []), ...serverOptions(spec)];
  const doc = `Options of {@link create${name}Client}.`;
  const address = addressOf(spec);
  if (address === "") return interfaceOf(`export interface ${name}Options extends ClientOptions`, doc, members);
  return `${interfaceOf("interface OwnOptions extends ClientOptions", undefined, members)}\n\n${address}/** ${doc} */\nexport type ${name}Options = OwnOptions & Address;`;
}

/** The type of what says where the server is, where that is either an address or all that it is made of. */
function addressOf(spec: Json): string {
  const variables = Object.entries(serverVariablesOf(spec)).filter(([, { default: value }]) => value === undefined);
  if (variables.length === 0) return "";
  const members = variables.map(([name, { values }]) => `${memberName(name)}: ${typeOf(values)} | undefined`);
  return `/** Where the server is: its address, or all that it is made of. */\ntype Address = { baseUrl: string } | { ${members.join("; ")} };\n\n`;
}

const typeOf = (values: readonly string[] | undefined): string => values?.map((text) => JSON.stringify(text)).join(" | ") ?? "string";

/** An interface for each way to sign in, which exclude each other, and their union. */
function unionOf(name: string, spec: Json, found: SignIns): string {
  const shared = serverOptions(spec);
  const base = shared.length > 0 ? "ServerOptions" : "ClientOptions";
  const address = addressOf(spec);
  const all = [...found.ways, ...(found.security.none ? [{ ...found.security.none, name: "unsigned", summary: "sign nothing", takes: [] }] : [])];
  const either = all.map((way) => wayName(name, way)).join(" | ");
  const ways = all.map((way) => {
    const others = new Set(found.ways.flatMap(({ takes }) => takes).filter((option) => !way.takes.includes(option)));
    const excluded = [...others].map((option) => `  ${memberName(option)}?: never;`);
    const head = `export interface ${wayName(name, way)} extends ${base}`;
    return interfaceOf(head, `Options that ${way.summary ?? `sign in by \`${way.name}\``}.`, [...optionsOf(found, way), ...excluded]);
  });
  return [
    ...(shared.length > 0 ? [interfaceOf("interface ServerOptions extends ClientOptions", undefined, shared)] : []),
    ...ways,
    `${address}/** Options of {@link create${name}Client}. */\nexport type ${name}Options = ${address === "" ? either : `(${either}) & Address`};`,
  ].join("\n\n");
}

const wayName = (name: string, way: SignIn) => `${name}${pascalCase(way.name)}Options`;

const interfaceOf = (head: string, doc: string | undefined, members: string[]) =>
  `${doc === undefined ? "" : `/** ${inComment(oneLine(doc))} */\n`}${head} {${members.length > 0 ? `\n${members.join("\n")}\n` : ""}}`;

/** A way's options with their hover docs: first those that must be given, but where signing is optional. */
const optionsOf = ({ security, bodies }: SignIns, { takes, options }: SignIn, isOptional = false): string[] =>
  [...options, ...takes.filter((option) => !options.includes(option))].map((option) => {
    const { what, values } = security.options[option] as SignIns["security"]["options"][string];
    const body = bodies.get(option);
    // What only operations with a security of their own ask for.
    const mark = options.includes(option) && !isOptional ? "" : "?";
    if (!values) return member(sentence(what), `${memberName(option)}${mark}: ${body ? `${paramsName(body)}["body"]` : "string | undefined"}`);
    const texts = values.map((value) => JSON.stringify(value));
    return member(`${sentence(what)} @default ${texts[0]}`, `${memberName(option)}?: ${texts.join(" | ")}`);
  });

/** The options that say where the vendor's server is, and what every request carries. */
function serverOptions(spec: Json): string[] {
  const { url, description, completes, region } = serversOf(spec)[0] as ServerInfo;
  const path = basePathOf(url);
  const added = completes ? ` \`${path}\` is added where it is missing, and a version behind it cut off.` : "";
  const address = needsBaseUrl(spec) ? [member(`Where the server is, of the form \`${url}\`. ${description}${added}`, "baseUrl: string")] : [];
  const doc = `Where the vendor runs your account: its other hosts do not know the credential. Not used where a \`baseUrl\` is given. @default`;
  const regions = region === undefined ? [] : [member(`${doc} ${JSON.stringify(region)}`, "region?: Region")];
  const variables = Object.entries(serverVariablesOf(spec)).map(([name, { what, default: value, values }]) => {
    const type = typeOf(values);
    return value === undefined
      ? member(`${sentence(what)} A part of the server's address, \`${url}\`; not needed beside a \`baseUrl\`.`, `${memberName(name)}?: ${type} | undefined`)
      : member(`${sentence(what)} @default ${JSON.stringify(value)}`, `${memberName(name)}?: ${type}`);
  });
  const headers = Object.entries(sharedHeadersOf(spec) ?? {}).flatMap(([name, { what, option, default: value }]) => {
    if (option === undefined) return [];
    const text = `${sentence(what)} Sent as the header \`${name}\`.`;
    return [
      value === undefined
        ? member(text, `${memberName(option)}: string | undefined`)
        : member(`${text} @default ${JSON.stringify(value)}`, `${memberName(option)}?: string`),
    ];
  });
  return [...address, ...regions, ...variables, ...headers];
}

const member = (doc: string, code: string) => `  /** ${inComment(oneLine(doc))} */\n  ${code};`;

const sentence = (what: string) => `${what.slice(0, 1).toUpperCase()}${what.slice(1)}.`;

/** Whether a client cannot be made without an option that says where the server is. */
const asksForAddress = (spec: Json): boolean =>
  needsBaseUrl(spec) || [...Object.values(serverVariablesOf(spec)), ...Object.values(sharedHeadersOf(spec) ?? {})].some((said) => said.default === undefined);

const hasRegions = (spec: Json): boolean => serversOf(spec)[0]?.region !== undefined;
