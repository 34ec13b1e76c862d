// The article at the desk: marks, notes and panel follow each other, selected words raise a bar, others' selections are painted.
import { follow } from "./choosing.js";
import { placeNotes } from "./margin.js";
import { inAddress, note as show, onReturn, remember } from "./opening.js";
import { paint } from "./paint.js";
import { keepBehind } from "./sheet.js";
import { glow, light, showPeople, showSelected, showSuggested } from "./showing.js";
import { letWordsBeSelected, rangesOf, selectedRange } from "./text.js";

export function attach(main, page) {
  const text = main.querySelector(".text");
  const bar = main.querySelector(".selectbar");
  const ending = new AbortController();
  const on = (target, name, handler) => target.addEventListener(name, handler, { signal: ending.signal });
  const view = { selected: main.dataset.selected || null, shown: main.dataset.selected || null, raise: inAddress().raise, picking: false, chosen: false, awaited: null, suggest: suggestIn(), range: null };
  const focus = follow(main, on);

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

  const select = (id, way, scroll) => {
    focus.by(way);
    Object.assign(view, { selected: id, awaited: id, chosen: true });
    showSelected(main, id);
    placeNotes(main, id);
    if (scroll) {
      main.querySelector(`mark[data-claims~="${id}"]`)?.scrollIntoView({ block: "center", behavior: calm() });
    }
    page.invokeMethodAsync("OpenClaim", id, null).catch(() => (view.awaited = null));
  };

  on(main, "click", event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const note = event.target.closest(".note__link, .gone__link");
    if (note) {
      event.preventDefault();
      select(note.closest("[data-claim]").dataset.claim, note.matches(".gone__link") ? "gone" : "note", true);
      return;
    }
    // What lies behind a sheet hears no click; a mark that can be seen there still opens its claim.
    const mark = event.target.closest("mark[data-claims]") ?? (event.target === main ? markAt(text, event) : null);
    if (mark) {
      event.preventDefault();
      if (getSelection().isCollapsed) {
        select(claimOf(mark, event, view.selected), "mark", false);
      }
    }
  });
  onReturn(ending.signal, { open: () => ({ claim: view.shown, raise: view.raise, picking: view.picking }), view: () => ({ suggest: view.suggest }) }, to => {
    if (to.raise) {
      page.invokeMethodAsync("SelectWords", ...to.raise.split("-").map(Number));
    } else if (to.picking && !to.claim) {
      page.invokeMethodAsync("PickWords", firstVisible(text));
    } else {
      view.chosen = Boolean(to.claim);
      page.invokeMethodAsync("OpenClaim", to.claim, to.part);
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
  letWordsBeSelected(text, on);
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
      focus.from(text);
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
      case "j": ids.length && select(ids[Math.min(at + 1, ids.length - 1)], "note", true); break;
      case "k": ids.length && select(ids[Math.max(at - 1, 0)], "note", true); break;
      case "Escape": view.awaited = null; view.range ? leave() : page.invokeMethodAsync("Leave"); break;
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
    opened: (id, raise, part, picking) => {
      // An answer to something earlier, while another claim was chosen meanwhile: its own answer follows.
      if (view.awaited && view.awaited !== id) {
        Object.assign(view, { shown: id, raise, picking });
        return;
      }
      const was = { ...view };
      Object.assign(view, { awaited: null, selected: id, shown: id, raise, picking, chosen: false });
      remember({ claim: id, raise, part, anew: null, picking });
      keepBehind();
      showSelected(main, id);
      layout();
      if (id !== was.shown) {
        main.querySelector(":scope > .panel")?.scrollTo(0, 0);
      }
      if (id || raise) {
        !picking && focus.enter(was.chosen);
      } else if (!picking && (was.shown || was.raise || was.picking)) {
        focus.leave(was.shown);
      }
    },
    suggesting: on => {
      view.suggest = on;
      show({ suggest: on });
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

const suggestIn = () => new URL(location.href).searchParams.get("suggest");

// By keyboard a link opens its own claim first; each further press, and each click, goes on among those that share the words.
function claimOf(mark, event, selected) {
  const own = event.detail === 0 ? event.target.closest(".mark__open")?.dataset.claim : null;
  const ids = mark.dataset.claims.split(" ");
  return own && own !== selected ? own : ids[(ids.indexOf(selected) + 1) % ids.length];
}

function markAt(text, { clientX: x, clientY: y }) {
  const holds = box => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
  return text.closest("[inert]") && [...text.querySelectorAll("mark[data-claims]")].find(mark => [...mark.getClientRects()].some(holds));
}

function firstVisible(text) {
  const block = [...text.querySelectorAll("[data-start]")].find(each => each.getBoundingClientRect().bottom > 120);
  return Number(block?.dataset.start ?? 0);
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
