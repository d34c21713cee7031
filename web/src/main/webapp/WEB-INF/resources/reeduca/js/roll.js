// Saves steps on the roll: counts while marking, keys for each row, and what was not sent survives a closed tab.
// The page works without it.

const form = document.querySelector('form.roll');
if (form) {
  const men = [...form.querySelectorAll('li.man:has(fieldset)')];
  const tally = document.getElementById('tally');
  const start = snapshot();
  const draftKey = `roll:${form.elements.namedItem('session').value}`;

  restore();
  count();
  form.addEventListener('input', () => { count(); keep(); });
  form.addEventListener('submit', () => sessionStorage.setItem(`${draftKey}:sent`, '1'));
  if (men.length > 0) {
    document.getElementById('keys').hidden = false;
    form.addEventListener('keydown', onKey);
  }

  /** The value of every field of the rows, by name. */
  function snapshot() {
    const values = {};
    for (const field of form.elements) {
      if (/^[mlenwst]\d+$/.test(field.name)) {
        if (field.type === 'radio' || field.type === 'checkbox') {
          if (field.checked) values[field.name] = field.value;
        } else {
          values[field.name] = field.value;
        }
      }
    }
    return values;
  }

  function changes() {
    const now = snapshot();
    return Object.fromEntries(Object.entries({ ...Object.fromEntries(Object.keys(start).map((k) => [k, ''])), ...now })
      .filter(([name, value]) => (start[name] ?? '') !== value));
  }

  function count() {
    if (!tally) return;
    const chosen = men.map((man) => man.querySelector('input[type=radio]:checked')?.value ?? '');
    const how = (letter) => chosen.filter((value) => value === letter).length;
    const text = [how('P'), how('L'), how('A'), how('')]
      .reduce((pattern, number, i) => pattern.replace(`{${i}}`, String(number)), tally.dataset.pattern);
    const changed = new Set(Object.keys(changes()).map((name) => name.slice(1))).size;
    tally.textContent = changed > 0 ? `${text} · ${tally.dataset.unsent.replace('{0}', String(changed))}` : text;
  }

  /** Revisions of all rows: a draft is only put back over the same state of the list. */
  function base() {
    return [...form.elements].filter((field) => /^r\d+$/.test(field.name)).map((field) => field.value).join(',');
  }

  function keep() {
    sessionStorage.setItem(draftKey, JSON.stringify({ base: base(), values: changes() }));
  }

  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(draftKey) ?? 'null');
    sessionStorage.removeItem(draftKey);
    if (!kept || kept.base !== base() || document.getElementById('errors')) return;
    for (const [name, value] of Object.entries(kept.values)) {
      const field = form.elements.namedItem(name);
      if (field instanceof RadioNodeList || field?.type === 'radio') {
        const radio = form.querySelector(`input[name="${name}"][value="${value}"]`);
        if (radio) radio.checked = true;
      } else if (field?.type === 'checkbox') {
        field.checked = value !== '';
      } else if (field) {
        field.value = value;
      }
    }
    if (Object.keys(kept.values).length > 0) keep();
  }

  function onKey(event) {
    const man = event.target.closest('li.man');
    const typing = event.target.matches('input[type=text], select, textarea');
    if (event.ctrlKey && event.key === 'Enter') {
      event.preventDefault();
      document.querySelector('details.closing').open = true;
      document.getElementById('close')?.focus();
      return;
    }
    if (!man || typing || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = men.indexOf(man);
    const letters = { 1: 'P', 2: 'L', 3: 'A' };
    const key = event.key.toLowerCase();
    if (letters[key]) {
      const radio = man.querySelector(`input[type=radio][value=${letters[key]}]`);
      radio.checked = true;
      radio.dispatchEvent(new Event('input', { bubbles: true }));
      if (key === '2') {
        man.querySelector('.when-late input').focus();
      } else {
        go(at + 1);
      }
    } else if (key === 'j') {
      go(at + 1);
    } else if (key === 'k') {
      go(at - 1);
    } else if (key === 'm') {
      man.querySelector('details.more').open = true;
      man.querySelector('details.more input').focus();
    } else if (key === 'z') {
      document.getElementById('undo')?.focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  function go(index) {
    const man = men[index];
    if (man) {
      (man.querySelector('.segments input:checked') ?? man.querySelector('.segments input')).focus();
    } else if (index >= men.length) {
      document.getElementById('save').focus();
    }
  }
}
