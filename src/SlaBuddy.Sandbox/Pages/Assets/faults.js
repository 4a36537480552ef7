// The switches of the faults page, and counters that keep up.
import { patch, remember } from './patch.js';

const rows = document.getElementById('fault-rows');

const send = (path, body, method = 'POST') => fetch(path, {
  method, headers: { 'Content-Type': 'application/json' }, body: body && JSON.stringify(body),
});

const refresh = async () => {
  const answer = await fetch('/fragments/faults');
  if (answer.ok) patch(rows, await answer.text());
};

if (rows) {
  remember(rows);
  rows.addEventListener('change', async ({ target }) => {
    const row = target.closest('.fault-row');
    const on = row.querySelector('[data-switch]').checked;
    if (!on && !target.matches('[data-switch]')) return;
    await send('/sandbox/switch', {
      word: row.dataset.word, on, method: row.querySelector('[data-method]').value,
      probability: Number(row.querySelector('[data-probability]').value),
    });
    await refresh();
  });
  document.querySelector('[data-all-off]').addEventListener('click', async () => {
    await send('/sandbox/faults', undefined, 'DELETE');
    await refresh();
  });
  setInterval(() => { if (document.visibilityState === 'visible') refresh().catch(() => {}); }, 2000);
}
