// Whoever is typing keeps the focus, whatever others save meanwhile: a field that the page moved or
// rendered anew is focused again, and where it is gone, the letters that are still on their way
// are no keys of the desk.
const typable = "input, textarea, select";
const pause = 1000;

let field = null;
let left = false;
let torn = false;
let lastKey = 0;

const isFree = () => !document.activeElement || document.activeElement === document.body;

document.addEventListener("focusin", ({ target }) => {
  field = target.matches?.(typable) ? target : null;
  left = false;
});

document.addEventListener("pointerdown", () => {
  left = true;
  torn = false;
}, true);

document.addEventListener("keydown", event => {
  if (event.key === "Tab" || event.key === "Escape") {
    left = true;
    torn = false;
  }
}, true);

new MutationObserver(() => {
  if (!field || left || !isFree()) return;
  const again = field.isConnected ? field : document.getElementById(field.id);
  if (again) {
    again.focus({ preventScroll: true });
    return;
  }
  field = null;
  torn = true;
  lastKey = performance.now();
  document.getElementById("panel-title")?.focus({ preventScroll: true });
}).observe(document.documentElement, { childList: true, subtree: true });

/** Whether a letter belongs to words whose field has just gone: until the hand rests for a moment, or goes elsewhere. */
export function isTypingOn(event) {
  if (!torn) return false;
  torn = event.timeStamp - lastKey < pause;
  lastKey = event.timeStamp;
  return torn;
}
