/** Names by which programs on this machine reach its loopback interface. */
const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Why a server that is called so answers no request for another name. */
export const notHere = (server: string): string =>
  `The ${server} answers under names of this machine only, and was addressed by another; allow it by the option hosts.`;

/**
 * Whether a `Host` header names this machine, or one of the other names: a page of anybody's can make a browser ask here, by a name of its
 * own that leads to 127.0.0.1. Only browsers are to be kept out so, and they always send the header.
 */
export function isHere(host: string | undefined, others: readonly string[] = []): boolean {
  const name = host?.toLowerCase().replace(/:\d*$/, "");
  return name === undefined || loopback.test(name) || others.some((other) => other.toLowerCase() === name);
}
