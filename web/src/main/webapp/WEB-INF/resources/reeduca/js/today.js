// Lays the rolls that come next onto the device, once the page is there and has nothing else to do.

const script = document.getElementById('todayScript');
const WAIT = 1500;

async function pack() {
  await import(script.dataset.pocket);
  if (!await pocket.own(document.getElementById('sessionGuard').dataset.who)) return;
  await pocket.attend(script);
  await pocket.pack(location.href);
  for (const link of document.querySelectorAll('a[data-pack]')) {
    if (!await pocket.recent(link.href)) await pocket.pack(link.href);
  }
  document.documentElement.dataset.packed = 'true';
}

setTimeout(() => { if (navigator.onLine) pack().catch(() => {}); }, WAIT);
