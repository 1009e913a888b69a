import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type { CredentialGrant } from "@vendor-jobs/core";
import { checkOptions, type Json, kinds, operationsOf, pathItemOf, securitySchemesOf, seePage, successOf, usualBasePath } from "../spec/index.ts";
import { credentialPlacesOf, grantBody, grantsOf, loginsOf, tokenPathsOf } from "../table/index.ts";

/** A Prism mock server of a spec, on the loopback interface. */
export interface Mock {
  /** What a client takes as its base URL: the server with the path of the spec's own base URL. */
  baseUrl: string;
  close(): Promise<void>;
}

/** What a mock is started with. */
export interface MockOptions {
  /** The port on the loopback interface. @default 0, a free one */
  port?: number | undefined;
  /** Whether answers are made up from the schemas instead of taken from the examples. @default false */
  dynamic?: boolean | undefined;
}

/** Prism is not installed, or this Node is too old for it. Not thrown where only its port is taken. */
export class PrismMissingError extends Error {
  override name = "PrismMissingError";
  constructor(message: string, options?: ErrorOptions) {
    super(`${message} ${seePage("prismmissing")}`, options);
  }
}

const packages: readonly [name: string, load: () => Promise<Json>][] = [
  ["@stoplight/prism-http", () => import("@stoplight/prism-http")],
  ["@stoplight/prism-http-server", () => import("@stoplight/prism-http-server")],
  ["@stoplight/prism-core", () => import("@stoplight/prism-core")],
];
const neededNode = [24, 18] as const;

/**
 * Starts a Prism mock of a bundled spec. It answers with the first example of the status that a `Prefer: code=404` header asks for, or of the success.
 * @throws {InvalidArgumentError} where an option is wrong.
 * @throws {PrismMissingError} where Prism is not installed, or Node is older than 24.18.
 */
export async function startMock(spec: Json, options: MockOptions = {}): Promise<Mock> {
  checkOptions(options, { port: kinds.port, dynamic: kinds.flag });
  const { port = 0, dynamic = false } = options;
  const [{ getHttpOperationsFromSpec }, { createServer }, { createLogger }] = await loadPrism();
  const basePath = usualBasePath(spec);
  const server = createServer(await getHttpOperationsFromSpec(served(spec, basePath)), {
    components: { logger: createLogger("mock", { level: "silent" }) },
    config: {
      mock: { dynamic, ...(dynamic && { fillProperties: false }) },
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: true,
      upstreamProxy: undefined,
      isProxy: false,
    },
    cors: false,
  });
  const url = await server.listen(port, "127.0.0.1");
  return { baseUrl: url + basePath, close: () => server.close() };
}

/** Prism's three packages, as installed beside this one or where the command runs. They are loaded here only: most users need none of them. */
async function loadPrism(): Promise<Json[]> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < neededNode[0] || (major === neededNode[0] && minor < neededNode[1]))
    throw new PrismMissingError(`The Prism mock needs Node ≥ ${neededNode.join(".")}; this is ${process.versions.node}. Use the fake, which needs neither.`);
  const fromHere = createRequire(`${process.cwd()}/package.json`);
  const load = async ([name, loadOwn]: (typeof packages)[number]) => {
    try {
      return await loadOwn();
    } catch (error) {
      if ((error as { code?: string }).code !== "ERR_MODULE_NOT_FOUND") throw error;
      return await import(pathToFileURL(fromHere.resolve(name)).href);
    }
  };
  try {
    return await Promise.all(packages.map(load));
  } catch (error) {
    if (!/NOT_FOUND/.test(String((error as { code?: string }).code))) throw error;
    const names = packages.map(([name]) => name);
    const command = `npm install --save-dev ${names.map((name) => `${name}@5`).join(" ")}`;
    throw new PrismMissingError(`The Prism mock needs packages that are not installed: ${names.join(", ")}. Run: ${command}`, { cause: error });
  }
}

/** The spec as the mock serves it: paths with the base URL's path before them, and the token endpoints that OAuth2 schemes name. */
function served(spec: Json, basePath: string): Json {
  const paths = Object.fromEntries(Object.keys(spec.paths).map((path) => [basePath + path, pathItemOf(spec, path)]));
  const logins = loginsOf(spec);
  for (const path of tokenPathsOf(spec, basePath)) paths[path] = tokenEndpoint;
  for (const [key, grant] of grantsOf(spec)) {
    const [method = "", path = ""] = key.split(" ");
    const body = grant.form ? { [form]: anything } : grant.body !== undefined && { "application/json": anything };
    paths[path] ??= { [method.toLowerCase()]: granting("signIn", body, grantBody(grant, "mock-token"), cookieHeaders(grant)) };
  }
  for (const info of operationsOf(spec)) {
    const [item, method] = [paths[basePath + info.path], info.method.toLowerCase()];
    const { key, response } = successOf(info) ?? {};
    const headers = cookieHeaders(logins.get(info.id) ?? {});
    if (!key || !headers) continue;
    const responses = { ...info.operation.responses, [key]: { ...response, headers: { ...headers, ...response?.headers } } };
    paths[basePath + info.path] = { ...item, [method]: { ...info.operation, responses } };
  }
  // A copy, since Prism puts what references lead to in their place.
  return structuredClone({ ...spec, servers: [], paths, components: { ...spec.components, securitySchemes: asked(spec) } });
}

/** The security schemes as the mock asks for them: of those in `Authorization`, it knows no word but OpenAPI's own. */
function asked(spec: Json): Record<string, Json> {
  const hasOthers = credentialPlacesOf(spec).some(({ header, prefix }) => header === "authorization" && !/^(Basic|Bearer) $/.test(prefix ?? ""));
  const header = { type: "apiKey", in: "header", name: "Authorization" };
  return Object.fromEntries(Object.entries(securitySchemesOf(spec)).map(([name, scheme]) => [name, hasOthers && scheme.type !== "apiKey" ? header : scheme]));
}

const form = "application/x-www-form-urlencoded";
const anything = { schema: { type: "object" } };

/** The headers of an answer that signs a client in by a cookie. */
const cookieHeaders = ({ cookie }: Pick<CredentialGrant, "cookie">) =>
  cookie !== undefined && { "Set-Cookie": { schema: { type: "string" }, example: `${cookie}=mock-token; Path=/` } };

/** An operation that gives a token out, for a body of this content if it takes one. */
const granting = (operationId: string, content: object | false, value: Json, headers: object | false = false) => ({
  operationId,
  security: [],
  ...(content && { requestBody: { required: true, content } }),
  responses: {
    200: { description: "A token.", ...(headers && { headers }), content: { "application/json": { ...anything, examples: { token: { value } } } } },
  },
});

const tokenForm = { schema: { type: "object", required: ["grant_type"], properties: { grant_type: { const: "client_credentials" } } } };
const tokenEndpoint = { post: granting("token", { [form]: tokenForm }, { access_token: "mock-token", expires_in: 3600, token_type: "Bearer" }) };
