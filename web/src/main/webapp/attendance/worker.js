// Answers for the pages of attendance when there is no network: with what lies encrypted on the device, see pocket.js,
// and with our own files, whose addresses never change what they stand for. It keeps nothing by itself and sends nothing.

importScripts(new URL(self.location).searchParams.get('pocket'));

addEventListener('install', () => self.skipWaiting());
addEventListener('activate', (event) => event.waitUntil(Promise.all([self.clients.claim(), pocket.sweep().catch(() => {})])));
addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => kept(url)));
  } else if (url.pathname.includes('/jakarta.faces.resource/')) {
    event.respondWith(file(request));
  }
});

/** The page as it lies on the device; what does not lie there cannot be reached. */
async function kept(url) {
  const page = await pocket.page(url).catch(() => null);
  return page === null ? Response.error() : new Response(page.html, {
    headers: {
      'Content-Type': 'text/html;charset=UTF-8',
      'Content-Security-Policy': page.policy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cache-Control': 'no-store',
    },
  });
}

async function file(request) {
  const known = await caches.match(request, { cacheName: pocket.FILES });
  return known ?? fetch(request);
}
