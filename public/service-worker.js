/* Keeps the page for a reader without a network. The list of its files and their fingerprint are put in when the page is built. */
const files = [];
const store = 'parley-';
const alike = { ignoreSearch: true, ignoreVary: true };

self.addEventListener('install', (event) => {
  const fill = async () => {
    const cache = await caches.open(store);
    await cache.addAll(files);
    await self.skipWaiting();
  };
  event.waitUntil(fill());
});

self.addEventListener('activate', (event) => {
  const clear = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith('parley-') && name !== store);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(clear());
});

/** The page itself comes from the network where there is one, so that a new version is seen at once; its files are named by what is in them. */
async function answer(request) {
  const cache = await caches.open(store);
  // Servers that vary what they send by who asks send these files all the same.
  const kept = await cache.match(request, alike);
  if (request.mode !== 'navigate') return kept ?? fetch(request);
  return fetch(request).catch(() => kept ?? cache.match('./', alike));
}

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && new URL(event.request.url).origin === location.origin)
    event.respondWith(answer(event.request));
});
