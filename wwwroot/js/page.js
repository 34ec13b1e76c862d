// What components ask of the browser (PageScript.cs).
export { forget, saved } from "./drafts.js";
export { names as drafts } from "./kept.js";

const focusable = "input, textarea, select, button, a[href], [tabindex]";

export function focus(id) {
  const element = document.getElementById(id);
  const target = element?.matches(focusable) ? element : element?.querySelector(focusable);
  target?.focus();
  target?.scrollIntoView({ block: "nearest" });
}

export function open(dialog) {
  if (!dialog.open) dialog.showModal();
}

export function close(dialog) {
  dialog.close();
}

export function showAddress(address) {
  history.replaceState(history.state, "", address);
}

export function insert(id, words) {
  const field = document.getElementById(id);
  field.focus();
  field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
