// What the page knows of itself, and its one way to ask for something.
export const chat = document.getElementById('chat');
export const { channel, channelName, as, thread, shown, since, threadSince, home } = chat?.dataset ?? {};

export const call = async (path, body = {}) => {
  const answer = await fetch(path, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ channel, as, ...body }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text.replace(/^"|"$/g, '') || 'That did not work.');
  return text ? JSON.parse(text) : null;
};

export const fragment = async path => {
  const query = new URLSearchParams({ channel, as, shown, since, threadSince });
  if (thread) query.set('thread', thread);
  if (home) query.set('home', home);
  const answer = await fetch(`${path}?${query}`);
  return answer.ok ? answer.text() : null;
};
