// The focus never falls to the page, whatever others save meanwhile. A field that the page moved or rendered anew is focused again; where it is gone, the
// letters that are still on their way are no keys of the desk. Of anything else that is gone the successor is focused, or the part of the page around it.
import { successorOf } from "./seen.js";

const typable = "input, textarea, select";
const parts = "section, form, fieldset, li, article, dialog, aside, nav, header, main";
const pause = 1000;

let held = null;
let left = false;
let torn = false;
let lastKey = 0;

const isFree = () => !document.activeElement || document.activeElement === document.body;
const isShown = element => element.isConnected && element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]");

document.addEventListener("focusin", ({ target }) => {
  held = target === document.body ? null : { element: target, above: above(target) };
  left = false;
});

document.addEventListener("pointerdown", ({ target }) => {
  left = !held?.element.contains(target);
  torn = false;
}, true);

document.addEventListener("keydown", event => {
  if (event.key === "Tab" || event.key === "Escape") {
    left ||= event.key === "Tab";
    torn = false;
  }
}, true);

new MutationObserver(changes => {
  if (!held) return;
  const { element } = held;
  const isLost = element.isConnected ? changes.some(change => change.type === "attributes") && !isShown(element) : isFree();
  if (!isLost || left) return;
  element.matches(typable) ? holdField(element) : holdPlace(element);
}).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["hidden", "inert", "open", "class"] });

function holdField(field) {
  const again = field.isConnected ? field : field.id ? document.getElementById(field.id) : null;
  if (again && isShown(again)) {
    again.focus({ preventScroll: true });
    return;
  }
  torn = true;
  lastKey = performance.now();
  stand(document.getElementById("panel-title") ?? around());
}

function holdPlace(element) {
  const [place] = held.above;
  stand((place?.isConnected ? successorOf(element, place) : null) ?? around());
}

function* ancestors(element) {
  for (let each = element.parentElement; each && each !== document.body; each = each.parentElement) {
    yield each;
  }
}

function above(element) {
  return [...ancestors(element)];
}

// Inside a panel its nearest part; otherwise the open panel's title, or the page's heading.
function around() {
  const part = held.above.find(each => each.matches(parts) && isShown(each));
  return part?.parentElement?.closest(".panel, dialog") || (part && !part.matches(".panel, main"))
    ? part
    : document.getElementById("panel-title") ?? document.querySelector("main h1") ?? document.querySelector("main");
}

function stand(element) {
  if (!element) return;
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) {
    element.setAttribute("tabindex", "-1");
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  }
  element.focus({ preventScroll: true });
}

/** Whether a letter belongs to words whose field has just gone: until the hand rests for a moment, or goes elsewhere. */
export function isTypingOn(event) {
  if (!torn) return false;
  torn = event.timeStamp - lastKey < pause;
  lastKey = event.timeStamp;
  return torn;
}
