// What lies on this device while there is no network: rolls of the day, and marks that are not on the server yet.
// Everything of it is encrypted with a key that cannot be read out, belongs to one account, and is gone after 48 hours.
// Used by the pages of attendance and by their service worker, so it is a plain script that works as a module as well.

globalThis.pocket ??= (() => {
  const NAME = 'reeduca-roll';
  const FILES = 'reeduca-files';
  const LONGEST = 48 * 60 * 60 * 1000;
  const SHORT = 30 * 60 * 1000;
  const WHO = 'reeduca-pocket';
  let opened;
  let mine;

  function database() {
    opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('owner', { keyPath: 'id' });
        request.result.createObjectStore('pages', { keyPath: 'id' });
        request.result.createObjectStore('marks', { keyPath: 'id' });
      };
      request.onsuccess = () => {
        // somebody wants to throw it away: in their way stands only who does not let go
        request.result.onversionchange = () => { request.result.close(); opened = undefined; };
        resolve(request.result);
      };
      request.onerror = () => reject(request.error);
    });
    return opened;
  }

  async function within(store, mode, act) {
    const transaction = (await database()).transaction(store, mode);
    return new Promise((resolve, reject) => {
      const request = act(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }

  const owner = () => within('owner', 'readonly', (store) => store.get('me'));

  /** Takes possession for an account; what another one left is thrown away. False where the browser cannot encrypt. */
  async function own(who) {
    if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return false;
    const known = await owner();
    if (known && known.who !== who) await wipe();
    const key = known?.who === who ? known.key
      : await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    // of two pages that come first at once the second takes the key of the first, and
    // the key is as old as its last use by a page, so that no sweep takes it from under this one
    await within('owner', 'readwrite', (store) => {
      const before = store.get('me');
      before.onsuccess = () => {
        const same = before.result?.who === who;
        store.put({ id: 'me', who, key: same ? before.result.key : key, at: Date.now() });
      };
      return before;
    });
    mine = who;
    globalThis.localStorage?.setItem(WHO, who);
    await sweep();
    return true;
  }

  /** False when the device is no longer of the account of this page: somebody signed out, or in as another, in another tab. */
  async function put(store, id, value) {
    const known = await owner();
    if (!known || known.who !== mine) return false;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(value));
    const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, known.key, plain);
    await within(store, 'readwrite', (rows) => rows.put({ id, iv, data, at: Date.now() }));
    return true;
  }

  /** Null when it is too old, or lies under a key that is gone: nobody can read it, and it hides no other. */
  async function read(row) {
    const known = await owner();
    if (!known || !row || Date.now() - row.at > LONGEST) return null;
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv }, known.key, row.data).catch(() => null);
    return plain && JSON.parse(new TextDecoder().decode(plain));
  }

  const drop = (store, id) => within(store, 'readwrite', (rows) => rows.delete(id));

  /** Throws away what is too old; once nothing is left the key opens, the key and the files as well. */
  async function sweep() {
    const names = ['pages', 'marks', 'owner'];
    const transaction = (await database()).transaction(names, 'readwrite');
    const owned = await new Promise((resolve, reject) => {
      let left = 0;
      for (const name of names) {
        const store = transaction.objectStore(name);
        store.getAll().onsuccess = ({ target }) => {
          for (const row of target.result) {
            const old = !(Date.now() - row.at <= LONGEST);
            if (old && (name !== 'owner' || left === 0)) store.delete(row.id);
            else left += 1;
          }
        };
      }
      transaction.oncomplete = () => resolve(left > 0);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
    if (owned) return;
    globalThis.localStorage?.removeItem(WHO);
    await globalThis.caches?.delete(FILES);
  }

  /** Throws everything away, the key included. */
  async function wipe() {
    for (const store of ['pages', 'marks', 'owner']) {
      await within(store, 'readwrite', (rows) => rows.clear());
    }
    globalThis.localStorage?.removeItem(WHO);
    await globalThis.caches?.delete(FILES);
  }

  /** Under which name a page is kept: its path, and the session when it has one. */
  function address(url) {
    const session = url.searchParams.get('session');
    return session ? `${url.pathname}?session=${session}` : url.pathname;
  }

  /** Every mark of one session, what was typed and what the server said of it last. */
  async function marks(session) {
    const rows = await within('marks', 'readonly', (store) => store.getAll());
    const mine = rows.filter((row) => row.id.startsWith(`${session}/`));
    return (await Promise.all(mine.map(async (row) => ({ id: row.id, mark: await read(row) })))).filter(({ mark }) => mark);
  }

  /** How many marks of this account are not on the server yet, of whatever session. */
  async function unsent(who) {
    if ((await owner())?.who !== who) return 0;
    const all = await Promise.all((await within('marks', 'readonly', (store) => store.getAll())).map(read));
    return all.filter((mark) => mark && !mark.done).length;
  }

  async function page(url) {
    return read(await within('pages', 'readonly', (store) => store.get(address(url))));
  }

  /** Whether a page was laid here a short while ago, so that it need not be asked for again. */
  async function recent(url) {
    const row = await within('pages', 'readonly', (store) => store.get(address(new URL(url))));
    return row !== undefined && Date.now() - row.at < SHORT;
  }

  /** Lays a page, as it is made for devices, and the files it needs onto this one; whether that was done. */
  async function pack(url) {
    const asked = new URL(url);
    if (asked.searchParams.has('session')) asked.searchParams.set('pocket', '1');
    asked.searchParams.delete('review');
    const answer = await fetch(asked, { redirect: 'manual' });
    if (!answer.ok) return false;
    const html = await answer.text();
    const kept = await put('pages', address(asked), { html, policy: answer.headers.get('Content-Security-Policy') });
    const files = [...html.matchAll(/(?:src|href|data-pocket)="([^"#]*\/jakarta\.faces\.resource\/[^"#]*)/g)]
      .map(([, file]) => file.replaceAll('&amp;', '&'));
    const cache = await caches.open(FILES);
    await Promise.all([...new Set(files)].map(async (file) => (await cache.match(file)) ?? cache.add(file)));
    await dropOtherVersions(cache, files);
    return kept;
  }

  /** Of each of our files the version that the newest page needs stays. */
  async function dropOtherVersions(cache, files) {
    const needed = new Set(files.map((file) => new URL(file, self.location.href).href));
    const bare = (address) => {
      const url = new URL(address, self.location.href);
      url.searchParams.delete('v');
      return url.href;
    };
    const names = new Set(files.map(bare));
    for (const { url } of await cache.keys()) {
      if (!needed.has(url) && names.has(bare(url))) await cache.delete(url);
    }
  }

  /** Lets the service worker answer for these pages when there is no network. */
  async function attend(script) {
    const worker = `${script.dataset.worker}?pocket=${encodeURIComponent(script.dataset.pocket)}`;
    await navigator.serviceWorker?.register(worker);
  }

  return {
    FILES, own, wipe, sweep, marks, unsent, page, recent, pack, attend,
    keepMark: (id, mark) => put('marks', id, mark),
    dropMark: (id) => drop('marks', id),
    dropPage: (url) => drop('pages', address(url)),
  };
})();
