// Warns before the session ends, in all tabs at once, and keeps what was typed in fields marked data-draft.
// Time counts from the last request of any tab; it stands still while there is no network.

const WARN_BEFORE = 120;
const guard = document.getElementById('sessionGuard');
const idle = Number(guard?.dataset.idle ?? 0);
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('reeduca-session') : null;
let left = idle;
let over = false;

function restart() {
  left = idle;
  if (guard.open && !over) {
    guard.close();
  }
}

function alive() {
  restart();
  tabs?.postMessage('alive');
}

async function stay() {
  const answer = await fetch(guard.dataset.stay, { method: 'POST' }).catch(() => null);
  if (answer?.status === 204) {
    alive();
  } else if (answer) {
    end();
  }
}

function end() {
  over = true;
  saveDrafts();
  document.getElementById('sessionTitle').textContent = guard.dataset.over;
  document.getElementById('sessionText').textContent = guard.dataset.reenter;
  document.getElementById('sessionStay').hidden = true;
  document.getElementById('sessionLeave').hidden = true;
  document.getElementById('sessionEnter').hidden = false;
  if (!guard.open) {
    guard.showModal();
  }
  document.getElementById('sessionEnter').focus();
}

function tick() {
  if (over || !navigator.onLine) {
    return;
  }
  left -= 1;
  if (left <= 0) {
    end();
  } else if (left <= WARN_BEFORE && !guard.open) {
    saveDrafts();
    guard.showModal();
    document.getElementById('sessionStay').focus();
  }
}

// ---- drafts: this tab only, gone when the form is sent or the tab is closed
const draftKey = (field) => `draft:${location.pathname}${location.search}:${field.id}`;
const draftFields = () => document.querySelectorAll('[data-draft="true"]');

function saveDrafts() {
  for (const field of draftFields()) {
    if (field.value !== field.defaultValue) {
      sessionStorage.setItem(draftKey(field), field.value);
    }
  }
}

function bringDraftsBack() {
  for (const field of draftFields()) {
    const kept = sessionStorage.getItem(draftKey(field));
    if (kept !== null && field.value === '') {
      field.value = kept;
    }
    field.addEventListener('change', saveDrafts);
    field.form?.addEventListener('submit', () => sessionStorage.removeItem(draftKey(field)));
  }
}

// ---- signing out empties the device; whoever has marks on it that are not sent is asked first
let leaving = false;

async function leave(event) {
  if (!leaving) {
    event.preventDefault();
    const marks = await unsent();
    // the browser's own question stands above every dialog of ours
    if (marks !== 0 && !confirm(guard.dataset.leaving.replace('{0}', String(marks)))) return;
    leaving = true;
    document.getElementById('logoutForm').requestSubmit();
    return;
  }
  sessionStorage.clear();
  emptyPocket();
}

/** How many marks are on the device, or in a page whose browser lets it keep none; a question mark when that cannot be read. */
async function unsent() {
  const inPage = Number(document.getElementById('roll')?.dataset.left ?? 0);
  if (!localStorage.getItem('reeduca-pocket')) return inPage;
  try {
    await import(guard.dataset.pocket);
    return Math.max(inPage, await pocket.unsent(guard.dataset.who));
  } catch {
    return inPage || '?';
  }
}

// ---- what lies on the device for rolls without a network (pocket.js) belongs to one account and ends with its session
function emptyPocket() {
  localStorage.removeItem('reeduca-pocket');
  globalThis.indexedDB?.deleteDatabase('reeduca-roll');
  globalThis.caches?.delete('reeduca-files');
}

if (guard && idle > 0) {
  const owner = localStorage.getItem('reeduca-pocket');
  if (owner && owner !== guard.dataset.who) emptyPocket();
  else if (owner) import(guard.dataset.pocket).then(() => pocket.sweep()).catch(() => {});
  tabs?.addEventListener('message', restart);
  tabs?.postMessage('alive');
  document.getElementById('sessionStay').addEventListener('click', stay);
  guard.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (!over) stay();
  });
  // every answered request of this page, ours or PrimeFaces', prolongs the session on the server
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (...args) {
    this.addEventListener('load', alive, { once: true });
    return open.apply(this, args);
  };
  setInterval(tick, 1000);
  document.getElementById('logoutForm')?.addEventListener('submit', leave);
  bringDraftsBack();
}
