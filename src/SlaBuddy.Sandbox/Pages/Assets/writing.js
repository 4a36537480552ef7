// The composers: sending, and names, channels, emoji and commands that complete themselves.
import { call, thread } from './wire.js';

const beginning = /(?:^|\s)([@#:])([\p{L}\p{N}_.+-]*(?: [\p{L}\p{N}]+)?)$/u;

class Composer {
  constructor(form) {
    this.form = form;
    this.box = form.elements.text;
    this.list = form.querySelector('.completion');
    this.fault = form.querySelector('.fault');
    this.threadTs = form.dataset.composer === 'thread' ? thread : null;
    form.addEventListener('submit', event => { event.preventDefault(); this.send(); });
    this.box.addEventListener('input', () => this.suggest());
    this.box.addEventListener('keydown', event => this.key(event));
    this.box.addEventListener('blur', () => this.fold());
    this.list.addEventListener('mousedown', event => {
      event.preventDefault();
      this.take(event.target.closest('.suggestion'));
    });
    form.querySelector('[data-mention]').addEventListener('click', ({ target }) => {
      this.box.setRangeText(target.dataset.mention, this.box.selectionStart, this.box.selectionEnd, 'end');
      this.box.focus();
    });
  }

  get choices() { return this.list.hidden ? [] : [...this.list.children]; }

  get chosen() { return this.choices.find(one => one.ariaSelected === 'true'); }

  async send() {
    const text = this.box.value;
    if (!text.trim()) return;
    this.box.value = '';
    this.fault.textContent = '';
    this.fold();
    try {
      const isCommand = /^\/[a-z]/.test(text);
      await call(isCommand ? '/sandbox/command' : '/sandbox/post', { text, threadTs: this.threadTs });
    } catch (error) {
      this.box.value = text;
      this.fault.textContent = error.message;
    }
    this.box.focus();
  }

  /** What is being named where the cursor stands: a sign and the letters after it. */
  named() {
    const before = this.box.value.slice(0, this.box.selectionStart);
    const command = /^\/[a-z]*(?: [a-z]*)?$/.exec(before);
    if (command) return { sign: '/', typed: before.slice(1), from: 0 };
    const found = beginning.exec(before);
    return found && { sign: found[1], typed: found[2], from: before.length - found[2].length - 1 };
  }

  async suggest() {
    const named = this.named();
    if (!named) return this.fold();
    const query = new URLSearchParams({ sign: named.sign, typed: named.typed });
    const answer = await fetch(`/fragments/suggestions?${query}`);
    const html = answer.ok ? await answer.text() : '';
    const now = this.named();
    if (!now || now.sign !== named.sign || now.typed !== named.typed) return;
    this.list.innerHTML = html;
    this.list.hidden = this.list.children.length === 0;
    this.describe();
  }

  fold() {
    this.list.hidden = true;
    this.describe();
  }

  describe() {
    this.box.ariaExpanded = String(!this.list.hidden);
    if (this.chosen) this.box.setAttribute('aria-activedescendant', this.chosen.id);
    else this.box.removeAttribute('aria-activedescendant');
  }

  move(step) {
    const all = this.choices;
    const next = all[(all.indexOf(this.chosen) + step + all.length) % all.length];
    all.forEach(one => { one.ariaSelected = String(one === next); });
    next.scrollIntoView({ block: 'nearest' });
    this.describe();
  }

  take(suggestion) {
    const named = this.named();
    if (!suggestion || !named) return;
    this.box.setRangeText(suggestion.dataset.insert, named.from, this.box.selectionStart, 'end');
    this.fold();
    this.box.focus();
  }

  key(event) {
    if (event.isComposing) return;
    if (this.choices.length > 0) {
      const done = {
        ArrowDown: () => this.move(1), ArrowUp: () => this.move(-1), Escape: () => this.fold(),
        Tab: () => this.take(this.chosen), Enter: () => this.takeOrSend(),
      }[event.key];
      if (done && !event.shiftKey) {
        event.preventDefault();
        done();
        return;
      }
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    this.form.requestSubmit();
  }

  /** A name that is written out needs no completing: then Enter sends. */
  takeOrSend() {
    const { from } = this.named();
    const written = this.box.value.slice(from, this.box.selectionStart);
    if (this.chosen.dataset.insert.trim().toLowerCase() === written.trim().toLowerCase()) this.form.requestSubmit();
    else this.take(this.chosen);
  }
}

document.querySelectorAll('form.composer').forEach(form => new Composer(form));
