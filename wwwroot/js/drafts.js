// Typed text survives. Every field with data-draft="key" is kept in this browser while it differs from what the server rendered, and comes back
// when the field appears again: after a reload, a lost circuit, a restart of the server. What is typed reaches the server a moment after typing stops,
// unless it cannot be stored: then it stays in the field, with a message.
const store = "factcheck.draft.";
const pause = 300;
const rendered = new WeakMap();
const unsent = new WeakMap();
const timers = new WeakMap();

const isChoice = field => field.type === "radio" || field.type === "checkbox";
const valueOf = field => field.type === "checkbox" ? String(field.checked) : field.value;
const keyOf = field => store + field.dataset.draft;
const fieldsIn = root => root.querySelectorAll("[data-draft]");
let isAway = false;

function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function keep(field) {
  const value = valueOf(field);
  const was = rendered.get(field);
  try {
    if (value === was) localStorage.removeItem(keyOf(field));
    else localStorage.setItem(keyOf(field), JSON.stringify({ value, was, at: Date.now() }));
  } catch {
    // A full or closed store takes nothing from the page itself.
  }
  tell();
}

// How many fields of this page hold text that is not saved.
export const waiting = () => new Set([...fieldsIn(document)].map(keyOf).filter(key => localStorage.getItem(key) !== null)).size;

const tell = () => document.dispatchEvent(new Event("factcheck:drafts"));

export function problemOf(field) {
  const max = Number(field.dataset.max);
  const { value } = field;
  const bad = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.exec(value);
  if (bad || !value.isWellFormed()) return "There is a character in it that cannot be stored. Remove it; your text stays here until then.";
  if (max && value.trim().length > max) {
    return `This is ${value.length.toLocaleString("en")} characters long; at most ${max.toLocaleString("en")} fit. Shorten it by ${(value.trim().length - max).toLocaleString("en")}; your text stays here until then.`;
  }
  return "";
}

function placeFor(field) {
  return field.closest(".field")?.querySelector("[data-draft-says]");
}

function say(field, words, kind, ...more) {
  const place = placeFor(field);
  if (!place || (!words && place.dataset.kind !== kind)) return;
  place.dataset.kind = words ? kind : "";
  place.className = words && kind === "problem" ? "field__error" : "field__hint";
  place.replaceChildren(...(words ? [words, " ", ...more] : []));
}

function check(field) {
  if (isChoice(field) || !field.dataset.max) return true;
  const problem = problemOf(field);
  say(field, problem, "problem");
  field.classList.toggle("invalid", problem !== "");
  return problem === "";
}

function send(field) {
  clearTimeout(timers.get(field));
  timers.delete(field);
  const typed = unsent.get(field);
  if (typed === undefined || !field.isConnected || !check(field)) return;
  if (field.value !== typed) {
    // Somebody else's newer words were rendered before the server heard of these.
    comesBack(field, { value: typed, was: rendered.get(field), at: Date.now() });
    return;
  }
  if (isAway) return;
  unsent.delete(field);
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

function type(field) {
  keep(field);
  if (isChoice(field)) return;
  unsent.set(field, field.value);
  clearTimeout(timers.get(field));
  timers.set(field, setTimeout(send, pause, field));
}

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button--small button--quiet";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}

function timeOf(at) {
  const day = new Date(at).toDateString() === new Date().toDateString() ? {} : { day: "numeric", month: "long" };
  return new Intl.DateTimeFormat("en-GB", { ...day, hour: "2-digit", minute: "2-digit" }).format(at);
}

function comesBack(field, kept) {
  const saved = field.value;
  field.value = kept.value;
  const discard = button("Discard", () => {
    field.value = saved;
    type(field);
    send(field);
    say(field, "", "back");
    field.focus();
  });
  const changed = kept.was !== saved ? "What is saved has changed since then: compare before you save." : "";
  say(field, `Your unsaved text from ${timeOf(kept.at)} is back. ${changed}`, "back", discard);
  type(field);
}

function appear(field) {
  if (rendered.has(field)) return;
  rendered.set(field, field.type === "radio" ? null : valueOf(field));
  const kept = read(keyOf(field));
  if (!kept) return;
  if (isChoice(field)) {
    const on = field.type === "radio" ? field.value === kept.value : kept.value === "true";
    if (field.checked === on || (field.type === "radio" && !on)) return;
    field.checked = on;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (kept.value === field.value) {
    localStorage.removeItem(keyOf(field));
  } else {
    comesBack(field, kept);
  }
}

// Saved or given up: nothing of it comes back.
export function forget(prefix) {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(store + prefix)) localStorage.removeItem(key);
  }
  for (const field of fieldsIn(document)) {
    if (!field.dataset.draft.startsWith(prefix)) continue;
    rendered.set(field, field.type === "radio" ? null : valueOf(field));
    say(field, "", "back");
  }
  tell();
}

document.addEventListener("focusin", ({ target }) => {
  if (target.matches?.("[data-draft]") && !isChoice(target) && !localStorage.getItem(keyOf(target))) rendered.set(target, valueOf(target));
});

document.addEventListener("input", ({ target }) => {
  if (target.matches?.("[data-draft]")) type(target);
  else if (target.matches?.("[data-max]")) check(target);
});

// Before Blazor: what cannot be stored does not go over the circuit, and a form with such a field is not sent.
window.addEventListener("change", event => {
  if (!event.target.matches?.("[data-max]")) return;
  if (check(event.target)) unsent.delete(event.target);
  else event.stopImmediatePropagation();
}, true);

function holdBack(event, root) {
  for (const field of root.querySelectorAll("[data-draft], [data-max]")) {
    send(field);
    if (check(field)) continue;
    event.preventDefault();
    event.stopImmediatePropagation();
    field.focus();
    return;
  }
}

window.addEventListener("submit", event => holdBack(event, event.target), true);

const appearing = new MutationObserver(changes => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      if (node.matches("[data-draft]")) appear(node);
      fieldsIn(node).forEach(appear);
    }
  }
});
appearing.observe(document.documentElement, { childList: true, subtree: true });
fieldsIn(document).forEach(appear);

// The circuit is back: it hears what was typed meanwhile.
document.addEventListener("factcheck:connection", ({ detail }) => {
  isAway = detail.offline;
  if (!isAway) fieldsIn(document).forEach(send);
});
