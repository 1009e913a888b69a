import type { MaybeOptionalInit, ParseAsResponse } from "openapi-fetch";
import { copied } from "../request/index.ts";
import type { Context } from "../send/index.ts";
import { loaded } from "../time/index.ts";
import type { HttpInit, httpCaller } from "./http-call.ts";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/** The methods of HTTP, as `client.http` has them. */
type HttpMethodName = (typeof methods)[number];

/**
 * openapi-fetch's methods, typed by the spec's paths. Its middleware is left out, whose place is `onEvent` and `fetch`; and the types of
 * answers are the spec's own, where openapi-fetch would take open enums apart.
 */
export type HttpClient<Paths extends object> = { readonly [Method in HttpMethodName]: HttpMethod<Paths, Lowercase<Method>> };

/** One method: takes a path that has it, and the parameters and body of the operation there. */
type HttpMethod<Paths, Method extends string> = <Path extends PathWith<Paths, Method>, Init extends InitOf<Paths, Path, Method>>(
  path: Path,
  ...init: undefined extends InitOf<Paths, Path, Method> ? [init?: Init] : [init: Init]
) => Promise<HttpResult<Paths[Path][Method & keyof Paths[Path]], Init>>;

type PathWith<Paths, Method extends string> = { [Path in keyof Paths]: Paths[Path] extends Record<Method, { responses: unknown }> ? Path : never }[keyof Paths];

type InitOf<Paths, Path extends keyof Paths, Method extends string> = MaybeOptionalInit<Paths[Path], Method & keyof Paths[Path]>;

/** What came: the data of a success or the error's body, and the response, whose body has been read. */
type HttpResult<Operation, Init> =
  | { data: ParseAsResponse<BodyOf<Operation, true>, Init>; error?: never; response: Response }
  | { data?: never; error: BodyOf<Operation, false>; response: Response };

type BodyOf<Operation, IsOk extends boolean> = Operation extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: IsSuccess<Status> extends IsOk ? ContentOf<Responses[Status]> : never;
    }[keyof Responses]
  : never;

type IsSuccess<Status> = Status extends number ? (`${Status}` extends `2${string}` ? true : false) : false;

type ContentOf<Answer> = Answer extends { content: infer Content } ? Content[keyof Content] : undefined;

/** openapi-fetch over the pipeline of the methods: the same credential, retries and errors. Loaded when first used, for most never do. */
export function createHttp<Paths extends object>(context: Context): HttpClient<Paths> {
  let caller: ReturnType<typeof httpCaller> | undefined;
  const call = (method: HttpMethodName) => async (path: string, init?: HttpInit) => {
    const given = copied(init);
    caller ??= (await loaded(import("./http-call.ts"))).httpCaller(context);
    return caller(method, path, given);
  };
  return Object.fromEntries(methods.map((method) => [method, call(method)])) as unknown as HttpClient<Paths>;
}
