// 電波のない所でも点検の画面が開くように、画面の部品と直近の点検の内容だけを端末に残す。自分のサーバーのものだけを扱う。
const SHELL = 'sekisho-shell-1'
const ANSWERS = 'sekisho-answers-1'
const PATIENCE_MS = 4000
/** Answers that the inspection needs without a signal; everything else goes to the server alone. */
const KEPT = [/^\/api\/me$/, /^\/api\/definitions$/, /^\/api\/stocktakes$/, /^\/api\/stocktakes\/\d+$/]

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(SHELL).then((cache) => cache.add('/')).then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== SHELL && name !== ANSWERS).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()))
})
self.addEventListener('message', (event) => {
  const { data } = event
  if (data?.kind === 'forget') event.waitUntil(caches.delete(ANSWERS))
  if (data?.kind === 'keep') event.waitUntil(caches.open(SHELL).then(async (cache) => { for (const url of data.urls) if (!(await cache.match(url))) await cache.add(url).catch(() => undefined) }))
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && !url.pathname.startsWith('/api/')) event.respondWith(fromNetwork(request, SHELL, '/'))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(fromCache(request))
  else if (KEPT.some((one) => one.test(url.pathname))) event.respondWith(fromNetwork(request, ANSWERS, url.pathname + url.search))
})

/** The newest from the server; without one within a few seconds, what was kept. A refusal is an answer and is never replaced by an old one. */
async function fromNetwork(request, name, key) {
  const cache = await caches.open(name)
  const kept = await cache.match(key)
  try {
    const answer = await (kept ? withPatience(fetch(request)) : fetch(request))
    if (answer.ok) await cache.put(key, answer.clone())
    if (answer.status === 401) await caches.delete(ANSWERS)
    return answer
  } catch (problem) {
    if (kept) return kept
    throw problem
  }
}
const withPatience = (answer) => Promise.race([answer, new Promise((_, reject) => { setTimeout(() => reject(new Error('no answer')), PATIENCE_MS) })])

/** Built parts carry their content's hash in the name: what was fetched once stays right. */
async function fromCache(request) {
  const cache = await caches.open(SHELL)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}
