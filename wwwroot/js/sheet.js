// On a narrow screen the panel, or the picker, is a sheet over the page: what lies behind cannot be reached. On a wide one it stands beside, and all can.
// It looks at what is there, so that a page before its circuit, a circuit that came back and a turned screen are the same to it.
const narrow = matchMedia("(max-width: 59.999rem)");
const heard = "dialog, script, [aria-live], [role=status], [role=alert], .lost, .reconnect";
const behind = new Set();
const lifted = new Set();

export function keepBehind() {
  const sheet = narrow.matches ? sheetOf(document.querySelector("main.workspace")) : null;
  lift(sheet?.querySelectorAll("h2, h3, h4") ?? []);
  const now = new Set(sheet ? besides(sheet) : []);
  for (const element of [...behind].filter(each => !now.has(each))) {
    element.removeAttribute("inert");
    behind.delete(element);
  }
  for (const element of [...now].filter(each => !each.hasAttribute("inert"))) {
    const hadFocus = element.contains(document.activeElement);
    element.setAttribute("inert", "");
    behind.add(element);
    if (hadFocus) {
      sheet.querySelector("#panel-title, .picker__words")?.focus({ preventScroll: true });
    }
  }
}

// The page's own heading lies behind, so the sheet's is the first that there is, and those below it follow.
function lift(headings) {
  for (const heading of [...lifted].filter(each => ![...headings].includes(each))) {
    heading.removeAttribute("aria-level");
    lifted.delete(heading);
  }
  for (const heading of headings) {
    heading.setAttribute("aria-level", heading.localName[1] - 1);
    lifted.add(heading);
  }
}

function sheetOf(main) {
  return main?.querySelector(":scope > .picker") ?? (main?.matches(".workspace--open") ? main.querySelector(":scope > .panel") : null);
}

function* besides(sheet) {
  for (let each = sheet; each.parentElement && each !== document.body; each = each.parentElement) {
    for (const other of each.parentElement.children) {
      if (other !== each && !other.matches(heard)) {
        yield other;
      }
    }
  }
}

narrow.addEventListener("change", keepBehind);
new MutationObserver(keepBehind).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
keepBehind();
