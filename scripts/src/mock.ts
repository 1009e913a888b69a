import { getHttpOperationsFromSpec } from "@stoplight/prism-cli/dist/operations.js";
import { createLogger } from "@stoplight/prism-core";
import { createServer } from "@stoplight/prism-http-server";
import type { Json } from "./specs.ts";

/** A Prism mock server of a spec, on a free port of the loopback interface. */
export interface Mock {
  /** What a client takes as its base URL: the server with the path of the spec's own base URL. */
  baseUrl: string;
  close(): Promise<void>;
}

/** Starts a Prism mock of a bundled spec. It answers with the first example of the status that a `Prefer: code=404` header asks for, or of the success. */
export async function startMock(spec: Json): Promise<Mock> {
  const basePath = new URL(spec.servers[0].url.replace(/\{[^{}]+\}/g, "0")).pathname.replace(/\/$/, "");
  const server = createServer(await getHttpOperationsFromSpec(served(spec, basePath)), {
    components: { logger: createLogger("mock", { level: "silent" }) },
    config: {
      mock: { dynamic: false },
      checkSecurity: true,
      validateRequest: true,
      validateResponse: true,
      errors: true,
      upstreamProxy: undefined,
      isProxy: false,
    } as never,
    cors: false,
  });
  const url = await server.listen(0, "127.0.0.1");
  return { baseUrl: url + basePath, close: () => server.close() };
}

/** The spec as the mock serves it: paths with the base URL's path before them, and the token endpoints that OAuth2 schemes name. */
function served(spec: Json, basePath: string): Json {
  const paths = Object.fromEntries(Object.entries<Json>(spec.paths).map(([path, item]) => [basePath + path, item]));
  for (const scheme of Object.values<Json>(spec.components.securitySchemes)) {
    const tokenUrl = scheme.flows?.clientCredentials?.tokenUrl;
    if (tokenUrl !== undefined) paths[new URL(tokenUrl, `http://localhost${basePath}/`).pathname] = tokenEndpoint;
  }
  return { ...spec, servers: [], paths };
}

const tokenEndpoint = {
  post: {
    operationId: "token",
    security: [],
    requestBody: {
      required: true,
      content: {
        "application/x-www-form-urlencoded": {
          schema: { type: "object", required: ["grant_type"], properties: { grant_type: { const: "client_credentials" } } },
        },
      },
    },
    responses: {
      200: {
        description: "A token.",
        content: {
          "application/json": {
            schema: { type: "object" },
            examples: { token: { value: { access_token: "mock-token", expires_in: 3600, token_type: "Bearer" } } },
          },
        },
      },
    },
  },
};
