// @ts-check
/**
 * Keeps the shell on the device, one cache per build of the server, so that files of two builds never mix.
 *
 * A page is asked from the network first, and the build with it; what belongs to a page comes from the cache of that
 * build. Of the API only instruments are kept, because their address is their hash.
 */

/** @type {any} */
const worker = self;
const META = 'wijktafel-meta';
const CONTENT = 'wijktafel-content';
const PATIENCE = 4000;

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (/** @type {any} */ event) => event.waitUntil(keep(event.data?.keep ?? [])));
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== location.origin) return;
  if (event.request.mode === 'navigate') event.respondWith(page(event.request, address));
  else if (address.pathname.startsWith('/api/v1/content/')) event.respondWith(fromCache(CONTENT, event.request));
  else if (isShell(address.pathname)) event.respondWith(shell(event.request));
});

/** @param {string} path */
function isShell(path) {
  return /^\/(js|css|texts|plugins|icon\.svg|manifest\.webmanifest)/.test(path);
}

/**
 * @param {Request} request
 * @param {URL} address
 */
async function page(request, address) {
  // Two pages of the shell open without network; the fragment, which may hold a secret, is never part of a request.
  const offline = address.pathname === '/';
  try {
    const [answer] = await Promise.all([inTime(fetch(request)), learnBuild()]);
    if (answer.ok && offline) await (await caches.open(await currentCache())).put('/', answer.clone());
    return answer;
  } catch (reason) {
    const kept = offline ? await caches.match('/') : undefined;
    if (kept) return kept;
    throw reason;
  }
}

/** @param {Request} request */
async function shell(request) {
  return fromCache(await currentCache(), request);
}

/**
 * @param {string} name
 * @param {Request} request
 */
async function fromCache(name, request) {
  const cache = await caches.open(name);
  const kept = await cache.match(request, { ignoreSearch: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** @param {string[]} paths */
async function keep(paths) {
  await learnBuild().catch(() => undefined);
  const cache = await caches.open(await currentCache());
  const content = await caches.open(CONTENT);
  for (const path of paths) {
    const target = path.startsWith('/api/v1/content/') ? content : path === '/' || isShell(path) ? cache : null;
    if (target && !await target.match(path)) await target.add(path).catch(() => undefined);
  }
  // What an earlier build left is of no use once this build is complete.
  const current = await currentCache();
  for (const name of await caches.keys()) {
    if (name.startsWith('wijktafel-build-') && name !== current) await caches.delete(name);
  }
}

async function learnBuild() {
  const answer = await inTime(fetch('/build.json', { cache: 'no-store' }));
  if (!answer.ok) return;
  const { build } = await answer.json();
  await (await caches.open(META)).put('/build', new Response(String(build)));
}

async function currentCache() {
  const known = await (await caches.open(META)).match('/build');
  return `wijktafel-build-${known ? await known.text() : 'unknown'}`;
}

/**
 * A network that hangs is no network.
 *
 * @param {Promise<Response>} answer
 * @returns {Promise<Response>}
 */
function inTime(answer) {
  return Promise.race([
    answer,
    new Promise((_, reject) => setTimeout(() => reject(new Error('too slow')), PATIENCE)),
  ]);
}
