// Typed text survives. Every field with data-draft="name" is kept in this browser (kept.js) while it differs from what the server rendered, and comes
// back when the field appears again: after a reload, a lost circuit, a restart of the server. What is typed reaches the server a moment after typing
// stops, unless it is too long: then it stays in the field, with a message.
import { check, fieldsIn, isChoice, labelOf, mend, nameOf, say, valueOf } from "./fields.js";
import { again, drop, keep as store, left, own, ownNames, ready, remove } from "./kept.js";
import { button, timeOf } from "./says.js";

const pause = 300;
const longestShown = 80;
const rendered = new WeakMap();
const unsent = new WeakMap();
const timers = new WeakMap();
const submitted = new WeakMap();
const undecided = new WeakMap();

const short = words => words.length > longestShown ? `${words.slice(0, longestShown)} …` : words;
let isAway = false;

function keep(field) {
  const value = valueOf(field);
  const was = rendered.get(field);
  if (value === was) drop(nameOf(field));
  else store(nameOf(field), { value, was: undecided.get(field)?.was ?? was, label: labelOf(field) });
  tell();
}

// How many fields of this page hold text that is not saved.
export const waiting = () => new Set([...fieldsIn(document)].map(nameOf).filter(own)).size;

const tell = () => document.dispatchEvent(new Event("factcheck:drafts"));

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

function comesBack(field, kept) {
  const saved = field.value;
  rendered.set(field, saved);
  field.value = kept.value;
  const back = `Your unsaved text from ${timeOf(kept.at)} is back.`;
  const discard = button("Discard", () => {
    decided(field);
    field.value = saved;
    type(field);
    send(field);
  });
  if (kept.was === saved) {
    say(field, back, "back", discard);
  } else {
    // Whoever typed never had the newer words before her eyes, so the form is not sent over them until she says so.
    const mine = button("Keep mine", () => {
      decided(field);
      type(field);
    });
    const ask = () => say(field, `${back} Somebody saved other words since then: “${short(saved)}” Choose before you save.`, "back", mine, discard);
    undecided.set(field, { was: kept.was, ask, focus: () => mine.focus() });
    ask();
  }
  type(field);
}

function decided(field) {
  undecided.delete(field);
  say(field, "", "back");
  field.focus();
}

function appear(field) {
  if (rendered.has(field)) return;
  const saved = field.type === "radio" ? null : valueOf(field);
  rendered.set(field, saved);
  // Unless somebody was quicker than the storage.
  ready.then(() => field.isConnected && !unsent.has(field) && restore(field));
}

function restore(field) {
  const kept = own(nameOf(field));
  if (!kept) {
    offer(field);
  } else if (isChoice(field)) {
    const on = field.type === "radio" ? field.value === kept.value : kept.value === "true";
    if (field.checked === on || (field.type === "radio" && !on)) return;
    field.checked = on;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (kept.value === field.value) {
    drop(nameOf(field));
    tell();
  } else {
    comesBack(field, kept);
  }
}

// What was typed in a window that is closed now is offered, never put in by itself.
async function offer(field) {
  if (isChoice(field)) return;
  const [first] = await left(nameOf(field));
  if (!first || own(nameOf(field)) || !field.isConnected) return;
  const [place, kept] = first;
  if (kept.value === field.value) {
    remove(place);
    offer(field);
    return;
  }
  const next = () => {
    remove(place);
    say(field, "", "left");
    offer(field);
  };
  const take = button("Take it", () => {
    field.value = kept.value;
    type(field);
    send(field);
    next();
    field.focus();
  });
  say(field, `Text that you typed in another window at ${timeOf(kept.at)} is not saved: “${short(kept.value)}”`, "left", take, button("Forget it", next));
}

// Given up: nothing of it comes back.
export function forget(prefix) {
  fieldsIn(document).forEach(field => nameOf(field).startsWith(prefix) && undecided.delete(field));
  settle(prefix, () => true);
}

// Saved: what was sent is forgotten; what was typed since then stays.
export function saved(prefix) {
  settle(prefix, field => !submitted.has(field) || isChoice(field) || submitted.get(field) === field.value);
}

function settle(prefix, isDone) {
  const still = new Set();
  for (const field of fieldsIn(document)) {
    if (!nameOf(field).startsWith(prefix)) continue;
    if (!isDone(field)) {
      still.add(nameOf(field));
      rendered.set(field, submitted.get(field));
      keep(field);
      continue;
    }
    rendered.set(field, field.type === "radio" ? null : valueOf(field));
    say(field, "", "back");
  }
  for (const name of ownNames(prefix)) {
    if (!still.has(name)) drop(name);
  }
  tell();
}

// What a save sends is what stands in the fields when its button is pressed.
function note(root) {
  for (const field of root?.querySelectorAll("[data-draft]") ?? []) submitted.set(field, valueOf(field));
}

document.addEventListener("click", ({ target }) => {
  const pressed = target.closest?.(".button--primary, .button--danger");
  if (pressed) note(pressed.closest("form, dialog, section"));
}, true);

document.addEventListener("focusin", ({ target }) => {
  if (target.matches?.("[data-draft]") && !isChoice(target) && !own(nameOf(target))) rendered.set(target, valueOf(target));
});

document.addEventListener("input", ({ target }) => {
  mend(target);
  if (target.matches?.("[data-draft]")) type(target);
  else if (target.matches?.("[data-max]")) check(target);
});

// Before Blazor: what does not fit does not go over the circuit, and a form with such a field is not sent.
window.addEventListener("change", event => {
  if (!event.target.matches?.("[data-max]")) return;
  if (check(event.target)) unsent.delete(event.target);
  else event.stopImmediatePropagation();
}, true);

function holdBack(event, root) {
  for (const field of root.querySelectorAll("[data-draft], [data-max]")) {
    send(field);
    const choice = undecided.get(field);
    if (!choice && check(field)) continue;
    event.preventDefault();
    event.stopImmediatePropagation();
    choice?.ask();
    (choice ?? field).focus();
    return;
  }
}

window.addEventListener("submit", event => {
  note(event.target);
  holdBack(event, event.target);
}, true);

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
  if (isAway) return;
  again();
  fieldsIn(document).forEach(send);
});
