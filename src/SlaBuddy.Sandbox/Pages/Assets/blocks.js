// Block Kit's elements: what was chosen, and telling the app of it.
import { call } from './wire.js';
import { askAs, tell } from './question.js';

const json = text => text ? JSON.parse(text) : null;
const ticked = element => [...element.querySelectorAll('input:checked')];

const chosen = {
  button: element => ({ value: element.dataset.value }),
  static_select: element => ({ selected_option: json(element.selectedOptions[0]?.dataset.choice) }),
  external_select: element => ({ selected_option: json(element.selectedOptions[0]?.dataset.choice) }),
  users_select: element => ({ selected_user: element.value || null }),
  conversations_select: element => ({ selected_conversation: element.value || null }),
  channels_select: element => ({ selected_channel: element.value || null }),
  multi_static_select: element => ({ selected_options: ticked(element).map(one => json(one.dataset.choice)) }),
  multi_users_select: element => ({ selected_users: ticked(element).map(one => one.value) }),
  multi_conversations_select: element => ({ selected_conversations: ticked(element).map(one => one.value) }),
  multi_channels_select: element => ({ selected_channels: ticked(element).map(one => one.value) }),
  checkboxes: element => ({ selected_options: ticked(element).map(one => json(one.dataset.choice)) }),
  radio_buttons: element => ({ selected_option: json(ticked(element)[0]?.dataset.choice) }),
  timepicker: element => ({ selected_time: element.value || null }),
  datepicker: element => ({ selected_date: element.value || null }),
  datetimepicker: element => ({ selected_date_time: element.value ? Date.parse(element.value) / 1000 : null }),
};

const describe = element => {
  const { element: type, actionId, blockId } = element.dataset;
  const value = chosen[type] ? chosen[type](element) : { value: element.value || null };
  return { type, action_id: actionId, block_id: blockId, ...value };
};

/** Everything chosen in a modal, a Home or a message: by block, by action. */
export const stateOf = surface => {
  const values = {};
  for (const element of surface.querySelectorAll('[data-element]:not([data-element=button], [data-element=overflow])')) {
    const { action_id: action, block_id: block, ...value } = describe(element);
    (values[block] ??= {})[action] = value;
  }
  return values;
};

const dispatch = async (element, extra = {}) => {
  const surface = element.closest('[data-surface]');
  if (!surface || element.dataset.confirm && !await askAs(JSON.parse(element.dataset.confirm))) return;
  element.classList.add('busy');
  try {
    await call('/sandbox/act', {
      surface: surface.dataset.surface, ts: surface.dataset.ts, viewId: surface.dataset.view,
      action: { ...describe(element), ...extra }, values: stateOf(surface),
    });
  } catch (error) {
    await tell(error.message);
  } finally {
    element.classList.remove('busy');
  }
};

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-element=button]');
  if (button) dispatch(button);
  const choice = target.closest('.overflow .menu button');
  if (!choice) return;
  const menu = choice.closest('.overflow');
  menu.open = false;
  dispatch(menu, { selected_option: json(choice.dataset.choice) });
});

document.addEventListener('change', ({ target }) => {
  const element = target.closest('[data-element]');
  if (!element) return;
  if (element.classList.contains('multi')) {
    const summary = element.querySelector('summary');
    summary.textContent = ticked(element).map(one => one.parentElement.textContent.trim()).join(', ')
      || summary.dataset.placeholder;
  }
  if (element.dataset.dispatch) dispatch(element);
});

// A list to tick folds up when one goes on elsewhere.
document.addEventListener('click', ({ target }) => document.querySelectorAll('details.multi[open], details.overflow[open]')
  .forEach(open => { if (!open.contains(target)) open.open = false; }));
