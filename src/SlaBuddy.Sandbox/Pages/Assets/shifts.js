// The week grid keeps up, and lets people change what stands in the calendar.
import { patch, remember } from './patch.js';

const page = document.getElementById('shifts');
const grid = document.getElementById('week');

const refresh = async () => {
  const answer = await fetch(`/fragments/shifts?week=${page.dataset.week}`);
  if (answer.ok) patch(grid, await answer.text());
};

const send = async (path, body) => {
  const answer = await fetch(path, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error((await answer.text()).replace(/^"|"$/g, ''));
  await refresh();
};

if (page) {
  remember(grid);
  // On a narrow screen the week does not fit, and now is what one came to see.
  const now = grid.querySelector('.now');
  if (now) grid.scrollLeft = now.offsetLeft - grid.clientWidth / 4;
  setInterval(() => { if (document.visibilityState === 'visible') refresh().catch(() => {}); }, 2000);

  const form = document.getElementById('shift-form');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const fault = form.querySelector('output');
    fault.value = '';
    await send('/sandbox/shifts', Object.fromEntries(new FormData(form))).catch(({ message }) => { fault.value = message; });
  });

  const dialog = document.getElementById('shift-dialog');
  let chosen = null;
  grid.addEventListener('click', ({ target }) => {
    const bar = target.closest('.shift');
    if (!bar) return;
    chosen = bar.dataset;
    dialog.querySelector('[data-told]').textContent = bar.title;
    dialog.querySelector('.danger').hidden = !chosen.event;
    dialog.returnValue = '';
    dialog.showModal();
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'cancel') return;
    send('/sandbox/shifts/cancel', { calendar: chosen.calendar, event: chosen.event }).catch(refresh);
  });
}
