// The fields whose text is kept, and what stands beside them: a problem, or words about text that came back.
export const isChoice = field => field.type === "radio" || field.type === "checkbox";
export const valueOf = field => field.type === "checkbox" ? String(field.checked) : field.value;
export const nameOf = field => field.dataset.draft;
export const fieldsIn = root => root.querySelectorAll("[data-draft]");
// Its own words only: a remark such as "optional" stands in the label too.
export const labelOf = field => [...(field.closest("fieldset.scale, fieldset.choice")?.querySelector("legend") ?? field.labels?.[0])?.childNodes ?? []]
  .filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join(" ").trim();

function problemOf(field) {
  const max = Number(field.dataset.max);
  const { value } = field;
  if (max && value.trim().length > max) {
    return `This is ${value.length.toLocaleString("en")} characters long; at most ${max.toLocaleString("en")} fit. Shorten it by ${(value.trim().length - max).toLocaleString("en")}; your text stays here until then.`;
  }
  return "";
}

// One message at a time; an empty one takes away only what was said of its own kind.
export function say(field, words, kind, ...more) {
  const frame = field.closest(".field");
  const place = frame?.querySelector("[data-draft-says]") ?? (words && frame ? saying(frame) : null);
  if (!place || (!words && place.dataset.kind !== kind)) return;
  place.dataset.kind = words ? kind : "";
  place.className = words && kind === "problem" ? "field__error" : "field__hint";
  place.replaceChildren(...(words ? [words, " ", ...more] : []));
}

function saying(frame) {
  const place = document.createElement("div");
  place.dataset.draftSays = "";
  place.setAttribute("role", "status");
  frame.append(place);
  return place;
}

// What office and PDF programs leave in text that is copied, and nobody can find to remove it: their breaks become line breaks (a space in a field of
// one line), what no text may hold goes. The server does the same (Storable.cs).
const breaks = /[\u000B\u000C\u0085\u2028\u2029]/g;
const unstorable = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;
const mended = (text, gap) => text.replace(breaks, gap).replace(unstorable, "");

/** Mends what stands in a field, and says so. */
export function mend(field) {
  if (!field.matches("textarea:not([data-raw]), input:is([type=text], [type=search], [type=url], :not([type]))")) return;
  const { value } = field;
  const gap = field.localName === "input" ? " " : "\n";
  const better = mended(value, gap);
  if (better === value) return;
  const caret = mended(value.slice(0, field.selectionStart), gap).length;
  const taken = mended(value, "").length < value.replace(breaks, "").length;
  field.value = better;
  field.setSelectionRange(caret, caret);
  const words = taken ? "Characters that nobody sees and no text may hold were taken out." : `Breaks of a word processor became ${gap === " " ? "spaces" : "line breaks"}.`;
  say(field, words, "mended");
}

export function check(field) {
  if (isChoice(field) || !field.dataset.max) return true;
  const problem = problemOf(field);
  say(field, problem, "problem");
  field.classList.toggle("invalid", problem !== "");
  return problem === "";
}
