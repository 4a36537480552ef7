// Signs with the official library of Standard Webhooks, as any sender does.
import { Webhook } from 'standardwebhooks';

const { SECRET, ID, TIMESTAMP, BODY } = process.env;
console.log(JSON.stringify({ signature: new Webhook(SECRET).sign(ID, new Date(Number(TIMESTAMP) * 1000), BODY) }));
