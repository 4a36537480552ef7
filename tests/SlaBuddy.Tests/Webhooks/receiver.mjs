// A receiver with the official library of Standard Webhooks: it takes what verifies and refuses the rest.
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(process.env.SECRET);
const say = (line) => process.stdout.write(JSON.stringify(line) + '\n');

const server = createServer(async (request, response) => {
  let body = '';
  for await (const piece of request) body += piece;
  try {
    const event = webhook.verify(body, request.headers);
    response.statusCode = 204;
    say({ verified: event.type, id: request.headers['webhook-id'] });
  } catch (fault) {
    response.statusCode = 401;
    say({ refused: fault.message });
  }
  response.end();
});
server.listen(0, '127.0.0.1', () => say({ port: server.address().port }));
