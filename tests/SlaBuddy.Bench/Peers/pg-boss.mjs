// The same escalation work on pg-boss: claim when due, one event, one outbox row, complete.
import { PgBoss } from 'pg-boss'
import pg from 'pg'
import { completed, record, say, settings, untilDone } from './work.mjs'

const { mode, tasks, batch, seconds } = settings
const pool = new pg.Pool({ connectionString: settings.database, max: 4 })
const boss = new PgBoss({ connectionString: settings.database, max: 6, supervise: false, schedule: false })
boss.on('error', fault => { throw fault })
await boss.start()
await boss.createQueue('escalation')

const started = process.hrtime.bigint()
const since = () => Number(process.hrtime.bigint() - started) / 1e9
if (mode === 'schedule') {
  const startAfter = new Date(Date.now() - 1000)
  for (let from = 1; from <= tasks; from += 1000) {
    const count = Math.min(1000, tasks - from + 1)
    await boss.insert('escalation', Array.from({ length: count }, (_, i) => ({ data: { task: from + i }, startAfter })))
  }
  say({ done: tasks, seconds: since() })
} else if (mode === 'fetch') {
  let done = 0
  while (done < tasks && since() < seconds) {
    const jobs = await boss.fetch('escalation', { batchSize: batch })
    if (!jobs?.length) break
    await record(pool, jobs.map(job => job.data.task))
    await boss.complete('escalation', jobs.map(job => job.id))
    done += jobs.length
  }
  say({ done, seconds: since() })
} else {
  // As it comes it takes one job every two seconds; in bursts it goes on for as long as its batches come back full.
  const options = batch > 1 ? { batchSize: batch, burstWhenBatchFull: true } : {}
  await boss.work('escalation', options, jobs => record(pool, jobs.map(job => job.data.task)))
  await untilDone(pool, tasks, seconds, since)
  say({ done: await completed(pool), seconds: since() })
}

await boss.stop({ graceful: false, close: true }).catch(() => {})
await pool.end()
process.exit(0)
