// One question, yes or no, in a dialog of its own.
const dialog = document.getElementById('question');

const put = (tag, text, properties = {}) => Object.assign(document.createElement(tag), { textContent: text }, properties);

/** Resolves with whether it was confirmed. */
export const ask = ({ title, text, confirm, deny, style = '' }) => new Promise(resolve => {
  const answers = document.createElement('footer');
  if (deny) answers.append(put('button', deny, { className: 'action', value: '' }));
  answers.append(put('button', confirm, { className: `action ${style || 'primary'}`, value: 'yes' }));
  const form = document.createElement('form');
  form.method = 'dialog';
  form.append(put('h2', title), put('p', text), answers);
  dialog.replaceChildren(form);
  dialog.returnValue = '';
  dialog.onclose = () => resolve(dialog.returnValue === 'yes');
  dialog.showModal();
  answers.lastElementChild.focus();
});

export const tell = text => ask({ title: 'That did not work', text, confirm: 'OK' });

/** An app's own confirmation object, as Block Kit has it. */
export const askAs = confirm => ask({
  title: confirm.title?.text ?? 'Are you sure?', text: confirm.text?.text ?? '',
  confirm: confirm.confirm?.text ?? 'Yes', deny: confirm.deny?.text ?? 'No', style: confirm.style,
});
