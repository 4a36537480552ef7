// Checks events against their JSON Schemas with Ajv; in strict mode it refuses a schema that says nothing clear.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const say = (line) => process.stdout.write(JSON.stringify(line) + '\n');
const ajv = new Ajv.default({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const known = new Map();

const validatorOf = (type) => {
  if (!known.has(type)) known.set(type, ajv.compile(JSON.parse(readFileSync(join(process.env.SCHEMAS, `${type}.json`)))));
  return known.get(type);
};

say({ ready: true });
for await (const line of createInterface({ input: process.stdin })) {
  const event = JSON.parse(line);
  try {
    const valid = validatorOf(event.type);
    say({ type: event.type, faults: valid(event) ? '' : ajv.errorsText(valid.errors) });
  } catch (fault) {
    say({ type: event.type, faults: fault.message });
  }
}
