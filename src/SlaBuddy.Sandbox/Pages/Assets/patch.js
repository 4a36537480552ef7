// Puts new HTML in place of old and leaves untouched what did not change: an open list, the cursor, a half-made choice.
const keyOf = node => node.id || node.dataset.block || null;
// As the server wrote it: what people did to an element since is no difference.
const source = new WeakMap();

export const remember = area => { for (const node of area?.children ?? []) source.set(node, node.outerHTML); };

export const patch = (area, html) => {
  const fresh = document.createElement('template');
  fresh.innerHTML = html;
  remember(fresh.content);
  const old = new Map([...area.children].filter(keyOf).map(node => [keyOf(node), node]));
  const wanted = [...fresh.content.children].map(node => {
    const before = old.get(keyOf(node));
    return before && (before.classList.contains('editing') || source.get(before) === source.get(node)) ? before : node;
  });
  const cursor = wayTo(document.activeElement, area);
  // What goes, goes first: then nothing that stays has to move, for whatever moves loses the cursor.
  const stays = new Set(wanted);
  [...area.children].filter(node => !stays.has(node)).forEach(node => node.remove());
  wanted.forEach((node, index) => {
    if (area.children[index] !== node) area.insertBefore(node, area.children[index] ?? null);
  });
  if (cursor && document.activeElement === document.body) area.querySelector(cursor)?.focus();
};

// How to find again the element that had the cursor, if its line was drawn anew.
const wayTo = (element, area) => {
  const line = area.contains(element) && element.closest('[id]');
  if (!line || !area.contains(line)) return null;
  const name = ['data-action-id', 'data-reaction', 'data-react-to', 'data-edit', 'data-delete', 'href']
    .find(one => element.hasAttribute(one));
  const own = name && element !== line ? ` [${name}="${CSS.escape(element.getAttribute(name))}"]` : '';
  return `#${CSS.escape(line.id)}${own}`;
};
