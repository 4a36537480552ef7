// The app's modals: shown on top, closed, submitted, and corrected where the app asks for it.
import { call, fragment } from './wire.js';
import { views } from './live.js';
import { patch, remember } from './patch.js';
import { stateOf } from './blocks.js';
import { tell } from './question.js';

const dialog = document.getElementById('modal');
const parts = ['.modal-head', '.modal-blocks', '.modal-foot'];
let last = '';

const show = async () => {
  const html = dialog && await fragment('/fragments/modal');
  if (html === null || html === last) return;
  last = html;
  const form = document.createElement('template');
  form.innerHTML = html;
  const fresh = form.content.firstElementChild;
  if (!fresh) return dialog.close();
  const shown = dialog.firstElementChild;
  // The same view anew keeps what was typed into its unchanged blocks.
  if (shown?.dataset.view === fresh.dataset.view) {
    parts.forEach(part => patch(shown.querySelector(part), fresh.querySelector(part).innerHTML));
    shown.dataset.hash = fresh.dataset.hash;
  } else {
    dialog.replaceChildren(fresh);
    parts.forEach(part => remember(fresh.querySelector(part)));
  }
  if (!dialog.open) dialog.showModal();
  if (shown !== dialog.firstElementChild) dialog.querySelector('.element, .action')?.focus();
};

const leave = async clear => {
  const { view } = dialog.firstElementChild.dataset;
  try {
    await call('/sandbox/view/close', { viewId: view, clear });
  } catch (error) {
    await tell(error.message);
  }
};

const submit = async form => {
  const complaints = form.querySelectorAll('[data-error]');
  complaints.forEach(line => { line.textContent = ''; });
  const missing = [...form.querySelectorAll('.input')].find(block => isMissing(block));
  if (missing) return complain(missing, 'Please fill in this field.');
  form.classList.add('busy');
  try {
    const { errors = null } = await call('/sandbox/view/submit', { viewId: form.dataset.view, values: stateOf(form) }) ?? {};
    const unplaced = { ...errors };
    // From the last to the first, so that the cursor ends in the first.
    for (const input of [...form.querySelectorAll('.input')].reverse()) {
      const { block } = input.dataset;
      if (errors?.[block]) complain(input, errors[block]);
      delete unplaced[block];
    }
    form.querySelector('.modal-fault').textContent = Object.values(unplaced).join(' ');
  } catch (error) {
    form.querySelector('.modal-fault').textContent = error.message;
  } finally {
    form.classList.remove('busy');
  }
};

const isMissing = block => {
  const field = block.querySelector('[data-element]');
  return field && !block.querySelector('.optional')
    && (field.matches('.multi, .ticks') ? !field.querySelector('input:checked') : !field.value);
};

const complain = (block, words) => {
  block.querySelector('[data-error]').textContent = words;
  block.querySelector('.element')?.focus();
};

views.addEventListener('changed', show);
dialog?.addEventListener('cancel', event => { event.preventDefault(); leave(false); });
dialog?.addEventListener('submit', event => { event.preventDefault(); submit(event.target); });
dialog?.addEventListener('click', ({ target }) => { if (target.closest('[data-leave]')) leave(false); });
