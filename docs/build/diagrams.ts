import { diagram } from "./diagram.ts";

/** The diagrams of pages, drawn from what they say. */
export const diagrams: Readonly<Record<string, string>> = {
  "diagram-states": diagram(
    "From queued to an end: a job runs, may wait for something outside, may be stopping, and succeeds, fails or is canceled",
    {
      queued: { column: 0, row: 1, text: "queued" },
      running: { column: 1, row: 1, text: "running", look: "run" },
      waiting: { column: 1, row: 0, text: "waiting", look: "wait" },
      stopping: { column: 1, row: 2, text: "stopping", look: "wait" },
      succeeded: { column: 2, row: 0, text: "succeeded", look: "run" },
      failed: { column: 2, row: 1, text: "failed", look: "fail" },
      canceled: { column: 2, row: 2, text: "canceled", look: "fail" },
    },
    [
      ["queued", "running"],
      ["running", "waiting"],
      ["running", "stopping"],
      ["running", "succeeded"],
      ["running", "failed"],
      ["stopping", "canceled"],
    ],
  ),
  "diagram-start": diagram(
    "A start whose answer is lost: with a key it is sent again, else it is looked for in the list, else it is told as ambiguous",
    {
      sent: { column: 0, row: 1, text: "the start is sent" },
      lost: { column: 1, row: 1, text: "no answer comes", look: "wait" },
      key: { column: 2, row: 0, text: "sent again\nwith the same key", look: "run" },
      list: { column: 2, row: 1, text: "looked for\nin the list", look: "run" },
      told: { column: 2, row: 2, text: "Ambiguous-\nRequestError", look: "fail" },
      job: { column: 3, row: 0, text: "one job", look: "run" },
    },
    [
      ["sent", "lost"],
      ["lost", "key", "a key"],
      ["lost", "list", "none"],
      ["lost", "told"],
      ["key", "job"],
      ["list", "job", "found"],
    ],
  ),
  "diagram-retry": diagram(
    "What a client does with an answer: a result is given, a refusal is thrown, what may pass is sent again where that does no harm",
    {
      call: { column: 0, row: 1, text: "a call" },
      limit: { column: 1, row: 1, text: "the vendor's\nlimit is kept", look: "wait" },
      sent: { column: 2, row: 1, text: "it is sent", look: "run" },
      result: { column: 3, row: 0, text: "2xx: the result", look: "run" },
      again: { column: 2, row: 0, text: "waits, and\nis sent again", look: "wait" },
      thrown: { column: 3, row: 1, text: "4xx: ApiError", look: "fail" },
      ambiguous: { column: 3, row: 2, text: "may have acted:\nambiguous", look: "fail" },
    },
    [
      ["call", "limit"],
      ["limit", "sent"],
      ["sent", "result"],
      ["sent", "again", "may pass, does no harm"],
      ["sent", "thrown"],
      ["sent", "ambiguous"],
    ],
  ),
  "diagram-whole": diagram(
    "From a vendor's documents to its client: one OpenAPI document gives types, a table of operations, a fake and this reference; one runtime turns the table into a client",
    {
      documents: { column: 0, row: 0, text: "the vendor's\ndocuments" },
      spec: { column: 1, row: 0, text: "openapi.yaml" },
      table: { column: 2, row: 0, text: "types and a table", look: "run" },
      client: { column: 3, row: 0, text: "the client", look: "run" },
      tools: { column: 2, row: 1, text: "fake, verify,\ncommand, site", look: "run" },
      core: { column: 3, row: 1, text: "core: the one\nruntime" },
    },
    [
      ["documents", "spec", "by hand"],
      ["spec", "table"],
      ["table", "client"],
      ["spec", "tools"],
      ["core", "client"],
    ],
  ),
};
