import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const table = read("../README.md").split("## When something dies")[1]?.split("## ")[0] ?? "";
/** What the README says that happens, by what dies and where. */
const rows = (table.match(/^\|.*\|$/gm)?.slice(2) ?? []).map((row) => row.split(" | ").slice(0, 2).join(": ").replace("| ", ""));

const kills = [
  ["whole/kills", "starts nothing twice and loses no end while three processes are killed on PostgreSQL"],
  ["whole/kills", "starts nothing twice and loses no end while the one process on a folder is killed"],
] as const;
const handlers = ["whole/machines", "tells again what a process was killed with, or gave back, while its handler was at work"] as const;

/** Which tests hold a row: file and title. */
const holders: Readonly<Record<string, readonly (readonly [file: string, title: string])[]>> = {
  "a process: before a start is sent": kills,
  "a process: after a start was sent, before its answer was kept": [
    ...kills,
    ["started", "whose answer was lost is found by its key, its id or the list, and not sent anew"],
    ["started", "that nobody can know of is told once, and settled by a person"],
  ],
  "a process: stands still before a start is sent, while another takes over": [["whole/machines", "leaves to another process what that has sent meanwhile"]],
  "a process: while it looks at jobs": kills,
  "a process: while a handler runs, or right after it": [handlers],
  "a process: while it makes a folder": [["whole/folder", "makes a folder anew whose making was cut off"]],
  "a process: opens a folder on which another is at work": [["whole/folder", "keeps a folder from others, by whatever path and in whatever process"], kills[1]],
  "a process: has not the client of a job": [["whole/machines", "starts, looks at and tells what is of its own clients alone"]],
  "a handler: it throws": [
    ["follower", "that a handler will not take is tried again, put aside, and told again when asked"],
    ["follower", "has all its tries, however often the one before was tried"],
  ],
  "a handler: it never returns": [["follower", "is called again, then its news is put aside; others are told meanwhile"]],
  "the vendor: away, answers 5xx or 429, or takes the credential no more, or not to start (403)": [
    ["whole/troubles", "tells once where nothing can be started, by %s, though no job is followed"],
    ["started", "whose vendor %s is followed on, and that is told once"],
    ["whole/clocks", "follows on, and says once, that a vendor is away for a day"],
    ...kills,
  ],
  "the vendor: refuses a start (400, 404, 422 …)": [["follower", "that the vendor refuses ends as refused, with its words"]],
  "the vendor: refuses a step after a start, such as an upload": [
    ["refused-steps", "tells of a start of which the vendor refuses a step after it, once, and has it settled by a person"],
  ],
  "the vendor: says what no database can keep": [["follower", "of which its vendor says what no database can keep harms no other"]],
  "a job: is gone, or can be read no more": [["follower", "that is gone is told of once, and followed on"]],
  "the database: away": [["whole/machines", "goes on after its database was away"]],
  "a newer version: opens the database that an older one works on": [["whole/machines", "goes on, once each, while a newer version takes over"]],
  "a deployment: gives a client another base URL, or its API another name": [
    ["moved", "says what waits for a client of another base URL or name, and of no other vendor"],
  ],
  "a clock: a machine's, or the database's, is wrong or is set": [
    ["whole/clocks", "starts nothing twice and loses nothing when the database's clock is put forward and back"],
    ["whole/clocks", "finds what it started by the vendor's clock, whatever those of the machines say"],
  ],
  "SIGTERM: `follower.stop({ timeout })`": [handlers],
};

it("has a row for each line of holders, and holders for each row", () => {
  expect(rows).toEqual(Object.keys(holders));
});

it.each(Object.entries(holders))("has a test that is there, and is not skipped: %s", (_, tests) => {
  for (const [file, title] of tests) {
    const text = read(`${file}.test.ts`);
    expect(text.match(/\b(it|describe)\.(skip|todo|only|fails)/g), file).toBe(null);
    expect(text, file).toMatch(new RegExp(`(it|\\]\\))\\("${title.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}"`));
  }
});
