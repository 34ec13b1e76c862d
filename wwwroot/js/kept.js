// Unsaved words in this browser's storage. Each window keeps its own, under a key that only this person's pages get, for a week at most; a sign-out
// removes them in all windows. What stands in the storage says whose it is, of which field and when, never what was typed.
const store = "factcheck.draft.";
const over = "factcheck.signed-out.";
const tabKey = "factcheck.tab";
const lockOf = id => `factcheck.tab.${id}`;
const week = 7 * 24 * 60 * 60 * 1000;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

// Without encryption (plain http elsewhere than on this machine) words are kept as long as the window.
const place = globalThis.crypto?.subtle ? localStorage : sessionStorage;
const known = new Map();
const boxes = new Map();
const writing = new Map();
const began = Date.now();
const person = document.querySelector("form[data-signed-in]")?.dataset.signedIn ?? "";
let tab = sessionStorage.getItem(tabKey) ?? named();
let key = null;
let ended = false;

function newId() {
  return [...crypto.getRandomValues(new Uint8Array(8))].map(byte => byte.toString(16).padStart(2, "0")).join("");
}

function named() {
  const id = newId();
  sessionStorage.setItem(tabKey, id);
  return id;
}

const at = name => `${store}${tab}.${name}`;
const partsOf = stored => /^([0-9a-f]{16})\.(([0-9a-f]{32})\..+)$/.exec(stored.slice(store.length));
const isOver = () => ended || Number(localStorage.getItem(over + person) ?? 0) > began;
const stored = () => Object.keys(place).filter(each => each.startsWith(store));
const toBase64 = bytes => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""));
const fromBase64 = text => Uint8Array.from(atob(text), sign => sign.charCodeAt(0));

async function seal(draft) {
  const words = encoder.encode(JSON.stringify(draft));
  if (place === sessionStorage) return JSON.stringify({ at: draft.at, box: toBase64(words) });
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, words));
  return JSON.stringify({ at: draft.at, iv: toBase64(iv), box: toBase64(sealed) });
}

async function open(text) {
  try {
    const { iv, box } = JSON.parse(text);
    return JSON.parse(decoder.decode(iv ? await crypto.subtle.decrypt({ name: "AES-GCM", iv: fromBase64(iv) }, key, fromBase64(box)) : fromBase64(box)));
  } catch {
    return null;
  }
}

// What is too old, or in a form of before, goes, whosever it is.
function sweep() {
  for (const each of stored()) {
    let kept = null;
    try {
      kept = JSON.parse(place.getItem(each));
    } catch {
      // Not ours.
    }
    if (!partsOf(each) || !kept?.box || !(Date.now() - kept.at < week)) place.removeItem(each);
  }
}

async function load() {
  sweep();
  if (!person) return;
  const answer = await fetch("/account/draft-key", { cache: "no-store", redirect: "error" });
  const given = answer.ok ? await answer.json() : null;
  if (given?.person !== person) return;
  key = place === localStorage ? await crypto.subtle.importKey("raw", fromBase64(given.key), "AES-GCM", false, ["encrypt", "decrypt"]) : true;
  await Promise.all(stored().map(read));
  navigator.locks?.request(lockOf(tab), () => new Promise(() => {}));
  known.forEach((_, each) => write(each));
}

async function read(each) {
  if (partsOf(each)?.[3] !== person) return;
  const text = place.getItem(each);
  const draft = text && await open(text);
  if (!draft || isOver()) return;
  // Somebody typed before this was read: both stay.
  const other = known.has(each) ? each.replace(tab, newId()) : each;
  if (other !== each) {
    place.setItem(other, text);
    place.removeItem(each);
  }
  known.set(other, draft);
  boxes.set(other, text);
}

function write(each) {
  const turn = (writing.get(each) ?? Promise.resolve()).then(() => put(each)).catch(() => {
    // A full or closed store takes nothing from the page itself.
  });
  writing.set(each, turn);
}

async function put(each) {
  const draft = known.get(each);
  if (!draft || !key || isOver()) return;
  const box = await seal(draft);
  if (known.get(each) !== draft || isOver()) return;
  if ((place.getItem(each) ?? null) !== (boxes.get(each) ?? null)) {
    // A window that was duplicated has the same name: from here on this one has its own.
    const before = tab;
    tab = named();
    navigator.locks?.request(lockOf(tab), () => new Promise(() => {}));
    for (const [one, words] of [...known]) {
      if (!words.typedHere || !one.startsWith(store + before)) continue;
      known.delete(one);
      boxes.delete(one);
      known.set(one.replace(before, tab), words);
      write(one.replace(before, tab));
    }
    return;
  }
  place.setItem(each, box);
  boxes.set(each, box);
}

/** Resolves when what was kept is read, or cannot be. */
export let ready = load().catch(() => {});

/** Tries again to get the key, when the server could not be reached before. */
export function again() {
  if (!key && person && !isOver()) ready = load().catch(() => {});
}

/** What this window keeps of a field. */
export const own = name => known.get(at(name)) ?? null;

/** The names of the fields with a prefix of which this window keeps something. */
export const ownNames = prefix => [...known.keys()].map(partsOf).filter(parts => parts?.[1] === tab && parts[2].startsWith(prefix)).map(parts => parts[2]);

/** Keeps { value, was, label } of a field. */
export function keep(name, draft) {
  if (isOver()) return;
  known.set(at(name), { ...draft, at: Date.now(), where: document.title, typedHere: true });
  write(at(name));
}

/** Forgets what this window keeps of a field. */
export const drop = name => remove(at(name));

/** Forgets one that was offered. */
export function remove(each) {
  known.delete(each);
  if ((place.getItem(each) ?? null) === (boxes.get(each) ?? null)) place.removeItem(each);
  boxes.delete(each);
}

/** What windows that are closed now kept of a field, newest first: [storage key, draft]. */
export async function left(name) {
  const open = new Set(((await navigator.locks?.query())?.held ?? []).map(each => each.name));
  return [...known].filter(([each]) => partsOf(each)?.[2] === name && partsOf(each)[1] !== tab && !open.has(lockOf(partsOf(each)[1])) && place.getItem(each) !== null)
    .sort(([, one], [, other]) => other.at - one.at);
}

/** The names of fields with a prefix of which this window, or one that is closed, keeps something. */
export async function names(prefix) {
  await ready;
  const found = new Set();
  for (const each of known.keys()) {
    const name = partsOf(each)?.[2];
    if (name?.startsWith(prefix) && (own(name) || (await left(name)).length > 0)) found.add(name);
  }
  return [...found];
}

/** All that this person has unsaved in this browser, of whatever window. */
export async function all() {
  await ready;
  await Promise.all(stored().filter(each => !known.has(each)).map(read));
  return [...known.entries()].filter(([each]) => place.getItem(each) !== null || known.get(each).typedHere).map(([, draft]) => draft);
}

/** The person signs out: all of it goes, here and in the other windows, and nothing is kept after it. */
export function end() {
  localStorage.setItem(over + person, String(Date.now()));
  stop();
}

function stop() {
  stored().filter(each => partsOf(each)?.[3] === person).forEach(each => place.removeItem(each));
  ended = true;
  known.clear();
  boxes.clear();
}

addEventListener("storage", event => {
  if (event.key === over + person) stop();
});
