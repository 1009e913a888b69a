import { InvalidArgumentError, type VendorJobsError } from "../errors.ts";
import {
  createJob,
  createVigil,
  hasEnded,
  type Job,
  type JobSnapshot,
  type JobSource,
  labelOf,
  type Times,
  tell,
  timesOf,
  type Vigil,
  waitAllOptions,
} from "../job/index.ts";
import { abortError } from "../send/index.ts";
import { now, onAbort, sleep } from "../time/index.ts";
import type { JobChange, JobsWatch, WaitAllOptions, WaitAllResult } from "./change.ts";
import { type Asked, askLists } from "./lister.ts";
import { createReaders } from "./readers.ts";

/** A job that is followed, for all that were given for it. */
interface Followed extends Asked {
  readonly job: Job;
  readonly refs: unknown[];
  readonly vigil: Vigil;
  /** When to look; never, while it is looked at. */
  due: number;
  /** From when on to look where others are looked at anyway. */
  early: number;
  /** How often a list has spoken for the job since it was read for itself. */
  listed: number;
}

/** After so many looks by a list a job is read for itself: a list may lag behind. */
const believed = 4;

/** Follows many jobs, each as `job.watch` does, with one list for many looks where the vendor has one. */
export class Watch implements JobsWatch<unknown, unknown>, AsyncIterator<JobChange<unknown, unknown>, undefined> {
  readonly #client: JobSource;
  readonly #options: WaitAllOptions;
  readonly #times: Times;
  readonly #followed = new Map<string, Followed>();
  readonly #stop = new AbortController();
  readonly #read = createReaders();
  #added: unknown[];
  #news: JobChange<unknown, unknown>[] = [];
  /** What the next that asks for news is thrown. */
  #failure: { error: unknown } | undefined;
  #state: "new" | "idle" | "running" | "over" = "new";
  /** Until when it sleeps, and what ends that before. */
  #next = 0;
  #nap = new AbortController();
  #stopListening: (() => void) | undefined;
  #waiting: (() => void)[] = [];
  /** How many tellings of changes are awaited. */
  #telling = 0;

  constructor(client: JobSource, jobs: unknown[], options: WaitAllOptions) {
    this.#times = timesOf(options, waitAllOptions);
    this.#client = client;
    this.#options = options;
    this.#added = jobs;
  }

  [Symbol.asyncIterator]() {
    return this;
  }

  add(...jobs: unknown[]): void {
    if (this.#state === "over") throw new InvalidArgumentError("The watch is over, so no job can be added to it; start another.");
    for (const job of jobs) this.#added.push(job);
    this.#nap.abort();
    this.#wake();
  }

  async next(): Promise<IteratorResult<JobChange<unknown, unknown>, undefined>> {
    if (this.#state === "new") this.#start();
    for (;;) {
      const change = this.#news.shift();
      if (change) return { done: false, value: change };
      const failure = this.#failure;
      this.#failure = undefined;
      if (failure) throw failure.error;
      if (this.#state === "over") return { done: true, value: undefined };
      // It is over only once all has been told: whoever is told of an end may add another job.
      if (this.#state === "idle" && this.#added.length > 0) this.#go();
      else if (this.#state === "idle" && this.#telling === 0) this.#end();
      else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async return(): Promise<IteratorResult<JobChange<unknown, unknown>, undefined>> {
    this.#news = [];
    this.#end();
    return { done: true, value: undefined };
  }

  #start(): void {
    this.#state = "idle";
    const { signal } = this.#options;
    if (signal) this.#stopListening = onAbort(signal, () => this.#end({ error: abortError(signal, `Waiting for jobs of ${this.#client.api.name}`) }));
  }

  #go(): void {
    this.#state = "running";
    this.#run().then(
      () => this.#rest(),
      (error) => this.#end({ error }),
    );
  }

  #rest(): void {
    if (this.#state === "running") this.#state = "idle";
    this.#wake();
  }

  #end(failure?: { error: unknown }): void {
    if (this.#state === "over") return;
    this.#state = "over";
    this.#failure = failure;
    this.#stopListening?.();
    this.#followed.clear();
    this.#stop.abort();
    this.#nap.abort();
    this.#wake();
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Goes round: takes in what was added, looks at what is due, sleeps until more is. */
  async #run(): Promise<void> {
    while (this.#state === "running") {
      for (const ref of this.#added.splice(0)) this.#enter(ref);
      if (this.#followed.size === 0) return;
      const time = now();
      this.#next = Number.POSITIVE_INFINITY;
      for (const job of this.#followed.values()) {
        const at = Math.min(job.due, job.vigil.until());
        // One that is still looked at, or stands in line for it, when its time is over.
        if (at <= time && job.due > time) this.#settle(job);
        this.#next = Math.min(this.#next, at);
      }
      if (this.#next <= time) this.#look([...this.#followed.values()].filter(({ early }) => early <= time));
      else {
        this.#nap = new AbortController();
        await sleep(this.#next - time, this.#nap.signal).catch(() => {});
      }
    }
  }

  #enter(ref: unknown): void {
    let job: Job;
    try {
      job = createJob(this.#client, ref);
    } catch (error) {
      this.#tell({ refs: [ref] }, { ok: false, error: error as VendorJobsError });
      return;
    }
    const key = keyOf(job);
    const twin = this.#followed.get(key);
    if (twin) {
      twin.refs.push(ref);
      const last = twin.vigil.last();
      if (last) this.#news.push({ ref, ok: true, ...last });
      this.#wake();
    } else {
      const vigil = createVigil(this.#client, labelOf(this.#client, job.ids), this.#times);
      this.#followed.set(key, { job, ids: job.ids, refs: [ref], vigil, due: 0, early: 0, listed: 0 });
    }
  }

  #look(jobs: Followed[]): void {
    const alone: Followed[] = [];
    const others: Followed[] = [];
    for (const job of jobs) {
      job.due = job.early = Number.POSITIVE_INFINITY;
      (job.vigil.last() && job.listed < believed ? others : alone).push(job);
    }
    for (const job of alone) this.#readOne(job);
    askLists(
      this.#client,
      others,
      (job, seen) => {
        const last = job.vigil.last() as JobSnapshot<unknown>;
        const isSame = seen?.state === last.state && (seen.status ?? last.status) === last.status && (seen.progress ?? last.progress) === last.progress;
        if (!isSame) return this.#readOne(job);
        job.listed++;
        this.#settle(job, last);
      },
      { signal: this.#stop.signal },
    );
  }

  #readOne(job: Followed): void {
    this.#read(async () => {
      const { vigil } = job;
      const deadline = vigil.left();
      if (!this.#isFollowed(job) || deadline === 0) return this.#settle(job);
      try {
        const update = await job.job.get({ deadline, signal: this.#stop.signal }).catch(vigil.failed);
        // The first time some sooner than others, so that not all are read at once again.
        job.listed = job.vigil.last() ? 0 : Math.floor(Math.random() * believed);
        this.#settle(job, update);
      } catch (error) {
        this.#leave(job, error);
      }
    });
  }

  #isFollowed(job: Followed): boolean {
    return this.#followed.get(keyOf(job.job)) === job;
  }

  /** Takes what a look saw, if anything; and sets the time of the next. */
  #settle(job: Followed, update?: JobSnapshot<unknown>): void {
    if (!this.#isFollowed(job)) return;
    const telling = update && job.vigil.saw(update) && this.#tellChange(job, update);
    if (update && hasEnded(update)) return void this.#forget(job);
    if (telling) return void telling.then(() => this.#settle(job));
    try {
      const pause = job.vigil.pause();
      job.due = now() + pause;
      job.early = job.due - pause / 3;
      if (job.due < this.#next) this.#nap.abort();
    } catch (error) {
      this.#leave(job, error);
    }
  }

  #leave(job: Followed, error: unknown): void {
    if (!this.#isFollowed(job)) return;
    this.#tell(job, { ok: false, error: error as VendorJobsError });
    this.#forget(job);
  }

  #forget(job: Followed): void {
    this.#followed.delete(keyOf(job.job));
    if (this.#followed.size === 0) this.#nap.abort();
  }

  #tell({ refs }: Pick<Followed, "refs">, result: WaitAllResult<unknown>): void {
    for (const ref of refs) this.#news.push({ ref, ...result });
    this.#wake();
  }

  /** Tells of a change to all; gives what is to be awaited before the job is looked at again, if anything. Never rejects. */
  #tellChange(job: Followed, update: JobSnapshot<unknown>): Promise<void> | undefined {
    const result = { ok: true, ...update } as const;
    this.#tell(job, result);
    try {
      const telling = tell(this.#options.onUpdate, result, job.vigil);
      if (!telling) return undefined;
      this.#telling++;
      return telling
        .catch((error) => this.#end({ error }))
        .then(() => {
          this.#telling--;
          this.#wake();
        });
    } catch (error) {
      this.#end({ error });
      return undefined;
    }
  }
}

const keyOf = ({ ids, mark }: Job): string => JSON.stringify([Object.values(ids).map(String), mark]);
