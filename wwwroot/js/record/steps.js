// The steps of a record in words.
import { after } from "./entries.js";

const kinds = {
  "claim.add": "raised a claim",
  "claim.edit": "changed the claim's words",
  "claim.withdraw": "withdrew the claim",
  "claim.restore": "restored the claim",
  "appearance.add": "marked a further place",
  "appearance.remove": "took a mark off",
  "appearance.restore": "put a mark back",
  "appearance.confirm": "found that the changed words make the same claim",
  "appearance.reselect": "marked the claim's words anew after the article changed",
  "appearance.gone": "found that the claim's words are gone from the article",
  "quantities": "corrected quantities that the machine had read",
  "suggestion.accept": "raised a claim that the machine had suggested",
  "annotation.import": "imported annotations",
  "evidence.add": "attached evidence",
  "evidence.edit": "changed a piece of evidence",
  "evidence.order": "put the evidence in order",
  "evidence.withdraw": "withdrew a piece of evidence",
  "evidence.restore": "restored a piece of evidence",
  "verdict.propose": "wrote a version of the verdict",
  "verdict.submit": "submitted the verdict",
  "verdict.return": "asked for changes",
  "approve": "approved the verdict",
  "publish": "published the fact-check",
  "correct": "published a changed fact-check",
  "retract": "retracted the fact-check",
  "redact": "removed words for good",
};
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const hour = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "UTC" });

/** The list of steps, and who the persons are. */
export function describe({ entries, shown }) {
  if (entries.length === 0) {
    return [];
  }
  const people = [...new Set(entries.map(entry => entry.actor))];
  const steps = element("ol", "", "steps");
  steps.append(...entries.map(entry => step(entry, `Person ${letters(people.indexOf(entry.actor))}`, entry === shown)));
  return [
    element("h3", "The steps"),
    steps,
    element("p", "A letter is one account, the same through all these steps. The log proves that two letters are two accounts; it does not prove names. A sealed step is proven in its place; what it says is not public.", "record__note"),
  ];
}

function step(entry, who, isShown) {
  const item = element("li", "", `steps__one${entry.proven && !entry.forged ? "" : " steps__one--bad"}`);
  const what = element("p", "", "steps__what");
  what.append(element("b", who), ` ${kinds[entry.kind] ?? `did “${entry.kind}”`}`, isShown ? ": what you read on this page" : "");
  const at = new Date(entry.at);
  const time = element("time", Number.isNaN(at.getTime()) ? String(entry.at) : `${day.format(at)}, ${hour.format(at)} UTC`);
  time.dateTime = entry.at;
  const when = element("p", "", "steps__when");
  const state = entry.forged ? "content NOT as sealed" : entry.opened ? "open" : entry.erased ? "content removed for good" : "sealed";
  when.append(time, ` · entry ${entry.index} · ${state} · ${entry.proven ? "proven" : "NOT in the log"}`);
  item.append(what, when, ...contents(entry));
  return item;
}

function contents(entry) {
  const content = after(entry, "check")?.content ?? (entry.kind === "verdict.propose" ? after(entry, "verdict") : null);
  if (!content) {
    return [];
  }
  const details = element("details", "", "record__more");
  details.append(element("summary", entry.kind === "verdict.propose" ? "What was written" : "What was published"));
  for (const words of [content.rating, after(entry, "check")?.changeNote, content.summary, content.justification].filter(Boolean)) {
    const paragraph = element("p", words, "steps__words");
    paragraph.dir = "auto";
    details.append(paragraph);
  }
  return [details];
}

const letters = number => (number < 26 ? "" : letters(Math.floor(number / 26) - 1)) + String.fromCharCode(65 + (number % 26));

/** An element with text in it; markup is never read. */
export function element(name, words = "", className = "") {
  const made = document.createElement(name);
  made.textContent = words;
  if (className) {
    made.className = className;
  }
  return made;
}

export function list(className, items) {
  const made = element("ul", "", className);
  made.append(...items.map(words => element("li", words)));
  return made;
}
