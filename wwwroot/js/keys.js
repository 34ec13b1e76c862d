// The desk's keys. Single letters work only while nothing is being typed, and not for people who browse with a screen reader's own keys.
import { isTypingOn } from "./focus.js";

const letters = new Set(["c", "j", "k", "?", "Escape"]);

document.addEventListener("keydown", event => {
  if (!letters.has(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
    return;
  }
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (typing && event.key !== "Escape") {
    return;
  }
  if (event.key !== "Escape" && isTypingOn(event)) {
    return;
  }
  if (event.key === "?") {
    document.getElementById("keys")?.showModal();
    return;
  }
  if (event.key === "Escape" && (typing || event.target.closest("dialog, .picker, details[open]"))) {
    event.target.closest("details[open]")?.removeAttribute("open");
    return;
  }
  document.dispatchEvent(new CustomEvent("factcheck:key", { detail: event.key }));
});

// Buttons that open the list of keys name it, so that nothing inline is needed.
document.addEventListener("click", event => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    document.getElementById(opener.dataset.opens)?.showModal();
  }
});
