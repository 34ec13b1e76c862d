// What the page shows, held against what the record says was published.
import { after } from "./entries.js";
import { plain } from "./plain.js";
import { compareReasons } from "./reasons.js";

const words = {
  True: "True", MostlyTrue: "Mostly true", HalfTrue: "Half true", MostlyFalse: "Mostly false", False: "False", Misleading: "Misleading",
  ConflictingEvidence: "Conflicting evidence", NotEnoughEvidence: "Not enough evidence", NotCheckable: "Not checkable", Satire: "Satire",
};
const stances = { Supports: "Supports the claim", Refutes: "Speaks against the claim", Context: "Background" };
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const seen = element => plain(element?.textContent ?? "");

/** A day as the server writes it. Intl leaves out the zeros of early years, and knows other calendars. */
const day = text => {
  const [year, month, date] = text.split("-");
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
};

/** Compares; each difference is a problem, what cannot be compared a remark. */
export function compareShown(page, published, sealed, problem, remark) {
  const { content, kind, changeNote, slug } = published;
  const differs = (name, element, expected) => {
    if (seen(element) !== plain(expected)) {
      problem(`${name} on this page is not what was published.`);
    }
  };
  const part = name => page.querySelector(`[data-shown=${name}]`);
  if (slug !== page.querySelector("[data-slug]").dataset.slug) {
    problem("This is the record of another fact-check.");
  }
  differs("The rating", part("rating")?.querySelector(".rating__word"), words[content.rating] ?? content.rating);
  differs("The claim", part("wording"), `“${content.wording}”`);
  differs("The name of the claimant", part("claimant"), content.claimant ?? "");
  differs("The day on which the claim was made", part("saidOn"), content.saidOn ? day(content.saidOn) : "");
  differs("The context", part("context"), content.context ?? "");
  differs("The summary", part("summary"), content.summary);
  compareReasons(part("justification"), content.justification, sealed, problem, remark);
  compareEvidence(page, content.evidence, differs, problem);
  differs("The note about the change", part("change"), kind === "First" ? "" : changeNote ?? "");
}

function compareEvidence(page, pieces, differs, problem) {
  const shown = [...page.querySelectorAll("[data-shown-piece]")];
  if (shown.length !== pieces.length) {
    problem("The evidence on this page is not what was published.");
  }
  pieces.forEach((piece, at) => {
    const part = selector => shown[at]?.querySelector(selector);
    differs(`The title of evidence ${piece.number}`, part(".evidence__title"), piece.title);
    differs(`The stance of evidence ${piece.number}`, part(".stance"), stances[piece.stance] ?? piece.stance);
    differs(`The note on evidence ${piece.number}`, part(".evidence__note"), piece.note ?? "");
    if (piece.quote !== null) {
      differs(`The quotation of evidence ${piece.number}`, part(".evidence__quote"), `“${piece.quote}”`);
    }
    const link = part(".evidence__title a");
    if (link && link.getAttribute("href") !== piece.address) {
      problem(`Evidence ${piece.number} leads to another address than the one that was published.`);
    }
    const file = part(".evidence__file a");
    if ((file?.getAttribute("href") ?? null) !== (piece.file ? `/files/${piece.file.sha256}` : null)) {
      problem(`The file of evidence ${piece.number} is not the one that was published.`);
    }
  });
}

/** The version that an entry published, or null. */
export const publishedBy = entry => after(entry, "check");
