// The live part of the page: fetches what changed, and lets people write, react, press and choose.
import { chat, thread } from './wire.js';
import { refreshAll, refreshFor, toEnd, readWhatIsShown } from './live.js';
import './writing.js';
import './messages.js';
import './blocks.js';
import './modals.js';
import './frame.js';
import './faults.js';
import './shifts.js';

if (chat) {
  const live = new EventSource('/live');
  // What was written between the page's rendering and now, or while the line was down, was announced to nobody here.
  live.onopen = refreshAll;
  live.onmessage = ({ data }) => refreshFor(JSON.parse(data));

  const messages = document.getElementById('messages');
  if (location.hash) document.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`)?.scrollIntoView();
  else toEnd(messages);
  toEnd(document.getElementById('thread-messages'));
  readWhatIsShown();
  // On a phone the keyboard would cover what one came to read.
  if (matchMedia('(hover: hover)').matches)
    document.querySelector(thread ? '.thread textarea' : 'main textarea')?.focus();
}
