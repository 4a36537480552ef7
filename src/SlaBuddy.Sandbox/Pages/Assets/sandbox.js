// The live part of the page: sends what is written, and fetches what changed.
(() => {
  const chat = document.getElementById('chat');
  if (!chat) return;

  const { channel, channelName, as, thread, shown } = chat.dataset;
  const messages = document.getElementById('messages');
  const threadMessages = document.getElementById('thread-messages');

  const toEnd = area => { if (area) area.scrollTop = area.scrollHeight; };
  const isAtEnd = area => area.scrollHeight - area.scrollTop - area.clientHeight < 60;

  const call = async (path, body) => {
    const answer = await fetch(path, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ channel, as, ...body }),
    });
    if (!answer.ok) throw new Error((await answer.text()).replaceAll('"', '') || 'That did not work.');
  };

  const refresh = async (area, path) => {
    if (!area) return;
    const query = new URLSearchParams({ channel, as, shown });
    if (thread) query.set('thread', thread);
    const answer = await fetch(`${path}?${query}`);
    if (!answer.ok) return;
    const stay = !isAtEnd(area);
    area.innerHTML = await answer.text();
    if (!stay) toEnd(area);
  };

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
  const refreshMessages = once(() => refresh(messages, '/fragments/messages'));
  const refreshThread = once(() => refresh(threadMessages, '/fragments/thread'));

  const seen = id => localStorage.getItem(`seen ${id}`) ?? '';
  const markSeen = (id, ts) => { if (ts > seen(id)) localStorage.setItem(`seen ${id}`, ts); };
  const showUnread = () => document.querySelectorAll('[data-channel-link]').forEach(link => {
    const { channelLink: id, latest = '' } = link.dataset;
    if (id === channel) markSeen(id, latest);
    link.classList.toggle('unread', id !== channel && latest > seen(id));
  });

  const live = new EventSource('/live');
  // What was written between the page's rendering and now, or while the line was down, was announced to nobody here.
  live.onopen = () => { refreshMessages(); refreshThread(); };
  live.onmessage = ({ data }) => {
    const change = JSON.parse(data);
    const link = document.querySelector(`[data-channel-link="${CSS.escape(change.channel)}"]`);
    if (link && change.ts > (link.dataset.latest ?? '')) link.dataset.latest = change.ts;
    showUnread();
    if (change.channel !== channel) return;
    refreshMessages();
    if (thread) refreshThread();
  };

  document.querySelectorAll('form.composer').forEach(form => {
    const box = form.elements.text;
    const fault = form.querySelector('.fault');
    form.addEventListener('submit', async event => {
      event.preventDefault();
      const text = box.value;
      if (!text.trim()) return;
      box.value = '';
      fault.textContent = '';
      try {
        await call('/sandbox/post', { text, threadTs: form.dataset.composer === 'thread' ? thread : null });
      } catch (error) {
        box.value = text;
        fault.textContent = error.message;
      }
      box.focus();
    });
    box.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
    form.querySelector('[data-mention]').addEventListener('click', ({ target }) => {
      box.setRangeText(target.dataset.mention, box.selectionStart, box.selectionEnd, 'end');
      box.focus();
    });
  });

  document.querySelector('[data-speak-as]')?.addEventListener('change', ({ target }) => {
    const query = new URLSearchParams({ channel: channelName, as: target.value });
    if (thread) query.set('thread', thread);
    location.search = query;
  });

  document.addEventListener('click', async ({ target }) => {
    const { edit, delete: doomed, text } = target.dataset ?? {};
    try {
      if (edit) {
        const changed = prompt('Change your message', text);
        if (changed?.trim() && changed !== text) await call('/sandbox/edit', { ts: edit, text: changed });
      } else if (doomed && confirm('Delete this message?')) {
        await call('/sandbox/delete', { ts: doomed });
      }
    } catch (error) {
      alert(error.message);
    }
  });

  showUnread();
  if (location.hash) document.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`)?.scrollIntoView();
  else toEnd(messages);
  toEnd(threadMessages);
  (document.querySelector('.thread textarea') ?? document.querySelector('textarea'))?.focus();
})();
