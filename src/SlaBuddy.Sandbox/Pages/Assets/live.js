// Keeps what is shown up to date, and remembers what was read.
import { as, call, channel, fragment, home, thread } from './wire.js';
import { patch, remember } from './patch.js';

const messages = document.getElementById('messages');
const replies = document.getElementById('thread-messages');

export const toEnd = area => { if (area) area.scrollTop = area.scrollHeight; };
const isAtEnd = area => area.scrollHeight - area.scrollTop - area.clientHeight < 60;

// Changes come in bursts; one fetch at a time is enough, and one more for what came meanwhile.
const once = work => {
  let running = false, again = false;
  return async () => {
    if (running) { again = true; return; }
    running = true;
    do { again = false; await work().catch(() => {}); } while (again);
    running = false;
  };
};

const refresh = (area, path) => {
  remember(area);
  return once(async () => {
    const html = area && await fragment(path);
    if (html === null) return;
    const follow = isAtEnd(area);
    patch(area, html);
    if (follow) toEnd(area);
  });
};
const refreshMessages = refresh(messages, '/fragments/messages');
const refreshReplies = refresh(thread ? replies : null, '/fragments/thread');
const refreshPlaces = refresh(document.getElementById('places'), '/fragments/places');
const refreshHome = refresh(document.getElementById('home'), '/fragments/home');

export const views = new EventTarget();

export const refreshAll = async () => {
  await Promise.all([refreshMessages(), refreshReplies(), refreshPlaces(), refreshHome()]);
  views.dispatchEvent(new Event('changed'));
};

export const refreshFor = async change => {
  if (change.views === as) {
    refreshHome();
    views.dispatchEvent(new Event('changed'));
  }
  if (change.channel === channel && !home) {
    await Promise.all([refreshMessages(), refreshReplies()]);
    await markRead();
  }
  if (change.channel) refreshPlaces();
};

// Read is what stood in a window that somebody looked at.
const youngest = area => [...area?.querySelectorAll('[data-surface=message]') ?? []].at(-1)?.dataset.ts;
const marked = {};
const mark = async (area, threadTs) => {
  const until = youngest(area);
  if (!until || marked[threadTs] === until) return;
  marked[threadTs] = until;
  await call('/sandbox/read', { threadTs, until });
};
const markRead = async () => {
  if (document.visibilityState !== 'visible' || home) return;
  await Promise.all([mark(messages, null), thread ? mark(replies, thread) : null]);
};
// The list of channels may have been drawn before the mark was set.
export const readWhatIsShown = () => markRead().then(refreshPlaces);
document.addEventListener('visibilitychange', readWhatIsShown);
