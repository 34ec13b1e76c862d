// What the page shows, held against what the record says was published.
import { after } from "./entries.js";
import { isUnusual, readable } from "./markdown.js";

const words = {
  True: "True", MostlyTrue: "Mostly true", HalfTrue: "Half true", MostlyFalse: "Mostly false", False: "False", Misleading: "Misleading",
  ConflictingEvidence: "Conflicting evidence", NotEnoughEvidence: "Not enough evidence", NotCheckable: "Not checkable", Satire: "Satire",
};
const stances = { Supports: "Supports the claim", Refutes: "Speaks against the claim", Context: "Background" };
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** The words that a reader sees in an element: hidden help for screen readers and space apart. */
export function seen(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll(".hidden").forEach(each => each.remove());
  return bare(copy.textContent);
}

/** Text without space and without the signs that Markdown may take away. */
export const bare = text => text.replace(/[\s*_`~\\#>[\]|]/gu, "");

/** Compares; each difference is a problem, what cannot be compared a remark. */
export function compareShown(page, published, problem, remark) {
  const { content, kind, changeNote, slug } = published;
  const differs = (name, found, expected) => {
    if (found !== bare(expected)) {
      problem(`${name} on this page is not what was published.`);
    }
  };
  const part = name => page.querySelector(`[data-shown=${name}]`);
  const text = name => (part(name) ? seen(part(name)) : "");
  if (slug !== page.querySelector("[data-slug]").dataset.slug) {
    problem("This is the record of another fact-check.");
  }
  differs("The rating", bare(part("rating")?.querySelector(".rating__word").textContent ?? ""), words[content.rating] ?? content.rating);
  differs("The claim", text("wording"), `“${content.wording}”`);
  differs("The name of the claimant", text("claimant"), content.claimant ?? "");
  differs("The day on which the claim was made", text("saidOn"), content.saidOn ? day.format(new Date(content.saidOn)) : "");
  differs("The context", text("context"), content.context ?? "");
  differs("The summary", text("summary"), content.summary);
  if (text("justification") !== bare(readable(content.justification, content.evidence.map(piece => piece.number)))) {
    if (isUnusual(content.justification)) {
      remark("The reasons have a layout that is not compared word by word here; read them in the record.");
    } else {
      problem("The reasons on this page are not what was published.");
    }
  }
  compareEvidence(page, content.evidence, differs, problem);
  differs("The note about the change", text("change"), kind === "First" ? "" : changeNote ?? "");
}

function compareEvidence(page, pieces, differs, problem) {
  const shown = [...page.querySelectorAll("[data-shown-piece]")];
  if (shown.length !== pieces.length) {
    problem("The evidence on this page is not what was published.");
  }
  pieces.forEach((piece, at) => {
    const name = `Evidence ${piece.number}`;
    const text = selector => (shown[at]?.querySelector(selector) ? seen(shown[at].querySelector(selector)) : "");
    differs(`The title of evidence ${piece.number}`, text(".evidence__title"), piece.title);
    differs(`The stance of evidence ${piece.number}`, text(".stance"), stances[piece.stance] ?? piece.stance);
    differs(`The note on evidence ${piece.number}`, text(".evidence__note"), piece.note ?? "");
    if (piece.quote !== null) {
      differs(`The quotation of evidence ${piece.number}`, text(".evidence__quote"), `“${piece.quote}”`);
    }
    const link = shown[at]?.querySelector(".evidence__title a");
    if (link && link.href !== new URL(piece.address).href) {
      problem(`${name} leads to another address than the one that was published.`);
    }
  });
}

/** The version that an entry published, or null. */
export const publishedBy = entry => after(entry, "check");
