/** The environment variable of these words: of `VENDOR_JOBS` and `clientId` it is `VENDOR_JOBS_CLIENT_ID`. */
export const variableName = (...words: string[]): string =>
  words
    .map((word) =>
      word
        .replace(/([a-z\d])([A-Z])/g, "$1_$2")
        .replace(/[^A-Za-z\d]+/g, "_")
        .toUpperCase(),
    )
    .join("_");

/** The one of an option of a client, or of a member of it, that holds for all vendors. */
export const sharedVariable = (...names: string[]): string => variableName("VENDOR_JOBS", ...names);
