// Lays the rolls that come next onto the device, once the page is there and has nothing else to do.

const script = document.getElementById('todayScript');
const WAIT = 1500;

async function pack() {
  await import(script.dataset.pocket);
  if (!await pocket.own(document.getElementById('sessionGuard').dataset.who)) return false;
  await pocket.attend(script);
  let all = await pocket.pack(location.href);
  for (const link of document.querySelectorAll('a[data-pack]')) {
    if (!await pocket.recent(link.href)) all = await pocket.pack(link.href) && all;
  }
  document.documentElement.dataset.packed = 'true';
  return all;
}

/** Whoever counts on them in a room without a network is told here that they are not there. */
setTimeout(async () => {
  if (!navigator.onLine) return;
  const packed = await pack().catch(() => false);
  document.getElementById('notPacked').hidden = packed || !document.querySelector('a[data-pack]');
}, WAIT);
