// Offsets of the article's text (UTF-16 units, as on the server) to places in the page and back.

export function offsetOf(node, offset) {
  const block = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("[data-start]");
  if (!block) {
    return null;
  }
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return Number(block.dataset.start) + before.toString().length;
}

// The words that a native selection covers, or null when it lies outside of the text. A selection that ends
// before the first letter of the next block ends with the block before.
export function selectedRange(text) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) {
    return null;
  }
  const range = selection.getRangeAt(0);
  if (!text.contains(range.startContainer) && !text.contains(range.endContainer)) {
    return null;
  }
  const blocks = [...text.querySelectorAll("[data-start]")].filter(block => range.intersectsNode(block));
  if (!blocks.length) {
    return null;
  }
  const start = blocks[0].contains(range.startContainer) ? offsetOf(range.startContainer, range.startOffset) : Number(blocks[0].dataset.start);
  const last = blocks.at(-1);
  const end = last.contains(range.endContainer)
    ? offsetOf(range.endContainer, range.endOffset)
    : Number(last.dataset.start) + last.textContent.length;
  return end > start ? { start, end, box: range.getBoundingClientRect() } : null;
}

// DOM ranges, one a block, for words of the text.
export function rangesOf(text, start, end) {
  const ranges = [];
  for (const block of text.querySelectorAll("[data-start]")) {
    const from = Number(block.dataset.start);
    const to = from + block.textContent.length;
    if (from < end && to > start) {
      ranges.push(rangeIn(block, Math.max(start, from) - from, Math.min(end, to) - from));
    }
  }
  return ranges;
}

function rangeIn(block, start, end) {
  const range = document.createRange();
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.data.length;
    if (!begun && passed + length > start) {
      range.setStart(node, start - passed);
      begun = true;
    }
    if (begun && passed + length >= end) {
      range.setEnd(node, end - passed);
      return range;
    }
    passed += length;
  }
  range.setEnd(block, block.childNodes.length);
  return range;
}

// No browser begins a selection in a link. While the pointer is down, the links of marks are words like all others; the click that follows opens their claim.
export function letWordsBeSelected(text, on) {
  on(text, "pointerdown", event => {
    const link = event.target.closest(".mark__open[href]");
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey) {
      return;
    }
    const address = link.getAttribute("href");
    link.removeAttribute("href");
    const restore = () => setTimeout(() => link.setAttribute("href", address));
    for (const name of ["pointerup", "pointercancel"]) {
      document.addEventListener(name, restore, { once: true });
    }
  });
}
