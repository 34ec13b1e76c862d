// A button that judges (SeenButton.razor) is another element for each version of what it judges. Whoever stands on one by keyboard stands on its
// successor afterwards (focus.js).
const name = button => button.getAttribute("aria-label") ?? button.textContent;

/** The button that took the place of one that is gone, in what held it; undefined when there is none. */
export function successorOf(button, place) {
  return button.matches("button[data-seen]")
    ? [...place.querySelectorAll("button[data-seen]")].find(each => name(each) === name(button))
    : undefined;
}
