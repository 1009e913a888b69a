import { faultRows } from "../../packages/core/test/send/fault-rows.ts";
import { table } from "./markdown.ts";

/** What a client does when a server fails: the rows that core's tests run against a real server, as they are. */
export const faultTable = (): string =>
  table(
    ["the server's fault", "a GET", "a POST that changes something", "a POST that may be repeated"],
    faultRows.map(([fault, , ...outcomes]) => [fault, ...outcomes.map(linked)]),
  );

const pageOf: Readonly<Record<string, string>> = {
  ApiError: "api",
  NetworkError: "network",
  TimeoutError: "timeout",
  AmbiguousRequestError: "ambiguous",
  ResponseFormatError: "responseformat",
};

/** An outcome, its error as a link to the error's page. */
const linked = (outcome: string): string =>
  outcome.replace(/^(\w+Error)/, (name) => (pageOf[name] === undefined ? name : `[${name}](/errors/${pageOf[name]})`)).replace(/, (\d+) sent$/, ", sent $1×");
