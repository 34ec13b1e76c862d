// A button that judges (SeenButton.razor) is another element for each version of what it judges. Whoever stands on one by keyboard stands on its
// successor afterwards, and not at the top of the page.

let held = null;

addEventListener("focusin", event => {
  const button = event.target.closest?.("button[data-seen]");
  held = button ? { button, place: button.parentElement } : null;
});

addEventListener("focusout", event => {
  // What is removed is gone by the end of this task; what lost the focus otherwise is still there.
  queueMicrotask(() => {
    if (held?.button === event.target && held.button.isConnected) held = null;
  });
});

new MutationObserver(() => {
  if (!held || held.button.isConnected) return;
  const { button, place } = held;
  held = null;
  if (document.activeElement && document.activeElement !== document.body) return;
  const name = each => each.getAttribute("aria-label") ?? each.textContent;
  [...place.querySelectorAll("button[data-seen]")].find(each => name(each) === name(button))?.focus({ preventScroll: true });
}).observe(document.documentElement, { childList: true, subtree: true });
