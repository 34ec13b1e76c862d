// The desk's keys. Single letters work only while nothing is being typed, and not for people who browse with a screen reader's own keys.
import { isTypingOn } from "./focus.js";
import { letterOf } from "./letters.js";

const fields = "input, textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=searchbox], [role=combobox]";

document.addEventListener("keydown", event => {
  const letter = event.defaultPrevented ? null : letterOf(event);
  if (!letter) {
    return;
  }
  const typing = event.target.closest?.(fields);
  if (letter !== "Escape" && (typing || isTypingOn(event) || document.querySelector("dialog:modal"))) {
    return;
  }
  if (letter === "?") {
    document.getElementById("keys")?.showModal();
    return;
  }
  if (letter === "Escape" && (typing || event.target.closest?.("dialog, .picker, details[open]"))) {
    closeDetails(event.target.closest("details[open]"));
    return;
  }
  document.dispatchEvent(new CustomEvent("factcheck:key", { detail: letter }));
});

// Whoever was in what closes stands on what opens it.
function closeDetails(details) {
  if (details) {
    details.removeAttribute("open");
    details.querySelector("summary")?.focus();
  }
}

// Buttons that open the list of keys name it, so that nothing inline is needed.
document.addEventListener("click", event => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    document.getElementById(opener.dataset.opens)?.showModal();
  }
});
