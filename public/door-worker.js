// The door's page opens without a network: its frame, which holds nothing personal, is kept with the files that it
// loads. What the page shows is kept by the page itself (components/door/app/door-store.ts), and forgotten here, too.

const CACHE = "rollcall-door";
/** A bar of signal that brings nothing is as bad as none. */
const PATIENCE_MS = 4000;
const KEPT_AFTER_MS = 12 * 3_600_000;

const isPage = ({ pathname }) => /^\/(en|fr)\/n\/[^/]+\/[^/]+\/door$/.test(pathname);
const isAsset = ({ pathname }) => pathname.startsWith("/_next/static/");

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(keep(event.data.keep));
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && isPage(url)) event.respondWith(page(event.request, url));
  else if (isAsset(url)) event.respondWith(asset(event.request));
});

/** The page as nobody sees it, without cookies, and the files of the page that asks. */
async function keep({ path, files }) {
  const cache = await caches.open(CACHE);
  const response = await fetch(path, { credentials: "omit" });
  if (response.ok && !response.redirected) await cache.put(path, response);
  for (const file of files) {
    if (isAsset(new URL(file)) && !(await cache.match(file))) await cache.add(file);
  }
}

async function page(request, { pathname }) {
  const kept = caches.open(CACHE).then((cache) => cache.match(pathname));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const answer = fetch(request).catch(() => undefined);
  const response = await Promise.race([answer, late]);
  if (response && response.status < 500) return response;
  return (await kept) || (await answer) || Response.error();
}

/** A build names each file by its content. */
async function asset(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

const resultOf = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function openDatabase() {
  const request = indexedDB.open("rollcall-door", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("doors", { keyPath: "meetupId" });
    request.result.createObjectStore("taps", { keyPath: "id" });
  };
  return resultOf(request);
}

/** At each start: names and events of nights that ended twelve hours ago, but no tap that was never sent. */
async function forgetOldNights() {
  const database = await openDatabase();
  const stores = database.transaction(["doors", "taps"], "readwrite");
  const doors = stores.objectStore("doors");
  const kept = await resultOf(doors.getAll());
  const waiting = new Set(
    (await resultOf(stores.objectStore("taps").getAll())).map((tap) => tap.meetupId),
  );
  const isOld = (door) => Date.now() + door.offset >= door.endsAt + KEPT_AFTER_MS;
  for (const door of kept.filter(isOld)) {
    const lists = { list: [], listHash: "", events: [], devices: [] };
    const nothing = { savedAt: null, sequence: 0, bell: null, ...lists };
    if (waiting.has(door.meetupId)) doors.put({ ...door, ...nothing });
    else doors.delete(door.meetupId);
  }
  database.close();
  if (kept.length > 0 && kept.every(isOld) && waiting.size === 0) await caches.delete(CACHE);
}

forgetOldNights().catch(() => {});
