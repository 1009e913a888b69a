import type { Database } from "./database.ts";

/** The steps from an empty schema to today's, in order. A step that was released is never changed; a new one leaves what older versions use. */
const migrations = (schema: string): readonly string[] => [
  `create table ${schema}.run (
    key text primary key,
    vendor text not null,
    base_url text not null,
    phase text not null,
    start jsonb,
    ref jsonb,
    ref_name text,
    -- Whether the job was found, and not told by the answer to its start.
    is_found boolean not null default false,
    job jsonb,
    trouble text,
    news jsonb not null default '[]',
    undelivered jsonb not null default '[]',
    seq int not null default 0,
    listed int not null default 0,
    created_at timestamptz not null default clock_timestamp(),
    sent_at timestamptz,
    look_at timestamptz,
    ended_at timestamptz
  );
  create unique index run_ref on ${schema}.run (vendor, base_url, ref_name) where ref_name is not null;
  create index run_due on ${schema}.run (vendor, base_url, look_at) where phase = 'followed';
  create index run_ended on ${schema}.run (ended_at) where ended_at is not null;
  create index run_open on ${schema}.run (phase) where phase not in ('followed', 'ended', 'refused');
  create index run_undelivered on ${schema}.run (key) where undelivered <> '[]';
  create table ${schema}.place (name text primary key, free_at timestamptz not null);`,
];

/** Brings the schema to this version's, one process at a time. */
export async function migrate({ transaction }: Database, schema: string): Promise<void> {
  await transaction(async ({ rows }) => {
    await rows(`select pg_advisory_xact_lock(hashtext($1))`, [`vendor-jobs ${schema}`]);
    await rows(`create schema if not exists ${schema}`);
    await rows(`create table if not exists ${schema}.version (version int not null)`);
    const [row] = await rows<{ version: number }>(`select version from ${schema}.version`);
    const steps = migrations(schema).slice(row?.version ?? 0);
    for (const step of steps) for (const statement of step.split(/;\s*(?:\n|$)/)) if (statement.trim()) await rows(statement);
    // A newer version may have been here: it stays what it is.
    if (!row) await rows(`insert into ${schema}.version values ($1)`, [migrations(schema).length]);
    else if (steps.length > 0) await rows(`update ${schema}.version set version = $1`, [migrations(schema).length]);
  });
}
