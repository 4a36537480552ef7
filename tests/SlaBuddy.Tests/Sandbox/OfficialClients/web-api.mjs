// Does with Slack's own client what an app does, and says what came of it.
import { WebClient } from '@slack/web-api';

const slack = new WebClient(process.env.BOT_TOKEN, { slackApiUrl: process.env.API_URL });
const channel = 'C0ENTERPRISE';
const said = {};

const { user_id: me, team_id: team } = await slack.auth.test();
said.who = `${team} ${me}`;

const root = await slack.chat.postMessage({
  channel, text: 'root', metadata: { event_type: 'told', event_payload: { key: '1:1:1' } },
});
for (let number = 1; number <= 5; number += 1) {
  await slack.chat.postMessage({ channel, thread_ts: root.ts, text: `reply ${number}` });
}
for (let number = 1; number <= 6; number += 1) await slack.chat.postMessage({ channel, text: `message ${number}` });

said.history = [];
for await (const page of slack.paginate('conversations.history', { channel, limit: 3, include_all_metadata: true })) {
  said.history.push(page.messages.map((message) => message.text));
  said.key = page.messages.find((message) => message.ts === root.ts)?.metadata?.event_payload.key ?? said.key;
}
said.thread = [];
for await (const page of slack.paginate('conversations.replies', { channel, ts: root.ts, limit: 3 })) {
  said.thread.push(...page.messages.filter((message) => message.ts !== root.ts).map((message) => message.text));
}

await slack.chat.update({ channel, ts: root.ts, text: 'root, edited' });
await slack.reactions.add({ channel, timestamp: root.ts, name: 'eyes' });
const reacted = await slack.reactions.get({ channel, timestamp: root.ts });
said.reaction = `${reacted.message.text} ${reacted.message.reactions[0].name}`;
await slack.reactions.remove({ channel, timestamp: root.ts, name: 'eyes' });

await slack.chat.postEphemeral({ channel, user: 'U0ANA', text: 'only you' });
const home = await slack.views.publish({ user_id: 'U0ANA', view: { type: 'home', blocks: [{ type: 'divider' }] } });
said.home = home.view.type;
const direct = await slack.conversations.open({ users: 'U0ANA' });
const whispered = await slack.chat.postMessage({ channel: direct.channel.id, text: 'between us' });
await slack.chat.delete({ channel: direct.channel.id, ts: whispered.ts });
said.zone = (await slack.users.info({ user: 'U0ANA' })).user.tz;

said.refusal = await slack.chat.postMessage({ channel: 'C0NOWHERE', text: 'hello' }).catch((fault) => fault.data.error);

// The next post is told to come again in a second.
const asked = Date.now();
await fetch(process.env.FAULTS_URL, {
  method: 'POST', headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ method: 'chat.postMessage', fault: 'rate_limited:1' }),
});
await slack.chat.postMessage({ channel, text: 'patient' });
said.waited = Date.now() - asked;

console.log(JSON.stringify(said));
