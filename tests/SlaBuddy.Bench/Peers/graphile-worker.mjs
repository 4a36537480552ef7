// The same escalation work on graphile-worker: claim when due, one event, one outbox row, complete.
import { Logger, run, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { completed, record, say, settings, untilDone } from './work.mjs'

const { mode, tasks, batch, seconds } = settings
const pool = new pg.Pool({ connectionString: settings.database, max: 12 })
// Every job is worth two lines to it otherwise.
const logger = new Logger(() => (level, message) => { if (level === 'error') console.error(message) })
pool.on('error', fault => { throw fault })
pool.on('connect', client => client.on('error', fault => { throw fault }))
await runMigrations({ pgPool: pool, logger })

const started = process.hrtime.bigint()
const since = () => Number(process.hrtime.bigint() - started) / 1e9
if (mode === 'schedule') {
  for (let from = 1; from <= tasks; from += 1000) {
    await pool.query(
      `select count(*) from graphile_worker.add_jobs(array(
         select row('escalation', json_build_object('task', task), null, now() - interval '1 second',
                    null, null, null, null)::graphile_worker.job_spec
           from generate_series($1::int, $2::int) task))`,
      [from, Math.min(from + 999, tasks)])
  }
  say({ done: tasks, seconds: since() })
} else {
  // With a local queue one process claims many and hands them to its own workers.
  const preset = batch > 1 ? { worker: { localQueue: { size: batch }, concurrentJobs: 10 } } : {}
  const runner = await run({
    pgPool: pool, logger, noHandleSignals: true, preset,
    taskList: { escalation: ({ task }) => record(pool, [task]) },
  })
  await untilDone(pool, tasks, seconds, since)
  say({ done: await completed(pool), seconds: since() })
  await runner.stop()
}

await pool.end()
process.exit(0)
