// A program as users write it; see the one of flatfile.
import { createFake, type Fake, type JobState, matchOperation } from "@vendor-jobs/contract";

const endings: readonly JobState[] = ["failed", "succeeded"];

/** Goes through what a test does with a fake, beside which @vendor-jobs/flatfile is installed. @throws where anything is not as documented. */
export default async function consume(): Promise<void> {
  for (const ending of endings) {
    const fake: Fake = createFake("flatfile", { jobs: 1, script: ["running", ending] });
    const look = () => fake.fetch(`https://flatfile.test/v1/jobs/${fake.jobs[0]?.id}`, { headers: { authorization: "Bearer any" } });
    for (const state of ["running", ending]) {
      const { pass, message } = await matchOperation(await look(), "flatfile", "getJob", 200);
      expect(pass, message());
      expect(fake.jobs[0]?.state === state, `the job is ${fake.jobs[0]?.state}, not ${state}`);
    }
    expect(fake.requests.length === 2, "a request was not noted");
  }
  const [typed] = createFake<{ info?: string }>("flatfile", { jobs: 1 }).jobs;
  const info: string | undefined = typed?.job.info;
  expect(info !== "", "a job's own field is empty");
  // @ts-expect-error what the vendor says of a job is in its `job`
  void typed?.info;
}

function expect(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}
