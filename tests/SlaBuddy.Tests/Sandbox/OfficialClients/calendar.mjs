// Reads a calendar with Google's own client, page after page, as instances and as what recurs.
import { readFileSync } from 'node:fs';
import { auth, calendar } from '@googleapis/calendar';

const { CREDENTIALS, ROOT_URL: rootUrl, CALENDAR: calendarId, FROM: timeMin, UNTIL: timeMax, USER } = process.env;
const key = JSON.parse(readFileSync(CREDENTIALS, 'utf8'));
const account = new auth.JWT({
  email: key.client_email, key: key.private_key, keyId: key.private_key_id, subject: USER || undefined,
  scopes: ['https://www.googleapis.com/auth/calendar.readonly'],
});
// The client takes no other address for tokens than Google's; the key file's own is put in its place on the way out.
account.transporter.interceptors.request.add({
  resolved: async (request) => {
    if (request.url.host === 'oauth2.googleapis.com') request.url = new URL(key.token_uri);
    return request;
  },
});
const google = calendar({ version: 'v3', auth: account, rootUrl });

const list = async (parameters) => {
  const read = { events: [], pages: 0 };
  let pageToken;
  do {
    const { data } = await google.events.list({ calendarId, pageToken, ...parameters });
    read.events.push(...data.items);
    read.pages += 1;
    read.zone = data.timeZone;
    pageToken = data.nextPageToken;
  } while (pageToken);
  return read;
};

const said = {
  instances: await list({ singleEvents: true, orderBy: 'startTime', timeMin, timeMax, maxResults: 40 }),
  stored: await list({ maxResults: 4 }),
  away: await list({ singleEvents: true, eventTypes: ['outOfOffice', 'focusTime'], timeMin, timeMax }),
};
said.refusal = await google.events.list({ calendarId: 'nowhere@acme.example' }, { retry: false })
  .catch((fault) => `${fault.status} ${fault.response.data.error.errors[0].reason}`);
console.log(JSON.stringify(said));
