import type { SentBody } from "./request.ts";

/** A request as it is carried. */
export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: SentBody | undefined;
  /** Once it is aborted, the request has ended, and so has the reading of its answer. */
  readonly signal: AbortSignal;
}

/** An answer whose head has come, and whose body is to be read once. The platform's `Response` is one. */
export interface TransportAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  /** `opaqueredirect` where the platform hides where a redirect leads. */
  readonly type?: string;
  readonly headers: AnswerHeaders;
  /** The body piece by piece, unpacked; without its `getReader` it can be had whole only. */
  readonly body: AnswerBody | null;
  text(): Promise<string>;
  blob(): Promise<Blob>;
  /** The same as a `Response`, where it is none. */
  toResponse?(): Response;
}

/** Headers of an answer, by names of whatever case. */
export type AnswerHeaders = Pick<Headers, "get" | "has"> & {
  forEach(tell: (value: string, name: string) => void): void;
  getSetCookie?(): string[];
};

/** The bytes of an answer, of which one reader can be had, as of a stream. */
export interface AnswerBody {
  getReader(): AnswerReader;
  /** Ends the request: nobody reads its answer to the end. */
  cancel(): Promise<unknown>;
}

/** Reads bytes as they come. */
export interface AnswerReader {
  /** The next piece, once it is there; none with `done`. Rejects where the answer broke off. */
  read(): Promise<{ done?: boolean | undefined; value?: Uint8Array | undefined }>;
  /** Ends the request: the rest is not read. */
  cancel(): Promise<unknown>;
}

/**
 * Carries one request and gives its answer, redirects as they are, without following them. Rejects where no answer came, with an error that has
 * the system's code (`ECONNREFUSED`) as its own or its cause's: by that it is known whether the request can have arrived.
 */
export type Transport = (request: TransportRequest) => Promise<TransportAnswer>;

/** A function with the shape of the platform's `fetch`. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/** What the platform's fetch is given for a method beside what all take, where it has to be told something (`once.ts`). */
export const own: Record<string, object> = {};

/** The transport that a fetch is; without one the platform's, looked up at each request: what replaces it may come later. */
export const byFetch =
  (fetch?: Fetch): Transport =>
  ({ url, ...init }) =>
    // `duplex` is for bodies that are streams, and means nothing for others.
    (fetch ?? globalThis.fetch)(url, { ...init, ...own[init.method], redirect: "manual", duplex: "half" } as RequestInit);

/** An answer as fetch gives it. */
export const responseOf = (answer: TransportAnswer): Response => answer.toResponse?.() ?? (answer as Response);

/** Has one request carried, redirects as they are. */
export async function carried(transport: Transport, request: TransportRequest): Promise<TransportAnswer> {
  const answer = await transport(request);
  if (!answer?.headers) throw new TypeError("fetch gave no Response");
  return answer;
}

/** Whether an answer says where else to ask. A browser hides where, and the status. */
export const isRedirect = ({ status, type }: TransportAnswer): boolean => [301, 302, 303, 307, 308].includes(status) || type === "opaqueredirect";
