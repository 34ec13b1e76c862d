// The reasons, held against the words and links that the newsroom's own program sealed when it published them. Nothing here reads Markdown.
import { plain } from "./plain.js";

/** The way of reading Markdown that this newsroom has now; ShownReasons.cs has the same number. */
const reading = 4;

/** Compares; a page that shows something else is a problem, what cannot be compared to the letter a remark. */
export function compareReasons(element, markdown, sealed, problem, remark) {
  const words = joined(wordsOf(element));
  const links = [...element.querySelectorAll("a")].map(link => plain(link.getAttribute("href") ?? ""));
  if (sealed && words === joined(sealed.words) && links.join("\n") === sealed.links.map(plain).join("\n")) {
    return;
  }
  if (sealed?.reading === reading) {
    problem(words === joined(sealed.words)
      ? "A link in the reasons leads to another address than the one that was published."
      : "The reasons on this page are not what was published.");
  } else if (!standsIn(words, markdown)) {
    problem("The reasons on this page are not what was published.");
  } else {
    remark("The reasons were published by an earlier version of the newsroom’s program. Every word of them on this page stands in the record, in this order; whether one is left out was not compared. Read them under “What was published”.");
  }
}

const joined = text => plain(text).replaceAll(" ", "");

function wordsOf(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll(".hidden").forEach(each => each.remove());
  return copy.textContent;
}

// Markup only takes signs away, but for what entities stand for and the word for a picture without one.
function standsIn(words, markdown) {
  const source = [...joined(markdown.replace(/&#?\w+;/g, entity => entity + meaning(entity)).replaceAll("![", "![Image"))];
  let at = 0;
  return [...words].every(sign => (at = source.indexOf(sign, at) + 1) > 0);
}

const meaning = entity => new DOMParser().parseFromString(entity, "text/html").documentElement.textContent;
