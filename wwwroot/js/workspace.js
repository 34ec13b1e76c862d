// The article at the desk: marks, notes and panel follow each other, selected words raise a bar, others' selections are painted.
import { selectedRange, rangesOf } from "./text.js";
import { paint } from "./paint.js";
import { placeNotes } from "./margin.js";

export function attach(main, page) {
  const text = main.querySelector(".text");
  const bar = main.querySelector(".selectbar");
  const ending = new AbortController();
  const on = (target, name, handler) => target.addEventListener(name, handler, { signal: ending.signal });
  const view = { selected: main.dataset.selected || null, range: null };

  const layout = soon(() => {
    showSelected(main, view.selected);
    placeNotes(main, view.selected);
  });
  const watch = new MutationObserver(changes => {
    glow(changes);
    layout();
  });
  watch.observe(text, { childList: true, subtree: true, characterData: true });
  watch.observe(main.querySelector(".margin__list"), { childList: true, subtree: true, attributes: true, attributeFilter: ["data-version"] });
  const people = new MutationObserver(() => showPeople(main, text));
  const presence = main.querySelector(".presence");
  people.observe(presence, { childList: true, subtree: true, attributes: true });
  const size = new ResizeObserver(layout);
  size.observe(text);

  const select = (id, scroll) => {
    view.selected = id;
    showSelected(main, id);
    placeNotes(main, id);
    if (id && scroll) {
      main.querySelector(`mark[data-claims~="${id}"]`)?.scrollIntoView({ block: "center", behavior: calm() });
    }
    page.invokeMethodAsync("OpenClaim", id);
  };

  on(main, "click", event => {
    const note = event.target.closest(".note__link, .gone__link");
    if (note && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      select(note.closest("[data-claim]").dataset.claim, true);
      return;
    }
    const mark = event.target.closest("mark[data-claims]");
    if (mark && getSelection().isCollapsed) {
      select(nextOf(mark.dataset.claims.split(" "), view.selected), false);
    }
  });
  for (const name of ["mouseover", "focusin"]) {
    on(main, name, event => showSuggested(text, event.target.closest(".suggestion")));
    on(main, name, event => light(main, event.target.closest(".note")?.dataset.claim ?? event.target.closest("mark[data-claims]")?.dataset.claims.split(" ")[0]));
  }

  let touch = false;
  on(document, "pointerdown", event => (touch = event.pointerType !== "mouse"));
  const read = soon(() => {
    view.range = selectedRange(text);
    showBar(bar, view.range, touch);
    page.invokeMethodAsync("ShowSelection", view.range?.start ?? 0, view.range?.end ?? 0);
  }, 120);
  on(document, "selectionchange", () => {
    if (getSelection().isCollapsed && !view.range) {
      return;
    }
    read();
  });
  // A press on the bar must not take the selection away before the click.
  on(bar, "pointerdown", event => event.preventDefault());
  const leave = () => {
    view.range = null;
    showBar(bar, null);
    getSelection().removeAllRanges();
    page.invokeMethodAsync("ShowSelection", 0, 0);
  };
  const raise = () => {
    const range = view.range ?? selectedRange(text);
    if (range) {
      leave();
      page.invokeMethodAsync("SelectWords", range.start, range.end, Number(main.dataset.revision));
    } else {
      page.invokeMethodAsync("PickWords", firstVisible(text));
    }
  };
  on(bar, "click", event => event.target.closest("button") && raise());

  on(document, "factcheck:key", ({ detail }) => {
    const ids = [...main.querySelectorAll(".note")].map(note => note.dataset.claim);
    const at = ids.indexOf(view.selected);
    switch (detail) {
      case "c": raise(); break;
      case "j": ids.length && select(ids[Math.min(at + 1, ids.length - 1)], true); break;
      case "k": ids.length && select(ids[Math.max(at - 1, 0)], true); break;
      case "Escape": view.range ? leave() : page.invokeMethodAsync("Leave"); break;
    }
  });
  on(document, "keydown", event => {
    if (event.key.startsWith("Arrow") && event.target.closest(".picker")) {
      event.preventDefault();
    }
  });

  showPeople(main, text);
  layout();
  if (view.selected) {
    main.querySelector(`mark[data-claims~="${view.selected}"]`)?.scrollIntoView({ block: "center" });
  }
  main.dataset.ready = "";

  return {
    opened: (id, raising, part) => {
      view.selected = id;
      remember({ claim: id, raise: raising, part, anew: null });
      showSelected(main, id);
      layout();
    },
    suggesting: on => {
      remember({ suggest: on });
      layout();
    },
    picked: (start, end) => {
      paint("picked", text, start, end);
      rangesOf(text, start, end)[0]?.startContainer.parentElement.scrollIntoView({ block: "nearest", behavior: calm() });
    },
    end: () => {
      ending.abort();
      watch.disconnect();
      people.disconnect();
      size.disconnect();
    },
  };
}

function soon(act, wait = 0) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => (wait ? act() : requestAnimationFrame(act)), wait);
  };
}

const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

// What is open stands in the address, so that a reload, or a server that was started anew, opens it again.
function remember(open) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(open)) {
    value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
  }
  history.replaceState(history.state, "", address);
}

function nextOf(ids, selected) {
  return ids[(ids.indexOf(selected) + 1) % ids.length];
}

function showSelected(main, id) {
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

function light(main, id) {
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
function showSuggested(text, note) {
  paint("suggested", text, Number(note?.dataset.start ?? 0), Number(note?.dataset.end ?? 0));
}

// What just arrived glows once.
function glow(changes) {
  for (const change of changes) {
    const note = change.type === "attributes" ? change.target : [...change.addedNodes].find(node => node.matches?.(".note"));
    if (note) {
      note.setAttribute("data-new", "");
      note.addEventListener("animationend", () => note.removeAttribute("data-new"), { once: true });
    }
  }
}

function showBar(bar, range, below) {
  bar.hidden = !range;
  if (!range) {
    return;
  }
  bar.classList.add("selectbar--placed");
  const area = bar.offsetParent.getBoundingClientRect();
  const top = below ? range.box.bottom + 12 : range.box.top - bar.offsetHeight - 10;
  const left = range.box.left + range.box.width / 2 - bar.offsetWidth / 2;
  bar.style.insetBlockStart = `${Math.max(top, 4) - area.top}px`;
  bar.style.left = `${Math.min(Math.max(left, 8), innerWidth - bar.offsetWidth - 8) - area.left}px`;
}

function showPeople(main, text) {
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

function firstVisible(text) {
  const block = [...text.querySelectorAll("[data-start]")].find(each => each.getBoundingClientRect().bottom > 120);
  return Number(block?.dataset.start ?? 0);
}
