// Takes the roll: each change is written onto the device and then sent by itself, keys and taps for each row, one step
// back, and what to do when somebody else was first. The page works without it, as a form that is saved.

const script = document.getElementById('rollScript');
const guard = document.getElementById('sessionGuard');
const form = document.getElementById('roll');
const LETTERS = ['m', 'l', 'e', 'n', 'w', 's', 't'];
const TYPING = 5000;
const AGAIN = 5000;
const PACK = 1500;

const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('reeduca-session') : null;

/** The device keeps nothing when its browser cannot encrypt; then a mark waits in the page until it is sent, and its row says so. */
let keeps = false;
const ready = import(script.dataset.pocket)
  .then(() => pocket.own(guard.dataset.who))
  .then((own) => { keeps = own; })
  .catch(() => {});

if (form) {
  takeRoll();
} else {
  ready.then(() => keeps && leftOver()).catch(() => {});
}

/** Asks the server to record one mark; what came back, each null when nothing did. */
async function put(api, man, entry) {
  const answer = await fetch(api + man, {
    method: 'PUT',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': entry.key },
    body: JSON.stringify({
      who: guard.dataset.who, r: entry.revision, device: entry.device, on: entry.on, start: entry.start, end: entry.end,
      ...entry.all,
    }),
  }).catch(() => null);
  return { answer, said: (await answer?.json().catch(() => null)) ?? null };
}

/** A list that cannot be marked here: what the device still has of it is sent once more, and shown when it is refused. */
async function leftOver() {
  const here = new URL(location.href);
  const box = document.getElementById('leftOver');
  if (box.dataset.over === 'true') await pocket.dropPage(here);
  for (const { id, mark } of await pocket.marks(here.searchParams.get('session'))) {
    if (mark.done) await pocket.dropMark(id);
    else await leftMark(box, id, mark);
  }
}

async function leftMark(box, id, mark) {
  const { said } = await put(box.dataset.api, id.split('/')[1], mark);
  if (said?.state === 'accepted' && !said.now) {
    await pocket.dropMark(id);
    return;
  }
  const li = document.createElement('li');
  const name = Object.assign(document.createElement('span'), { translate: false, textContent: mark.name });
  const word = { P: box.dataset.attended, L: `${box.dataset.late} ${mark.all.l}`.trim(), A: box.dataset.absent }[mark.all.m] ?? '–';
  const discard = Object.assign(document.createElement('button'), { type: 'button', className: 'link', textContent: box.dataset.discard });
  discard.addEventListener('click', async () => {
    await pocket.dropMark(id);
    li.remove();
    box.hidden = box.querySelector('li') === null;
  });
  li.append(name, `: ${word} · ${said?.sentence ?? said?.now?.sentence ?? box.dataset.failed} `, discard);
  box.querySelector('ul').append(li);
  box.hidden = false;
}

function takeRoll() {
  const session = form.elements.namedItem('session').value;
  const words = form.dataset;
  const tally = document.getElementById('tally');
  const rest = document.getElementById('markRest');
  const review = document.getElementById('review');
  const rows = [...form.querySelectorAll('li.man[data-line]')].map((li) => row(li, li.dataset.line));
  const men = rows.filter((one) => !one.box.disabled);
  const steps = [];
  const bar = document.createElement('span');
  let sheet;
  let sending;
  let again;
  let sure = false;

  settle();
  ready.then(restore).catch(() => { keeps = false; }).then(count).then(send);
  setTimeout(() => ready.then(pack).catch(() => {}), PACK);

  // ---- rows

  /** A man of the list: his fields, what the server is known to have, and the change that is not there yet. */
  function row(li, line) {
    const one = {
      li, line, box: li.querySelector('fieldset'), man: field('p').value, entry: null, known: null,
      get revision() { return Number(field('r').value); },
      set revision(number) { field('r').value = number; },
    };
    one.id = `${session}/${one.man}`;
    one.known = one.last = values(one);
    return one;

    function field(letter) {
      return form.elements.namedItem(letter + line);
    }
  }

  function values(one) {
    const all = { m: one.li.querySelector('input[type=radio]:checked')?.value ?? '' };
    for (const letter of LETTERS.slice(1)) {
      all[letter] = one.li.querySelector(`input[name="${letter}${one.line}"]`)?.value ?? '';
    }
    return all;
  }

  function show(one, all) {
    for (const radio of one.li.querySelectorAll('input[type=radio]')) radio.checked = radio.value === (all.m ?? '');
    for (const letter of LETTERS.slice(1)) set(one, letter, all[letter] ?? '');
    if (sheet?.parentElement === one.box) fillSheet(one);
  }

  /** Rarer fields are hidden inputs that are only there when they say something. */
  function set(one, letter, value) {
    let input = one.li.querySelector(`input[name="${letter}${one.line}"]`);
    if (!input && value) {
      input = Object.assign(document.createElement('input'), { type: 'hidden', name: letter + one.line });
      one.box.append(input);
    }
    if (input && (value || input.type !== 'hidden')) input.value = value;
    else input?.remove();
  }

  /** What the server keeps of it: no notice without an absence, for one. The fields keep the rest in case the mark changes. */
  function counts({ m, l, e, n, w, s, t }) {
    const came = m === 'P' || m === 'L';
    return { m, l: m === 'L' ? l : '', e: came ? e : '', n: m === 'A' ? n : '', w: m === 'A' ? w : '', s: came ? s : '', t };
  }

  const same = (a, b) => LETTERS.every((letter) => (a[letter] ?? '') === (b[letter] ?? ''));

  /** Somebody is still typing about him, or has yet to say how late he was, or has typed something and no mark for him. */
  function waiting(one) {
    const { all, revision } = one.entry;
    if (all.m === '' && revision === 0 && LETTERS.some((letter) => all[letter] && all[letter] !== one.known[letter])) return true;
    const at = document.activeElement;
    if (!one.li.contains(at)) return false;
    return (all.m === 'L' && all.l === '')
      || (at.matches('input[type=text]') && Date.now() - (one.typedAt ?? 0) < TYPING);
  }

  // ---- one change: onto the device, then to the server

  async function changed(one, step = true) {
    const all = values(one);
    if (same(all, one.last)) return;
    if (step) remember(one, one.last);
    one.last = all;
    one.entry = {
      key: crypto.randomUUID?.() ?? uuid(), all, revision: one.revision, name: name(one), stopped: '',
      device: new Date().toISOString(), tried: one.entry?.tried ?? [], ...hours(),
    };
    say(one, words.here);
    count();
    await keep(one);
  }

  /** Of the session as this page shows it; a mark goes with those of the page it was made on. */
  function hours() {
    const { start, end } = form.elements;
    return { on: words.on, start: start.value, end: end.value };
  }

  /** For pages without https, which have no randomUUID. */
  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    return [...bytes].map((byte, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + byte.toString(16).padStart(2, '0')).join('');
  }

  async function keep(one) {
    await ready;
    const { entry } = one;
    if (!entry) return;
    const kept = keeps && await pocket.keepMark(one.id, entry).catch(() => false);
    if (!kept && one.entry === entry && !entry.stopped) say(one, words.page);
  }

  /** Sends what waits, one after the other; a second call meanwhile waits for the first. */
  function send() {
    clearTimeout(again);
    sending = (sending ?? Promise.resolve()).then(sendAll).catch(() => later());
    return sending;
  }

  async function sendAll() {
    // whose mark got no answer comes last, so that one that never gets any does not keep the others here
    for (const one of [...rows].sort((a, b) => (a.silent ?? 0) - (b.silent ?? 0))) {
      while (one.entry && !one.entry.stopped && !waiting(one)) {
        if (!await sendOne(one, one.entry)) {
          one.silent = (one.silent ?? 0) + 1;
          return later();
        }
        one.silent = 0;
      }
    }
    count();
    return undefined;
  }

  function later() {
    again = setTimeout(send, AGAIN);
  }

  /** False when there is no use in sending another one now. */
  async function sendOne(one, entry) {
    entry.tried.push(JSON.stringify(counts(entry.all)));
    const { answer, said } = await put(words.api, one.man, entry);
    if (!answer) return false;
    if (answer.status === 401 || answer.type === 'opaqueredirect') return door();
    // a proxy or a server that starts again speaks for nobody: the mark waits as it does without a network
    if (answer.status >= 500 || !said) return false;
    alive();
    if (said.state === 'accepted') await accepted(one, entry, said);
    else if (said.state === 'conflict') await conflict(one, entry, said);
    else if (said.state === 'refused') stop(one, entry, 'refused', said.sentence);
    else stop(one, entry, 'failed', words.failed);
    return true;
  }

  /** It is there; when its answer had been lost, something else may stand there since. */
  async function accepted(one, entry, { revision, now }) {
    closeDoor();
    if (now && !same(now.theirs, counts(entry.all))) {
      await conflict(one, entry, now);
      return;
    }
    revision = now?.revision ?? revision;
    one.revision = revision;
    one.known = entry.all;
    if (one.entry === entry) {
      one.entry = null;
      say(one, words.saved);
      // what is beyond the mark does not stay on the device once the server has it
      const { m, l, e, n, w, s, t } = entry.all;
      if (keeps) await pocket.keepMark(one.id, { done: { m, l, e, n }, more: Boolean(w || s || t), revision });
    } else {
      Object.assign(one.entry, { revision, tried: [] });
      await keep(one);
    }
  }

  /** Somebody else was first, unless it was the same person from here and the answer had been lost. */
  async function conflict(one, entry, said) {
    if (one.entry !== entry) {
      one.entry.tried = entry.tried;
    }
    if (said.mine && entry.tried.slice(0, -1).includes(JSON.stringify(said.theirs))) {
      Object.assign(one.entry, { revision: said.revision, key: uuid() });
      one.revision = said.revision;
      await keep(one);
      return;
    }
    one.theirs = said;
    stop(one, one.entry, 'conflict', said.sentence);
  }

  function stop(one, entry, why, sentence) {
    if (one.entry !== entry) return;
    entry.stopped = why;
    if (why === 'conflict') {
      say(one, sentence, [words.keep, () => keepTheirs(one)], [words.put, () => putMine(one)]);
    } else {
      say(one, why === 'failed' ? sentence : `${words.failed} · ${sentence}`, [words.retry, () => retry(one)]);
    }
    keep(one);
  }

  async function keepTheirs(one) {
    one.revision = one.theirs.revision;
    one.known = one.last = one.theirs.theirs;
    one.entry = null;
    forgetSteps(one);
    show(one, one.known);
    say(one, words.saved);
    count();
    if (keeps) await pocket.dropMark(one.id);
  }

  function putMine(one) {
    one.revision = one.theirs.revision;
    Object.assign(one.entry, { key: uuid(), revision: one.theirs.revision, stopped: '' });
    retry(one);
  }

  function retry(one) {
    one.entry.stopped = '';
    say(one, words.here);
    keep(one).then(send);
  }

  // ---- words at a row

  const name = (one) => one.li.querySelector('[translate=no]').textContent;
  const word = (one) => one.li.querySelector('input[type=radio]:checked + span')?.textContent ?? '–';

  /** The state of a row in words; with buttons it is an error that wants a decision. */
  function say(one, text, ...deeds) {
    let said = one.box.querySelector('.saved');
    if (!said) {
      said = document.createElement('p');
      one.box.append(said);
    }
    said.className = deeds.length > 0 ? 'saved field-error' : 'saved muted';
    if (deeds.length > 0) said.setAttribute('role', 'alert');
    else said.removeAttribute('role');
    said.textContent = text;
    for (const [label, act] of deeds) said.append(' ', button(label, act));
  }

  function button(label, act) {
    const made = Object.assign(document.createElement('button'), { type: 'button', className: 'link', textContent: label });
    made.addEventListener('click', act);
    return made;
  }

  function count() {
    const all = rows.filter((one) => one.li.dataset.line).map((one) => one.last.m);
    const how = (letter) => all.filter((value) => value === letter).length;
    const text = ['P', 'L', 'A', '']
      .reduce((pattern, letter, i) => pattern.replace(`{${i}}`, String(how(letter))), tally.dataset.pattern);
    const unsent = rows.filter((one) => one.entry).length;
    form.dataset.left = String(unsent);
    tally.textContent = unsent > 0 ? `${text} · ${tally.dataset.unsent.replace('{0}', String(unsent))}` : text;
    if (rest) {
      if (how('') === 0 && rest.contains(document.activeElement)) review.focus();
      rest.hidden = how('') === 0;
    }
  }

  // ---- what was there before: from the device, and one step back

  async function restore() {
    if (!keeps) return;
    for (const { id, mark } of await pocket.marks(session)) {
      const one = rows.find((candidate) => candidate.id === id) ?? ghost(id, mark);
      if (mark.done) await shownSince(one, id, mark);
      else if (one && same(mark.all, one.known)) await pocket.dropMark(id);
      else if (one) bringBack(one, mark);
    }
  }

  /** The page lay on the device from before this mark was sent. */
  async function shownSince(one, id, mark) {
    if (!one || mark.revision <= one.revision) {
      await pocket.dropMark(id);
      return;
    }
    one.revision = mark.revision;
    one.known = one.last = { ...one.known, ...mark.done };
    show(one, one.known);
    say(one, words.saved);
    one.box.disabled = mark.more;
  }

  function bringBack(one, mark) {
    one.entry = { ...mark, stopped: '' };
    one.last = mark.all;
    if (one.known.m !== undefined) show(one, mark.all);
    say(one, words.here);
  }

  /** A man who is no longer on the list: what was marked is shown and sent, and the server says why not. */
  function ghost(id, mark) {
    if (mark.done) return null;
    const li = document.createElement('li');
    li.className = 'man';
    li.innerHTML = '<fieldset class="segmented"><legend><span translate="no"></span></legend></fieldset>';
    li.querySelector('span').textContent = mark.name;
    document.getElementById('men').append(li);
    const one = {
      li, line: 'Ghost', box: li.querySelector('fieldset'), man: id.split('/')[1], id, known: {}, last: mark.all, entry: null,
      revision: mark.revision,
    };
    rows.push(one);
    return one;
  }

  /** One change is one step; what is typed after it about the same man belongs to it. */
  function remember(one, before) {
    const last = steps.at(-1);
    if (last?.word !== word(one) || last.men[0][0] !== one) steps.push({ men: [[one, before]], word: word(one) });
    offer();
  }

  /** Says the last step and offers to take it back; a step without a word is that of all who were left. */
  function offer() {
    const last = steps.at(-1);
    if (!last) {
      bar.replaceChildren();
      return;
    }
    const text = last.word ? `${name(last.men[0][0])}: ${last.word}` : words.bulk.replace('{0}', String(last.men.length));
    bar.replaceChildren(text, ' ', button(words.undo, undo));
  }

  /** What stands there now is not ours: no step of before leads back over it. */
  function forgetSteps(one) {
    for (const step of steps) step.men = step.men.filter(([man]) => man !== one);
    steps.splice(0, steps.length, ...steps.filter((step) => step.men.length > 0));
    offer();
  }

  function undo() {
    const step = steps.pop();
    if (!step) return;
    for (const [one, before] of step.men) {
      show(one, before);
      changed(one, false);
    }
    bar.textContent = words.undone;
    if (steps.length > 0) bar.append(' ', button(words.undo, undo));
    send();
  }

  function markRest() {
    const left = men.filter((one) => one.last.m === '' && !one.box.disabled);
    if (left.length === 0) return;
    steps.push({ men: left.map((one) => [one, one.last]) });
    for (const one of left) {
      show(one, { ...one.last, m: 'P' });
      changed(one, false);
    }
    offer();
    send();
  }

  // ---- the sheet of rarer fields, one for all

  function openSheet(one) {
    if (!sheet) {
      sheet = document.getElementById('sheet').content.firstElementChild.cloneNode(true);
      for (const field of sheet.querySelectorAll('input, select')) field.removeAttribute('name');
      sheet.addEventListener('input', (event) => {
        event.stopPropagation();
        const owner = rows.find((candidate) => candidate.box === sheet.parentElement);
        const { type, checked, value } = event.target;
        set(owner, event.target.id[0], type === 'checkbox' ? (checked ? '1' : '') : value);
        onInput(owner, event.target);
      });
      sheet.querySelector('[data-unmark]').addEventListener('click', () => {
        const owner = rows.find((candidate) => candidate.box === sheet.parentElement);
        show(owner, {});
        changed(owner).then(send);
      });
    }
    const history = sheet.querySelector('[data-more]');
    history.value = history.dataset.more + one.line;
    const open = sheet.parentElement === one.box;
    sheet.remove();
    if (!open) {
      one.box.append(sheet);
      fillSheet(one);
      [...sheet.querySelectorAll('input, select')].find((field) => field.offsetParent)?.focus();
    }
  }

  function fillSheet(one) {
    const all = values(one);
    for (const field of sheet.querySelectorAll('input, select')) {
      const value = all[field.id[0]];
      if (field.type === 'checkbox') field.checked = value === '1';
      else field.value = value;
    }
  }

  // ---- what hands do

  function settle() {
    for (const id of ['save', 'saveByEnter', 'lastChange']) document.getElementById(id)?.remove();
    bar.id = 'undoBar';
    bar.setAttribute('role', 'status');
    review.classList.remove('button-quiet');
    review.after(bar);
    document.getElementById('keys').hidden = men.length === 0;
    for (const one of men) one.li.querySelector('.when-late').append(chips(one));
    form.addEventListener('input', (event) => {
      const one = rows.find((candidate) => candidate.li.contains(event.target));
      if (one) onInput(one, event.target);
    });
    form.addEventListener('focusout', () => setTimeout(send));
    document.addEventListener('visibilitychange', () => { if (!document.hidden) send(); });
    form.addEventListener('click', onClick);
    form.addEventListener('keydown', onKey);
    form.addEventListener('submit', onSubmit);
    addEventListener('online', send);
  }

  /** Minutes for a tap; made here, since without a script they would do nothing. */
  function chips(one) {
    const all = document.createElement('div');
    all.className = 'chips';
    for (const minutes of ['5', '10', '15', '20', '30']) {
      const chip = button(words.minutes.replace('{0}', minutes), () => {
        set(one, 'l', minutes);
        changed(one).then(send);
      });
      chip.className = 'button button-quiet';
      all.append(chip);
    }
    return all;
  }

  function onInput(one, field) {
    const typed = field.matches('input[type=text]');
    if (typed) one.typedAt = Date.now();
    changed(one).then(() => {
      clearTimeout(one.timer);
      one.timer = setTimeout(send, typed ? TYPING : 0);
    });
  }

  function onClick(event) {
    const more = event.target.closest('button.more');
    if (more) {
      event.preventDefault();
      openSheet(men.find((one) => one.li.contains(more)));
    } else if (rest?.contains(event.target)) {
      event.preventDefault();
      markRest();
    }
  }

  /** Everything is on the server before the list is left by a button. */
  async function onSubmit(event) {
    if (sure) return;
    event.preventDefault();
    if (event.submitter === null || event.submitter.value === 'save') return;
    document.activeElement?.blur();
    await send();
    if (rows.some((one) => one.entry)) {
      bar.textContent = words.wait;
      rows.find((one) => one.entry).li.scrollIntoView({ block: 'center' });
      return;
    }
    sure = true;
    // not before this event is over: until then a form refuses to be sent again
    setTimeout(() => form.requestSubmit(event.submitter));
  }

  function onKey(event) {
    const at = men.findIndex((one) => one.li.contains(event.target));
    const typing = event.target.matches('input[type=text], select, textarea');
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      review.click();
      return;
    }
    if (event.key === 'Enter' && typing && at >= 0) {
      event.preventDefault();
      go(at + 1);
      return;
    }
    if (at < 0 || typing || event.ctrlKey || event.altKey || event.metaKey) return;
    const letter = { 1: 'P', 2: 'L', 3: 'A' }[event.key];
    const act = letter ? () => choose(at, letter) : {
      j: () => go(at + 1), k: () => go(at - 1), m: () => openSheet(men[at]), r: markRest, z: undo, '?': help,
    }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  }

  function choose(at, letter) {
    const radio = men[at].li.querySelector(`input[value="${letter}"]`);
    radio.checked = true;
    if (letter === 'L') men[at].li.querySelector('.when-late input').focus();
    radio.dispatchEvent(new Event('input', { bubbles: true }));
    if (letter !== 'L') go(at + 1);
  }

  function help() {
    const keys = document.getElementById('keys');
    keys.open = !keys.open;
    if (keys.open) keys.scrollIntoView({ block: 'center' });
  }

  function go(index) {
    const { li } = men[index] ?? {};
    if (li) (li.querySelector('.segments input:checked') ?? li.querySelector('.segments input')).focus();
    else if (index >= men.length) review.focus();
  }

  // ---- whoever is signed in

  /** The page counts how long the session lasts from the last request of any tab. */
  function alive() {
    tabs?.postMessage('alive');
  }

  /** Another tab for the door, so that nothing here is lost; what waits is sent when one comes back. */
  function door() {
    if (document.getElementById('door')) return false;
    const shown = Object.assign(document.createElement('p'), { id: 'door', className: 'inset', textContent: `${words.enter} ` });
    shown.setAttribute('role', 'alert');
    const link = Object.assign(document.createElement('a'), { href: location.href, target: '_blank', textContent: words.door });
    shown.append(link);
    form.before(shown);
    return false;
  }

  function closeDoor() {
    document.getElementById('door')?.remove();
  }

  /** Lays this page onto the device, for when the network goes. */
  async function pack() {
    if (!keeps || !navigator.onLine) return;
    await pocket.attend(script);
    await pocket.pack(location.href);
    document.documentElement.dataset.packed = 'true';
  }
}
