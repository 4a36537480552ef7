// What the peers have in common. Settings come in one environment variable, the answer is one line of JSON.
export const settings = JSON.parse(process.env.BENCH_SETTINGS)

export const say = answer => console.log(JSON.stringify(answer))

const RECORD = `
  with event as (insert into work.event (task_id) select unnest($1::bigint[]) returning event_id)
  insert into work.outbox (key, event_id) select 'escalated:' || event_id, event_id from event`

/** One event and one outbox row a task, in one transaction. */
export const record = (pool, tasks) => pool.query({ name: 'record', text: RECORD, values: [tasks] })

export const completed = async pool =>
  (await pool.query('select count(*)::int as done from work.event')).rows[0].done

/** Returns when all are done, or when the time is up. */
export async function untilDone (pool, tasks, seconds, since) {
  while (since() < seconds && await completed(pool) < tasks) {
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
