// Paints what passes (others' selections, the picker's words) with the CSS Custom Highlight API: no element is added to the text.
import { rangesOf } from "./text.js";

export function paint(name, text, start, end) {
  if (!CSS.highlights) {
    return;
  }
  if (end > start) {
    CSS.highlights.set(name, new Highlight(...rangesOf(text, start, end)));
  } else {
    CSS.highlights.delete(name);
  }
}
