// All that is asked of the database; @ stands before what is in the follower's schema. Times are the database's own: the clocks of those who work differ.

const now = "clock_timestamp()";
/** For how long something is open before it is taken to have lost its ticket: longer than any ticket waits. */
const isStale = (time: string) => `${time} not between ${now} - interval '10 minutes' and ${now}`;

/** The steps from an empty schema to today's, in order. A step that was released is never changed; a new one leaves what older versions use. */
export const migrations: readonly (readonly string[])[] = [
  [
    `create table @run (
      key text primary key, client text not null, phase text not null, start jsonb, trouble text,
      -- Its job, how it stood last, and whether it was found and not told by the answer to its start.
      ref jsonb, ref_name text unique, job jsonb, is_found boolean not null default false,
      news jsonb not null default '[]', undelivered jsonb not null default '[]',
      -- When it was sent by the vendor's clock, where that is known; and when its job was last read for itself, and not in a list.
      created_at timestamptz not null default ${now}, sent_at timestamptz, read_at timestamptz not null default ${now}, ended_at timestamptz,
      -- Since when it is to be started, or from when on to be looked at; and when that was said: a clock may be put back.
      due_at timestamptz, looked_at timestamptz
    )`,
    // Not by phases: what goes by keys and asks for a phase would be read from it, all that there is of that phase.
    `create index run_due on @run (client, phase, due_at) where due_at is not null`,
    `create index run_ended on @run (ended_at) where ended_at is not null`,
    `create index run_untold on @run (key) where news <> '[]'`,
    `create index run_undelivered on @run (key) where undelivered <> '[]'`,
    `create table @place (name text primary key, free_at timestamptz not null, taken_at timestamptz not null default ${now})`,
  ],
];

/** What leads the run $1 from one of some phases to another; gives it, or nothing where it is in none of these by now. */
const move = (from: string, to: string, set: string) => `update @run set phase = '${to}', ${set} where key = $1 and phase in (${from}) returning *`;

/** What changes the runs of the list $1, by their keys or names of jobs, as far as a condition holds for each; in one order, so that none waits for another that waits for it. */
function changeAll(by: "key" | "ref_name", members: string, where: string, set: string, kind = "null"): string {
  return `with mine as (select run.key as of, it.*, ${kind} as kind from @run as run join jsonb_to_recordset($1::jsonb) as it(${by} text, ${members})
      on run.${by} = it.${by} where ${where} order by run.key for update of run)
    update @run as run set ${set} from mine as it where run.key = it.of returning run.*`;
}

/** Whether a job is not what it was when it was seen last. */
const moved = ["state", "status", "progress", "attempt"].map((part) => `it.job ->> '${part}' is distinct from run.job ->> '${part}'`).join(" or ");

/** News at the end of a run's own list; when it came tells it from others of the run. */
const news = (kind: string, members: string) =>
  `news || jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('kind', ${kind}, 'at', ${now}, 'tries', 0, ${members})))`;

/** Since when a run has its job: one may have waited long to be sent. The vendor's clock is believed as far as that can be. */
const born = (run = "") => `greatest(${run}created_at, least(coalesce(${run}sent_at, ${run}created_at), ${now}))`;

/** All statements by name, with what they take. */
export const statements = {
  /** Keeps other processes from the schema's version until the transaction ends. schema */
  lock: "select pg_advisory_xact_lock(hashtext('vendor-jobs ' || $1))",
  versions: "create table if not exists @version (one boolean primary key default true, version int not null)",
  version: "select version from @version",
  setVersion: "insert into @version (version) values ($1) on conflict (one) do update set version = $1",

  /** keys */
  get: "select * from @run where key = any($1::text[])",
  byRef: `select * from @run where ref_name = $1`,
  /** list of key, client, start */
  intend: `insert into @run (key, client, phase, start, due_at)
    select key, client, 'intended', start, ${now} from jsonb_to_recordset($1::jsonb) as it(key text, client text, start jsonb) order by key on conflict do nothing returning *`,
  /** list of key, client, ref, its name */
  follow: `insert into @run (key, client, phase, ref, ref_name, due_at, looked_at)
    select key, client, 'followed', ref, name, ${now}, ${now} from jsonb_to_recordset($1::jsonb) as it(key text, client text, ref jsonb, name text)
    order by key on conflict do nothing returning *`,

  /** list of key, the vendor's time */
  sending: changeAll("key", "time timestamptz", "phase = 'intended'", `phase = 'sent', sent_at = coalesce(run.sent_at, it.time, ${now})`),
  /** key, why */
  unsent: move("'sent'", "intended", "sent_at = null, trouble = $2"),
  /** key, why */
  refused: move("'intended', 'sent'", "refused", `trouble = $2, due_at = null, ended_at = ${now}, news = ${news("'end'", "'reason', $2::text")}`),
  /** key, why */
  unknown: move("'sent'", "unknown", `trouble = $2, due_at = null, news = ${news("'unknown'", "'reason', $2::text")}`),
  startAgain: move("'unknown'", "intended", `sent_at = null, trouble = null, due_at = ${now}`),
  drop: move("'unknown'", "refused", `ended_at = ${now}`),
  /** list of key, ref, its name, whether it was found */
  started: changeAll(
    "key",
    'ref jsonb, name text, "isFound" boolean',
    "phase in ('intended', 'sent', 'unknown') and not exists (select from @run as other where other.ref_name = it.name)",
    `phase = 'followed', ref = it.ref, ref_name = it.name, is_found = it."isFound", trouble = null, read_at = ${now}, due_at = ${now}, looked_at = ${now}`,
  ),
  /** Gives up a job that was found and is another's. */
  robbed: move("'followed'", "sent", "ref = null, ref_name = null, is_found = false"),
  /** The run that has a job, kept from others until the transaction ends. ref's name, key */
  holder: `select * from @run where ref_name = $1 and key <> $2 for update`,

  /**
   * The jobs of a client that are to be looked at, the latest first. A list that does not tell the end of one of ten minutes is held against the job itself,
   * and again each time that its age has doubled. client, how many
   */
  due: `select ref, ref_name, ${now} - read_at > greatest(interval '10 minutes', (${now} - ${born()}) / 2) as is_doubted from @run
    where client = $1 and phase = 'followed' and due_at <= ${now} order by due_at limit $2`,
  /** Those whose next look was said by a clock that was put back since are to be looked at now. client */
  putBack: `update @run set due_at = ${now}, looked_at = ${now} where client = $1 and phase = 'followed' and due_at is not null and looked_at > ${now}`,
  /**
   * Notes what looks saw, and gives those that have news: of jobs that were read, or have ended; of others in lists where half the time until their next look is
   * over. list of what is seen, the least and the most time between looks in ms
   */
  seen: `with seen as (${changeAll(
    "ref_name",
    "job jsonb, ended boolean, trouble text, listed boolean, pause float8",
    `phase = 'followed' and (it.ended or not it.listed or due_at - ${now} <= ${now} - looked_at or looked_at > ${now})`,
    `job = coalesce(it.job, run.job), trouble = case when it.job is null then coalesce(it.trouble, run.trouble) end,
      read_at = case when it.listed then run.read_at else ${now} end,
      phase = case when it.ended then 'ended' else run.phase end, ended_at = case when it.ended then ${now} end, looked_at = ${now},
      due_at = case when not it.ended then ${now} + make_interval(secs => greatest(it.pause / 1000,
        least($3::float8, greatest($2::float8, extract(epoch from ${now} - ${born("run.")}) * 100)) * (0.8 + random() * 0.2) / 1000)) end,
      news = case when it.kind is null then run.news else run.${news("it.kind", "'job', it.job, 'reason', it.trouble")} end`,
    `case when it.ended then 'end' when it.job is not null and (${moved}) then 'change' when it.trouble is not null and run.trouble is null then 'trouble' end`,
  )}, it.kind) select key, client from seen where kind is not null`,
  /** ref's name */
  lookNow: `update @run set due_at = ${now}, looked_at = ${now}, read_at = 'epoch' where ref_name = $1 and phase = 'followed' returning *`,

  /** Takes off news that was told. list of key, when it came */
  told: changeAll("key", "at text", "news -> 0 ->> 'at' = it.at", "news = run.news - 0"),
  /** Notes that news could not be told. key, when it came, why */
  untold: `update @run set news = jsonb_set(news, '{0}', (news -> 0) || jsonb_build_object('tries', (news -> 0 ->> 'tries')::int + 1, 'error', $3::text))
    where key = $1 and news -> 0 ->> 'at' = $2 returning *`,
  /** Puts news aside. key, when it came */
  aside: `update @run set news = news - 0, undelivered = undelivered || jsonb_build_array(news -> 0) where key = $1 and news -> 0 ->> 'at' = $2 returning *`,
  undelivered: `select * from @run where undelivered <> '[]' order by key`,
  /** The last of what was put aside is to be told again: an end, or what else was the last. key, clients */
  tellAgain: `update @run set news = news || jsonb_build_array((undelivered -> -1) || '{"tries":0}'), undelivered = '[]'
    where key = $1 and client = any($2::text[]) and undelivered <> '[]' returning *`,

  /** The next runs after a key. key, phases, states, vendor */
  page: `select * from @run where key > $1 and ($2::text[] is null or phase = any($2)) and ($3::text[] is null or job ->> 'state' = any($3))
    and ($4::text is null or split_part(client, ' ', 1) = $4) order by key limit 500`,
  /** clients; null for all */
  stats: `select jsonb_object_agg(phase, count) as phases, coalesce(sum(untold), 0)::int as untold, coalesce(sum(undelivered), 0)::int as undelivered,
      coalesce(greatest(0, extract(epoch from ${now} - min(due_at)) * 1000), 0)::float8 as lag
    from (select phase, count(*), sum(jsonb_array_length(news)) as untold, sum(jsonb_array_length(undelivered)) as undelivered,
      min(due_at) filter (where phase = 'followed') as due_at from @run where $1::text[] is null or client = any($1) group by phase)`,
  /** What ended long ago and was told of. ms; more than 3000 years is no time that the database has */
  forget: `delete from @run where ended_at < ${now} - make_interval(secs => least($1::float8, 1e14) / 1000) and news = '[]' and undelivered = '[]'`,
  /** What is to be done of a client, and may have lost its ticket. client */
  startLost: `select key, client from @run where client = $1 and phase in ('intended', 'sent') and ${isStale("due_at")} limit 1000`,
  tellLost: `select key, client from @run where client = $1 and news <> '[]' and ${isStale("(news -> 0 ->> 'at')::timestamptz")} limit 1000`,

  /** What other clients, of the same vendor or base URL, should have done long ago. clients, vendor, base URL */
  ofNobody: `select client, count(*)::int as count from @run where phase in ('intended', 'sent', 'followed') and due_at < ${now} - interval '20 minutes'
    and client <> all($1::text[]) and (split_part(client, ' ', 1) = $2::text or split_part(client, ' ', 2) = $3::text) group by client`,

  /** The next places of a limit: when they end, and when that was said, in ms since 1970. name, how many seconds they take */
  places: `insert into @place as place (name, free_at) values ($1, ${now} + make_interval(secs => $2))
    on conflict (name) do update set taken_at = ${now},
      free_at = make_interval(secs => $2) + case when place.taken_at <= ${now} then greatest(place.free_at, ${now}) else ${now} end
    returning (extract(epoch from free_at) * 1000)::float8 as until, (extract(epoch from ${now}) * 1000)::float8 as now`,
  /** No place before so many seconds. client, seconds */
  pause: `update @place set taken_at = ${now}, free_at = greatest(free_at, ${now} + make_interval(secs => $2)) where starts_with(name, $1 || ' ')`,
} as const;
