// What the article shows besides its words: which claim is open or looked at, what the machine suggests, what just arrived, who works where.
import { paint } from "./paint.js";

export function showSelected(main, id) {
  for (const element of main.querySelectorAll("[data-selected-claim]")) {
    element.removeAttribute("data-selected-claim");
    element.querySelector?.(".note__link")?.removeAttribute("aria-current");
  }
  if (id) {
    for (const element of main.querySelectorAll(`mark[data-claims~="${id}"], .note[data-claim="${id}"]`)) {
      element.setAttribute("data-selected-claim", "");
      element.querySelector(".note__link")?.setAttribute("aria-current", "true");
    }
  }
}

export function light(main, id) {
  for (const element of main.querySelectorAll("[data-lit]")) {
    element.removeAttribute("data-lit");
  }
  if (id) {
    for (const element of main.querySelectorAll(`mark[data-claims~="${id}"], .note[data-claim="${id}"]`)) {
      element.setAttribute("data-lit", "");
    }
  }
}

// The sentence of a suggestion is painted while its note is looked at.
export function showSuggested(text, note) {
  paint("suggested", text, Number(note?.dataset.start ?? 0), Number(note?.dataset.end ?? 0));
}

// What just arrived glows once.
export function glow(changes) {
  for (const change of changes) {
    const note = change.type === "attributes" ? change.target : [...change.addedNodes].find(node => node.matches?.(".note"));
    if (note) {
      note.setAttribute("data-new", "");
      note.addEventListener("animationend", () => note.removeAttribute("data-new"), { once: true });
    }
  }
}

export function showPeople(main, text) {
  const working = new Map();
  for (let colour = 1; colour <= 8; colour++) {
    paint(`person-${colour}`, text, 0, 0);
  }
  for (const one of main.querySelectorAll(".presence__one:not([data-self])")) {
    paint(`person-${one.dataset.colour}`, text, Number(one.dataset.start), Number(one.dataset.end));
    if (one.dataset.working) {
      working.set(one.dataset.working, [...(working.get(one.dataset.working) ?? []), one.dataset.name]);
    }
  }
  for (const note of main.querySelectorAll(".note")) {
    const names = working.get(note.dataset.claim);
    names ? note.setAttribute("data-people", names.join(", ")) : note.removeAttribute("data-people");
  }
}
