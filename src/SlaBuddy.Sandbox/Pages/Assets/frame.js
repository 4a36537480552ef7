// Around the chat: who one is, and the drawer of channels on a narrow screen.
import { call, chat, channelName, home, thread } from './wire.js';

document.querySelector('[data-speak-as]')?.addEventListener('change', ({ target }) => {
  const query = new URLSearchParams({ channel: channelName, as: target.value });
  if (thread) query.set('thread', thread);
  if (home) query.set('home', '1');
  location.search = query;
});

document.addEventListener('click', ({ target }) => {
  const button = document.querySelector('[data-menu]');
  const open = target.closest('[data-menu]') ? !chat.classList.contains('drawn') : Boolean(target.closest('#sidebar'));
  chat?.classList.toggle('drawn', open);
  button?.setAttribute('aria-expanded', String(open));
});

// Whoever opens the app's Home is told to the app, which then publishes it.
if (home) call('/sandbox/home').catch(() => {});
