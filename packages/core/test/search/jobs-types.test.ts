import { describe, expectTypeOf, it } from "vitest";
import {
  acrossJobs,
  type CallOptions,
  type FoundJob,
  type JobHandle,
  type JobState,
  type JobsFound,
  type JobsQuery,
  type SourceTrouble,
} from "../../src/index.ts";

interface Row {
  readonly uid: string;
}
type Found = FoundJob<Row, JobHandle<Row, "retry">>;
type Other = FoundJob<{ n: number }, JobHandle<{ n: number }>>;

interface Free {
  readonly vendor: string;
  jobs(query?: JobsQuery<{ readonly space?: string | undefined }>, options?: CallOptions): JobsFound<Found>;
}
interface Scoped {
  readonly vendor: string;
  jobs(query: JobsQuery<{ readonly recipe_id: number }>, options?: CallOptions): JobsFound<Other>;
}

declare const free: Free;
declare const scoped: Scoped;

/** Types only: none of it runs. */
const typesOf = (_: () => unknown) => {};

describe("the types of a search", () => {
  it("takes the vendor's scope, which is due where it lists within one only", () => {
    typesOf(() => [
      free.jobs(),
      free.jobs({ states: ["failed"], since: new Date(), scope: { space: "s" } }),
      scoped.jobs({ scope: { recipe_id: 1 } }),
      // @ts-expect-error a scope is due
      scoped.jobs(),
      // @ts-expect-error a scope is due
      scoped.jobs({ states: ["failed"] }),
      // @ts-expect-error a scope of another name
      free.jobs({ scope: { recipe_id: 1 } }),
      // @ts-expect-error no state
      free.jobs({ states: ["broken"] }),
      // @ts-expect-error no time
      free.jobs({ since: 24 }),
      // @ts-expect-error a misspelt member
      free.jobs({ state: ["failed"] }),
    ]);
  });

  it("gives what is known of a job, what the vendor lists, and what the vendor can do with it", () => {
    expectTypeOf<Found["state"]>().toEqualTypeOf<JobState>();
    expectTypeOf<Found["job"]>().toEqualTypeOf<Row>();
    expectTypeOf<Found["retry"]>().returns.resolves.toExtend<JobHandle<Row, "retry">>();
    // @ts-expect-error this vendor runs nothing again
    typesOf(() => (job: Other) => job.retry());
  });

  it("takes several vendors' clients, with a scope where one is due", () => {
    const both = () => acrossJobs([free, { client: scoped, scope: { recipe_id: 1 }, name: "second" }], { states: ["failed"] });
    expectTypeOf<ReturnType<typeof both>>().toExtend<AsyncIterable<Found | Other>>();
    const items = () => acrossJobs([free], { errors: "items" });
    type Item = ReturnType<typeof items> extends AsyncIterable<infer One> ? One : never;
    expectTypeOf<Extract<Item, { trouble: Error }>>().toEqualTypeOf<SourceTrouble>();
    typesOf(() => [
      // @ts-expect-error a scope is due
      acrossJobs([scoped]),
      // @ts-expect-error a scope is due
      acrossJobs([{ client: scoped }]),
      // @ts-expect-error another scope
      acrossJobs([{ client: scoped, scope: { recipe_id: "1" } }]),
      // @ts-expect-error no client
      acrossJobs([{ vendor: "x" }]),
      // @ts-expect-error no such choice
      acrossJobs([free], { errors: "hide" }),
    ]);
  });
});
