// An app on Slack's own framework, over HTTP or, with an app token, through a socket.
import bolt from '@slack/bolt';

const { BOT_TOKEN: token, SIGNING_SECRET: signingSecret, APP_TOKEN: appToken, API_URL: slackApiUrl } = process.env;
const app = new bolt.App({
  token, signingSecret, clientOptions: { slackApiUrl }, logLevel: bolt.LogLevel.ERROR,
  ...(appToken ? { socketMode: true, appToken } : {}),
});
const say = (line) => console.log(JSON.stringify(line));
const plain = (text) => ({ type: 'plain_text', text });

app.message('hello', async ({ message, say: reply }) => {
  await reply({
    thread_ts: message.ts, text: `Hello <@${message.user}>`,
    blocks: [{ type: 'actions', elements: [{ type: 'button', action_id: 'press', value: '17', text: plain('Press') }] }],
  });
});
app.event('reaction_added', async ({ event }) => say({ reaction: event.reaction, by: event.user }));
app.event('app_home_opened', async ({ event, client }) => {
  await client.views.publish({
    user_id: event.user, view: { type: 'home', blocks: [{ type: 'section', text: plain('Welcome home') }] },
  });
  say({ home: event.user });
});
app.action('press', async ({ ack, action, body, respond }) => {
  await ack();
  await respond({ response_type: 'ephemeral', replace_original: false, text: `${body.user.id} pressed ${action.value}` });
  say({ pressed: action.value });
});
app.command('/sla', async ({ ack, command, client }) => {
  if (command.text !== 'setup') return ack({ response_type: 'ephemeral', text: `You said ${command.text}` });
  await ack();
  await client.views.open({
    trigger_id: command.trigger_id,
    view: {
      type: 'modal', callback_id: 'setup', title: plain('Set up'), submit: plain('Save'),
      blocks: [{
        type: 'input', block_id: 'why', label: plain('Why'), element: { type: 'plain_text_input', action_id: 'words' },
      }],
    },
  });
  say({ opened: true });
});
app.view('setup', async ({ ack, view, client }) => {
  const words = view.state.values.why.words.value;
  if (words.length < 5) return ack({ response_action: 'errors', errors: { why: 'Say more.' } });
  await ack();
  await client.chat.postMessage({ channel: 'C0ENTERPRISE', text: `Set up: ${words}` });
  say({ setup: words });
});
app.error(async (fault) => say({ fault: `${fault}` }));

const server = await app.start(0);
say({ ready: true, port: appToken ? null : server.address().port });
