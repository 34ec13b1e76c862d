// Parts that stick to an edge cover what scrolls under them. How high they are becomes the scroll padding of what scrolls (layout.css, panel.css), so that
// whatever gets the focus stands clear of them. A head or foot that would leave no room between them does not stick.
const sticking = ".workspace__head, .lost, .revise__accept, .picker, .panel__head, .panel__foot, .panel";
const most = 0.45;

// Not within the observer: what is measured here may change what it observes.
const sizes = new ResizeObserver(() => requestAnimationFrame(measure));
const watched = new Set();

function measure() {
  const root = document.documentElement;
  set(root, "--covered-start", height(document, ".workspace__head") + height(document, ".lost"));
  set(root, "--covered-end", height(document, ".revise__accept") + height(document, ".picker"));
  for (const panel of document.querySelectorAll(".workspace--open > .panel")) {
    const [head, foot] = [tallest(panel, ".panel__head"), tallest(panel, ".panel__foot")];
    panel.toggleAttribute("data-loose-head", head > panel.clientHeight * most);
    panel.toggleAttribute("data-loose-foot", head + foot > panel.clientHeight * (1 - most));
    set(panel, "--head", height(panel, ".panel__head"));
    set(panel, "--foot", height(panel, ".panel__foot"));
  }
}

const tallest = (within, parts) => Math.max(0, ...[...within.querySelectorAll(parts)].map(each => each.offsetHeight));

function height(within, parts) {
  const part = [...within.querySelectorAll(parts)].filter(each => ["sticky", "fixed"].includes(getComputedStyle(each).position));
  return Math.max(0, ...part.map(each => each.offsetHeight));
}

function set(element, name, pixels) {
  const value = `${Math.ceil(pixels)}px`;
  if (element.style.getPropertyValue(name) !== value) {
    element.style.setProperty(name, value);
  }
}

function watch() {
  for (const element of watched) {
    if (!element.isConnected) {
      sizes.unobserve(element);
      watched.delete(element);
    }
  }
  for (const element of document.querySelectorAll(sticking)) {
    if (!watched.has(element)) {
      watched.add(element);
      sizes.observe(element);
    }
  }
}

new MutationObserver(watch).observe(document.documentElement, { childList: true, subtree: true });
addEventListener("resize", measure);
watch();
measure();
