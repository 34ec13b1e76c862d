// Places each note beside its sentence, packed so that none overlaps; the selected one stands exactly at its words.
import { rangesOf } from "./text.js";

const gap = 8;
const wide = matchMedia("(min-width: 60rem)");

export function placeNotes(main, selected) {
  const margin = main.querySelector(".margin");
  const list = margin?.querySelector(".margin__list");
  if (!list) {
    return;
  }
  margin.classList.toggle("margin--placed", wide.matches);
  if (!wide.matches || !margin.offsetParent) {
    return;
  }
  const notes = wanted(main, list);
  pack(notes, Math.max(notes.findIndex(note => note.id === selected), 0));
  for (const note of notes) {
    note.element.style.insetBlockStart = `${note.top}px`;
  }
  const last = notes.at(-1);
  list.style.minBlockSize = last ? `${last.top + last.height}px` : "";
}

function pack(notes, pinned) {
  for (let i = pinned - 1; i >= 0; i--) {
    notes[i].top = Math.min(notes[i].top, notes[i + 1].top - notes[i].height - gap);
  }
  let free = 0;
  for (const note of notes) {
    note.top = Math.max(note.top, free);
    free = note.top + note.height + gap;
  }
}

function wanted(main, list) {
  const origin = list.getBoundingClientRect().top;
  const firstMark = new Map();
  for (const mark of main.querySelectorAll("mark[data-claims]")) {
    for (const id of mark.dataset.claims.split(" ")) {
      if (!firstMark.has(id)) {
        firstMark.set(id, mark);
      }
    }
  }
  const text = main.querySelector(".text");
  const notes = [...list.children].map(element => {
    const id = element.dataset.claim;
    const words = id ? firstMark.get(id) : rangesOf(text, Number(element.dataset.start), Number(element.dataset.end))[0];
    return { element, id, height: element.offsetHeight, top: words ? words.getBoundingClientRect().top - origin - 4 : 0 };
  });
  // A suggestion comes after the claims of its block in the list, and may stand before them in the text.
  return list.querySelector(".suggestion") ? notes.sort((one, other) => one.top - other.top) : notes;
}
