import { VendorJobsError } from "@vendor-jobs/core";

/** What says in an error's message where errors like it are told of, as those of the clients do. */
export const seePage = (page: string): string => `(see ${VendorJobsError.pages}errors/${page})`;
