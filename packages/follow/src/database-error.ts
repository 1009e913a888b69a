import { VendorJobsError } from "@vendor-jobs/core";

/** What PostgreSQL answers, by its class, as long as nobody changes something there: rights, a name that there is not, a database that is damaged. */
const lasting = /^(0A|28|3[DF]|42|XX)...$/;

/** The database cannot be used, or refuses what is asked of it; `cause` is what it, or the system, said. Not thrown for what is wrong of an argument. */
export class DatabaseError extends VendorJobsError {
  static override readonly label: string = "DatabaseError";
  /** Whether it will not pass by itself, as that it is away does. */
  declare readonly isPermanent: boolean;

  constructor(cause: unknown, isFolder: boolean) {
    const { message, errors, code } = cause as AggregateError & { code?: unknown };
    // Where a host has several addresses and none answers, only the errors of each say so.
    super(`The database cannot be used: ${message || errors?.[0]?.message}.`, { cause });
    // A folder's is in this process: once it broke down, it is no more.
    this.isPermanent = lasting.test(String(code)) || (isFolder && !/^(?=.*\d)[\dA-Z]{5}$/.test(String(code)));
  }
}
