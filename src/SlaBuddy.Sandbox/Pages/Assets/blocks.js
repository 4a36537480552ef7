// Block Kit's elements: what was chosen, and telling the app of it.
import { call } from './wire.js';
import { askAs, tell } from './question.js';

const ticked = element => [...element.querySelectorAll('input:checked')].map(one => one.value);

/** What stands in an element, as values of options, ids, or the text itself. */
const valuesOf = element => {
  if (element.matches('.multi, .ticks')) return ticked(element);
  if (element.type === 'datetime-local') return element.value ? [String(Date.parse(element.value) / 1000)] : [];
  return element.value ? [element.value] : [];
};

const nameOf = ({ dataset: { blockId, actionId } }) => `${blockId}/${actionId}`;

/** Everything that stands in a modal, a Home or a message. */
export const stateOf = surface => Object.fromEntries(
  [...surface.querySelectorAll('[data-element]:not([data-element=button], [data-element=overflow])')]
    .map(element => [nameOf(element), valuesOf(element)]));

const dispatch = async (element, chosen) => {
  const surface = element.closest('[data-surface]');
  if (!surface || element.dataset.confirm && !await askAs(JSON.parse(element.dataset.confirm))) return;
  element.classList.add('busy');
  try {
    await call('/sandbox/act', {
      surface: surface.dataset.surface, ts: surface.dataset.ts, viewId: surface.dataset.view,
      action: nameOf(element), chosen, values: stateOf(surface),
    });
  } catch (error) {
    await tell(error.message);
  } finally {
    element.classList.remove('busy');
  }
};

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-element=button]');
  if (button) dispatch(button, null);
  const choice = target.closest('.overflow .menu button');
  if (!choice) return;
  const menu = choice.closest('.overflow');
  menu.open = false;
  dispatch(menu, [choice.value]);
});

document.addEventListener('change', ({ target }) => {
  const element = target.closest('[data-element]');
  if (!element) return;
  if (element.classList.contains('multi')) {
    const summary = element.querySelector('summary');
    summary.textContent = [...element.querySelectorAll('input:checked')].map(one => one.parentElement.textContent.trim()).join(', ')
      || summary.dataset.placeholder;
  }
  if (element.dataset.dispatch) dispatch(element, valuesOf(element));
});

// A list to tick folds up when one goes on elsewhere.
document.addEventListener('click', ({ target }) => document.querySelectorAll('details.multi[open], details.overflow[open]')
  .forEach(open => { if (!open.contains(target)) open.open = false; }));
