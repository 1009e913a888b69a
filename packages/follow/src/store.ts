import type { SpanContext } from "@opentelemetry/api";
import type { JobOverview, JobRef } from "@vendor-jobs/core";
import type { Sql } from "./database.ts";
import type { FollowedRun, Phase, RunsQuery, Undelivered } from "./types.ts";

/** How a start is to be sent, or was. */
export interface Start {
  readonly operation: string;
  readonly params: Record<string, unknown>;
  /** Where it was asked for, for those who trace. */
  readonly trace?: SpanContext;
  /** What the steps after it need. */
  readonly inputs?: Record<string, unknown>;
  /** The idempotency key, or own id, with which it is sent each time; undefined where the vendor takes none. */
  readonly idempotencyKey?: string;
}

interface News {
  readonly kind: Undelivered["kind"];
  readonly at: string;
  readonly job?: JobOverview | null;
  readonly reason?: string;
}

/** A run as the table has it. */
export interface Row {
  readonly key: string;
  readonly vendor: string;
  readonly base_url: string;
  readonly phase: Phase;
  readonly start: Start | null;
  readonly ref: JobRef | null;
  readonly job: JobOverview | null;
  readonly trouble: string | null;
  readonly news: readonly (News & { seq: number })[];
  readonly undelivered: readonly (News & { seq: number; error: string })[];
  readonly listed: number;
  readonly created_at: Date;
  readonly sent_at: Date | null;
  readonly ended_at: Date | null;
}

/** What tells the jobs of a client apart: their ids, and the run among those of the same ids. */
export const refName = ({ ids, mark }: JobRef): string => JSON.stringify([Object.entries(ids).map(([name, id]) => [name, String(id)]), mark ?? null]);

/** News at the end of a run's own list, as SQL; numbered, so that each is told once it has been told. */
const withNews = (values: string) =>
  `news = news || jsonb_build_array(${values} || jsonb_build_object('seq', seq + 1, 'at', clock_timestamp())), seq = seq + 1`;

/** The followed runs in the database. A statement a method. */
export class Store {
  readonly #table: string;
  readonly #sql: Sql;

  constructor(schema: string, sql: Sql) {
    this.#table = `${schema}.run`;
    this.#sql = sql;
  }

  async get(key: string): Promise<Row | undefined> {
    const [row] = await this.#sql.rows<Row>(`select * from ${this.#table} where key = $1`, [key]);
    return row;
  }

  /** Takes in what is to be started; undefined where the key is known. */
  async intend(key: string, vendor: string, baseUrl: string, start: Start): Promise<Row | undefined> {
    const [row] = await this.#sql.rows<Row>(
      `insert into ${this.#table} (key, vendor, base_url, phase, start) values ($1, $2, $3, 'intended', $4::jsonb) on conflict do nothing returning *`,
      [key, vendor, baseUrl, JSON.stringify(start)],
    );
    return row;
  }

  /** Takes in a job that others started; undefined where the key or the job is known. */
  async follow(key: string, ref: JobRef): Promise<Row | undefined> {
    const [row] = await this.#sql.rows<Row>(
      `insert into ${this.#table} (key, vendor, base_url, phase, ref, ref_name, look_at)
       values ($1, $2, $3, 'followed', $4::jsonb, $5, clock_timestamp()) on conflict do nothing returning *`,
      [key, ref.vendor, ref.baseUrl, JSON.stringify(ref), refName(ref)],
    );
    return row;
  }

  async byRef(ref: JobRef): Promise<Row | undefined> {
    const [row] = await this.#sql.rows<Row>(`select * from ${this.#table} where vendor = $1 and base_url = $2 and ref_name = $3`, [
      ref.vendor,
      ref.baseUrl,
      refName(ref),
    ]);
    return row;
  }

  /** Notes that a start is about to be sent; undefined where it is in another phase by now. */
  async sending(key: string): Promise<Row | undefined> {
    const [row] = await this.#sql.rows<Row>(
      `update ${this.#table} set phase = 'sent', sent_at = coalesce(sent_at, clock_timestamp()) where key = $1 and phase = 'intended' returning *`,
      [key],
    );
    return row;
  }

  /** Notes that a start that was to be sent certainly did not act. */
  async unsent(key: string, trouble: string): Promise<void> {
    await this.#sql.rows(`update ${this.#table} set phase = 'intended', sent_at = null, trouble = $2 where key = $1 and phase = 'sent'`, [key, trouble]);
  }

  /** Notes the job of a start: as its answer told, or as it was found. One that was found is given up to the run whose answer tells of it. */
  async started(key: string, ref: JobRef, isFound: boolean): Promise<{ isTaken: boolean; robbed: string | undefined }> {
    const name = refName(ref);
    const [holder] = await this.#sql.rows<{ key: string; is_found: boolean }>(
      `select key, is_found from ${this.#table} where vendor = $1 and base_url = $2 and ref_name = $3 and key <> $4 for update`,
      [ref.vendor, ref.baseUrl, name, key],
    );
    if (holder && (isFound || !holder.is_found)) return { isTaken: false, robbed: undefined };
    if (holder)
      await this.#sql.rows(
        `update ${this.#table} set phase = 'sent', ref = null, ref_name = null, is_found = false, look_at = null where key = $1 and phase = 'followed'`,
        [holder.key],
      );
    const rows = await this.#sql.rows(
      `update ${this.#table} set phase = 'followed', ref = $2::jsonb, ref_name = $3, is_found = $4, trouble = null, look_at = clock_timestamp()
       where key = $1 and phase in ('sent', 'unknown') returning key`,
      [key, JSON.stringify(ref), name, isFound],
    );
    return { isTaken: rows.length > 0, robbed: holder?.key };
  }

  /** Ends a start: the vendor refused it. */
  async refused(key: string, reason: string): Promise<void> {
    await this.#sql.rows(
      `update ${this.#table} set phase = 'refused', trouble = $2, ended_at = clock_timestamp(),
       ${withNews(`jsonb_build_object('kind', 'end', 'reason', $2::text)`)} where key = $1 and phase in ('intended', 'sent')`,
      [key, reason],
    );
  }

  /** Notes that nobody can tell whether a start acted. */
  async unknown(key: string, reason: string): Promise<void> {
    await this.#sql.rows(
      `update ${this.#table} set phase = 'unknown', trouble = $2, ${withNews(`jsonb_build_object('kind', 'unknown', 'reason', $2::text)`)}
       where key = $1 and phase = 'sent'`,
      [key, reason],
    );
  }

  /** Has an unknown start sent again; true where it was unknown. */
  async startAgain(key: string): Promise<boolean> {
    const rows = await this.#sql.rows(
      `update ${this.#table} set phase = 'intended', sent_at = null, trouble = null where key = $1 and phase = 'unknown' returning key`,
      [key],
    );
    return rows.length > 0;
  }

  /** Notes the job of an unknown start; true where it was unknown, and the job is no other's. */
  async isJob(key: string, ref: JobRef): Promise<boolean> {
    const row = await this.get(key);
    return row?.phase === "unknown" && (await this.started(key, ref, false)).isTaken;
  }

  /** Gives up an unknown start; true where it was unknown. */
  async giveUp(key: string): Promise<boolean> {
    const rows = await this.#sql.rows(
      `update ${this.#table} set phase = 'refused', ended_at = clock_timestamp() where key = $1 and phase = 'unknown' returning key`,
      [key],
    );
    return rows.length > 0;
  }

  /** The jobs of a client to be looked at now or in a moment, the latest first. */
  due(vendor: string, baseUrl: string, limit: number): Promise<Row[]> {
    return this.#sql.rows<Row>(
      `select * from ${this.#table} where vendor = $1 and base_url = $2 and phase = 'followed' and look_at <= clock_timestamp() order by look_at limit $3`,
      [vendor, baseUrl, limit],
    );
  }

  async countFollowed(vendor: string, baseUrl: string): Promise<number> {
    const [row] = await this.#sql.rows<{ count: number }>(
      `select count(*)::int as count from ${this.#table} where vendor = $1 and base_url = $2 and phase = 'followed'`,
      [vendor, baseUrl],
    );
    return row?.count ?? 0;
  }

  /** Notes what looks saw; gives the keys of those that have news. */
  async seen(looks: readonly Seen[], { min, max }: { min: number; max: number }): Promise<string[]> {
    const rows = await this.#sql.rows<{ key: string; has_news: boolean }>(
      `update ${this.#table} as run set
         job = coalesce(look.job, run.job), trouble = look.trouble, listed = case when look.listed then run.listed + 1 else 0 end,
         phase = case when look.kind = 'end' then 'ended' else run.phase end,
         ended_at = case when look.kind = 'end' then clock_timestamp() end,
         look_at = clock_timestamp() + make_interval(secs => greatest(look.pause, least($2::float8, greatest($3::float8,
           extract(epoch from clock_timestamp() - run.created_at) * 100))) * (0.8 + random() * 0.2) / 1000),
         news = case when look.kind is null then run.news else run.news || jsonb_build_array(jsonb_strip_nulls(
           jsonb_build_object('kind', look.kind, 'job', look.job, 'reason', look.trouble, 'seq', run.seq + 1, 'at', clock_timestamp()))) end,
         seq = case when look.kind is null then run.seq else run.seq + 1 end
       from jsonb_to_recordset($1::jsonb) as look(key text, kind text, job jsonb, trouble text, listed boolean, pause float8)
       where run.key = look.key and run.phase = 'followed' returning run.key, look.kind is not null as has_news`,
      [JSON.stringify(looks), max, min],
    );
    return rows.filter(({ has_news }) => has_news).map(({ key }) => key);
  }

  /** Has the job looked at now; false where none is followed by that reference. */
  async lookNow(ref: JobRef): Promise<boolean> {
    const rows = await this.#sql.rows(
      `update ${this.#table} set look_at = clock_timestamp(), listed = 1000 where vendor = $1 and base_url = $2 and ref_name = $3 and phase = 'followed' returning key`,
      [ref.vendor, ref.baseUrl, refName(ref)],
    );
    return rows.length > 0;
  }

  /** Takes the first piece of news off: it was told; or with why it could not be, puts it aside. */
  async told(key: string, seq: number, error?: string): Promise<void> {
    const aside = error === undefined ? "" : `, undelivered = undelivered || jsonb_build_array((news -> 0) || jsonb_build_object('error', $3::text))`;
    await this.#sql.rows(
      `update ${this.#table} set news = news - 0${aside} where key = $1 and (news -> 0 ->> 'seq')::int = $2`,
      error === undefined ? [key, seq] : [key, seq, error],
    );
  }

  /** Has the last of what was put aside told again: an end, or what else was the last. */
  async tellAgain(key: string): Promise<boolean> {
    const rows = await this.#sql.rows(
      `update ${this.#table} set news = news || jsonb_build_array((undelivered -> -1) - 'error'), undelivered = '[]' where key = $1 and undelivered <> '[]' returning key`,
      [key],
    );
    return rows.length > 0;
  }

  undelivered(): Promise<Pick<Row, "key" | "undelivered">[]> {
    return this.#sql.rows(`select key, undelivered from ${this.#table} where undelivered <> '[]' order by key`);
  }

  /** The runs after a key, in the order of their keys. */
  page({ phases, states, vendor }: RunsQuery, after: string, limit: number): Promise<Row[]> {
    return this.#sql.rows<Row>(
      `select * from ${this.#table} where key > $1 and ($2::text[] is null or phase = any($2)) and ($3::text[] is null or job ->> 'state' = any($3))
       and ($4::text is null or vendor = $4) order by key limit $5`,
      [after, phases ?? null, states ?? null, vendor ?? null, limit],
    );
  }

  async counts(): Promise<{ phase: Phase; count: number; untold: number; undelivered: number; lag: number }[]> {
    return this.#sql.rows(
      `select phase, count(*)::int as count, coalesce(sum(jsonb_array_length(news)), 0)::int as untold, coalesce(sum(jsonb_array_length(undelivered)), 0)::int as undelivered,
       coalesce(greatest(0, extract(epoch from clock_timestamp() - min(look_at) filter (where phase = 'followed')) * 1000), 0)::float8 as lag
       from ${this.#table} group by phase`,
    );
  }

  /** Forgets what ended long ago and was told of. */
  async forget(keep: number): Promise<void> {
    await this.#sql.rows(`delete from ${this.#table} where ended_at < clock_timestamp() - make_interval(secs => $1) and news = '[]' and undelivered = '[]'`, [
      keep / 1000,
    ]);
  }
}

/** What a look saw, as it is noted. */
export interface Seen {
  readonly key: string;
  readonly kind: "change" | "end" | "trouble" | null;
  readonly job: JobOverview | null;
  readonly trouble: string | null;
  readonly listed: boolean;
  /** ms until the next look at the least: what the vendor asks for. */
  readonly pause: number;
}

const dates = ["createdAt", "startedAt", "finishedAt"] as const;

/** An overview as JSON gives it, with its times as Dates again. */
export function overviewIn(job: JobOverview | null | undefined): JobOverview | undefined {
  if (!job) return undefined;
  return { ...job, ...Object.fromEntries(dates.map((name) => [name, job[name] == null ? undefined : new Date(job[name])])) };
}

export const runOf = (row: Row): FollowedRun => ({
  key: row.key,
  vendor: row.vendor,
  baseUrl: row.base_url,
  phase: row.phase,
  ref: row.ref ?? undefined,
  job: overviewIn(row.job),
  trouble: row.trouble ?? undefined,
  createdAt: row.created_at,
  endedAt: row.ended_at ?? undefined,
});
