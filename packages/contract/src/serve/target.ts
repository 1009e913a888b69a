/**
 * The URL that a request is for: its target is a path, or a whole URL as to a proxy. Undefined where it is neither; `//` begins a host.
 * @param host What the request's `Host` says.
 */
export function urlOfTarget(target = "/", host = "127.0.0.1"): URL | undefined {
  const text = /^\/(?!\/)/.test(target) ? `http://${host}${target}` : target;
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
}
