/** The short address of an error's page, as its messages have it: `AmbiguousRequestError` is told of at `errors/ambiguous`. */
export function errorPageOf(name: string): string {
  const page = name.replace(/(Request)?Error/, "").toLowerCase();
  return `errors/${page === "" ? "index" : page}`;
}
