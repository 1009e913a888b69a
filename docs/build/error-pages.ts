/** The short address of an error's page: `AmbiguousRequestError` is told of at `errors/ambiguous`. What others extend is told of with all. */
export function errorPageOf(name: string): string {
  const words = name.replace(/(Request)?Error$/, "");
  return words === "" || name === "VendorJobsError" ? "errors/index" : `errors/${words.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase()}`;
}
