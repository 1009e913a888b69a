import { VendorJobsError } from "@vendor-jobs/core";

// #region pages
VendorJobsError.pages = "https://vendor-jobs.github.io/vendor-jobs/";
// #endregion pages
