// What people do to messages: edit and delete their own, react to any.
import { call } from './wire.js';
import { ask, tell } from './question.js';

const attempt = async work => {
  try {
    await work();
  } catch (error) {
    await tell(error.message);
  }
};

const edit = ({ dataset: { edit: ts, text } }, line) => {
  const words = line.querySelector('.text');
  const form = document.createElement('form');
  form.className = 'editor';
  form.innerHTML = '<textarea rows="2" aria-label="Change your message"></textarea>'
    + '<button type="submit" class="send">Save</button><button type="button" class="action">Cancel</button>';
  const box = form.querySelector('textarea');
  box.value = text;
  const close = () => {
    line.classList.remove('editing');
    form.replaceWith(words);
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    close();
    if (box.value.trim() && box.value !== text) attempt(() => call('/sandbox/edit', { ts, text: box.value }));
  });
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.querySelector('.action').addEventListener('click', close);
  line.classList.add('editing');
  words.replaceWith(form);
  box.focus();
};

const picker = document.getElementById('picker');
let reactedTo = null;

const offer = button => {
  reactedTo = button.dataset.reactTo;
  picker.showPopover();
  const { bottom, right } = button.getBoundingClientRect();
  const { width, height } = picker.getBoundingClientRect();
  picker.style.left = `${Math.max(8, Math.min(right - width, innerWidth - width - 8))}px`;
  picker.style.top = `${bottom + height + 8 > innerHeight ? Math.max(8, bottom - height - 34) : bottom + 4}px`;
  picker.querySelector('button').focus();
};

picker?.addEventListener('keydown', event => {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 8, ArrowUp: -8 }[event.key];
  const all = [...picker.querySelectorAll('button')];
  const next = step && all[all.indexOf(document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
});

document.addEventListener('click', async ({ target }) => {
  const button = target.closest('button');
  if (!button) return;
  const { edit: ts, delete: doomed, reactTo, emoji, reaction } = button.dataset;
  if (ts) edit(button, button.closest('.message'));
  else if (reactTo) offer(button);
  else if (emoji) {
    picker.hidePopover();
    await attempt(() => call('/sandbox/react', { ts: reactedTo, name: emoji, on: true }));
  } else if (reaction) {
    await attempt(() => call('/sandbox/react',
      { ts: button.closest('[data-ts]').dataset.ts, name: reaction, on: button.ariaPressed !== 'true' }));
  } else if (doomed && await ask({ title: 'Delete this message?', text: 'It will be gone for everybody.',
    confirm: 'Delete', deny: 'Keep it', style: 'danger' })) {
    await attempt(() => call('/sandbox/delete', { ts: doomed }));
  }
});
