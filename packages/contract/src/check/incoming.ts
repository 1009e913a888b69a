/** A request as the fake and the checks read it, however it came. */
export interface Incoming {
  method: string;
  url: URL;
  headers: Headers;
  /** The body's text, empty where there is none. */
  body: string;
}

/** A reply before it becomes a Response or goes over the wire. */
export interface Outgoing {
  status: number;
  headers: Record<string, string>;
  /** Undefined where there is none. */
  body: string | undefined;
}
