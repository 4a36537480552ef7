// Reads events that recur and says when each of them happens: the library knows nothing of zones, so that a time of day
// goes in and comes out as if it were UTC.
import { readFileSync } from 'node:fs';
import rrule from 'rrule';

const { RRule, RRuleSet } = rrule;
const written = (date) => date.toISOString().slice(0, 19);
const instances = JSON.parse(readFileSync(process.env.EVENTS, 'utf8')).map(({ start, rule, until, excluded }) => {
  const dtstart = new Date(`${start}Z`);
  const end = new Date(`${until}Z`);
  const ruled = new RRule({ ...RRule.parseString(rule), dtstart });
  const all = ruled.between(dtstart, end, true);
  const set = new RRuleSet();
  set.rrule(ruled);
  const gone = all.length === 0 ? [] : excluded.map((pick) => all[all.length - 1 - (pick % all.length)]);
  gone.forEach((date) => set.exdate(date));
  return { starts: set.between(dtstart, end, true).map(written), excluded: gone.map(written) };
});
console.log(JSON.stringify({ instances }));
