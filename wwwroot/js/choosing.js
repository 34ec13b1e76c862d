// Where the focus goes when a claim is opened, and where it goes back to when that is closed: the note, the mark or the button from which it was opened.
const ways = {
  note: id => `.note[data-claim="${id}"] .note__link`,
  mark: id => `.mark__open[data-claim="${id}"], mark[data-claims~="${id}"] .mark__open`,
  gone: id => `.gone [data-claim="${id}"] .gone__link`,
};

/** Follows the focus of the article's page. */
export function follow(main, on) {
  const from = { way: null, element: null };
  on(main, "focusin", ({ target }) => {
    if (!target.closest(".panel, .picker, dialog")) {
      from.element = target;
    }
  });
  return {
    /** A claim is chosen in this way: by its note, its mark, or among the claims that are gone from the text. */
    by: way => (from.way = way),
    /** Words are to become a claim, taken from this element. */
    from: element => (from.element = element),
    /** Something is open: the focus goes to its title, unless it stands in it already and nobody chose anew. */
    enter(chosen) {
      const panel = main.querySelector(":scope > .panel");
      if (chosen || !panel?.contains(document.activeElement)) {
        panel?.querySelector("#panel-title")?.focus({ preventScroll: true });
      }
    },
    /** It is closed. */
    leave(id) {
      const chosen = id ? [from.way, ...Object.keys(ways)].filter(Boolean).flatMap(way => [...main.querySelectorAll(ways[way](id))]) : [from.element];
      const text = main.querySelector(".text");
      for (const element of [...chosen, from.element, text]) {
        if (element?.isConnected && element !== main) {
          element.focus(element === text ? { preventScroll: true } : {});
          if (document.activeElement === element) {
            break;
          }
        }
      }
      from.way = null;
    },
  };
}
