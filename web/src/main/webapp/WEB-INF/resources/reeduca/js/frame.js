// What every page does by itself. Each part looks for its own markup and does nothing without it,
// and every page works when this file does not arrive.

/** Brings the error summary into view and under the reader's eyes. */
function focusErrors() {
  document.getElementById('errors')?.focus();
  afterAjax();
  document.addEventListener('click', (event) => {
    const link = event.target.closest('.errors a[href^="#"]');
    const field = link && document.getElementById(link.getAttribute('href').slice(1));
    if (field) {
      event.preventDefault();
      field.focus();
    }
  });
}

/** An ajax answer replaces the messages: then the title says so too, and the focus goes there. */
function afterAjax() {
  const pattern = document.getElementById('messages')?.dataset.title;
  if (!pattern) {
    return;
  }
  const [before, after] = pattern.split('{0}');
  const plain = document.title.startsWith(before) ? document.title.slice(before.length) : document.title;
  let last = document.getElementById('errors');
  new MutationObserver(() => {
    const errors = document.getElementById('errors');
    if (errors !== last) {
      last = errors;
      document.title = errors ? before + plain + after : plain;
      errors?.focus();
    }
  }).observe(document.getElementById('content'), { childList: true, subtree: true });
}

/** Shows and hides what is typed into a password field. */
function revealPasswords() {
  for (const button of document.querySelectorAll('button[data-reveal]')) {
    const input = button.parentElement.querySelector('input');
    button.hidden = false;
    button.addEventListener('click', () => {
      const shown = input.type === 'text';
      input.type = shown ? 'password' : 'text';
      button.textContent = shown ? button.dataset.show : button.dataset.hide;
      button.setAttribute('aria-label', shown ? button.dataset.showLabel : button.dataset.hideLabel);
      button.setAttribute('aria-pressed', String(!shown));
    });
    // a password is never sent, nor kept by the browser, as plain text
    button.form?.addEventListener('submit', () => { input.type = 'password'; });
  }
}

/** Says whether the network is there; since when it is not. */
function watchConnection() {
  const mark = document.getElementById('connection');
  if (!mark) {
    return;
  }
  const say = () => {
    const time = new Date();
    const clock = `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')} h`;
    mark.hidden = false;
    mark.classList.toggle('connection-off', !navigator.onLine);
    mark.textContent = navigator.onLine ? mark.dataset.online : mark.dataset.since.replace('{0}', clock);
  };
  addEventListener('online', say);
  addEventListener('offline', say);
  say();
}

/** The user menu closes like a menu: by Escape and by a click elsewhere. */
function closeMenu() {
  const menu = document.getElementById('userMenu');
  if (!menu) {
    return;
  }
  document.addEventListener('click', (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && menu.open) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
}

const MONTHS = [['ene', 'jan'], ['feb'], ['mar'], ['abr', 'apr'], ['may'], ['jun'], ['jul'], ['ago', 'aug'], ['sep', 'set'],
  ['oct'], ['nov'], ['dic', 'dec']];

/** The date somebody typed, as the server's TypedDate understands it; null when it is none. */
export function understand(text) {
  const typed = text.trim().toLowerCase().replace(/\b(del?|of)\b/g, ' ').trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  const parts = iso ? [iso[3], iso[2], iso[1]]
    : /^(\d{1,2})[\s/.-]+(\d{1,2}|\p{L}{3,})\.?[\s/.-]+(\d{4}|\d{2})$/u.exec(typed)?.slice(1);
  if (!parts) {
    return null;
  }
  const day = Number(parts[0]);
  const named = MONTHS.findIndex((names) => names.some((name) => parts[1].startsWith(name)));
  const month = /^\d/.test(parts[1]) ? Number(parts[1]) : named + 1;
  const year = parts[2].length === 4 ? Number(parts[2]) : Number(parts[2]) + (Number(parts[2]) < 50 ? 2000 : 1900);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
}

/** lunes 9 de marzo de 2026: names from the browser, order from us. */
export function inWords(date, language) {
  const name = (part) => new Intl.DateTimeFormat(language, { [part]: 'long', timeZone: 'UTC' }).format(date);
  const words = [name('weekday'), date.getUTCDate(), name('month'), date.getUTCFullYear()];
  return language.startsWith('en') ? words.join(' ') : `${words[0]} ${words[1]} de ${words[2]} de ${words[3]}`;
}

/** Date fields say what they understood, and offer the browser's calendar beside the typing. */
function helpWithDates() {
  for (const input of document.querySelectorAll('input[data-date]')) {
    const said = document.createElement('p');
    said.className = 'understood';
    said.setAttribute('role', 'status');
    const say = () => {
      const date = understand(input.value);
      said.textContent = date ? inWords(date, document.documentElement.lang) : '';
    };
    input.after(said);
    // While typing, not on leaving: a line that appears when a button is pressed moves the button from under the finger.
    input.addEventListener('input', say);
    say();
    if (HTMLInputElement.prototype.showPicker && !input.disabled) {
      input.after(calendarButton(input, say));
    }
  }
}

function calendarButton(input, say) {
  const picker = document.createElement('input');
  picker.type = 'date';
  picker.tabIndex = -1;
  picker.className = 'hidden-text';
  picker.setAttribute('aria-hidden', 'true');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-quiet';
  button.textContent = input.dataset.calendar;
  const holder = document.createElement('span');
  holder.append(button, picker);
  button.addEventListener('click', () => {
    const date = understand(input.value);
    picker.value = date ? date.toISOString().slice(0, 10) : '';
    picker.showPicker();
  });
  picker.addEventListener('change', () => {
    input.value = picker.value.split('-').reverse().join('/');
    input.dispatchEvent(new Event('change', { bubbles: true }));
    say();
    input.focus();
  });
  return holder;
}

focusErrors();
revealPasswords();
watchConnection();
closeMenu();
helpWithDates();
