// Verifies the record of a fact-check. Nothing here fetches or shows anything: texts and the page go in, a finding comes out.
import { checkFourEyes, checkOrder, checkTags, readEntry } from "./entries.js";
import { isSigned, readHead, readKey } from "./note.js";
import { compareShown, publishedBy } from "./shown.js";

const members = "checkpoint entries format origin vkeys witnesses";
const publishing = ["publish", "correct", "retract"];

/**
 * @param record the text of record.json
 * @param vkeys the text of the log's keys, one a line
 * @param page the element that shows the fact-check
 * @returns { head, keys, entries, shown, approval, writings, problems, remarks }; it holds when there are no problems
 */
export async function check(record, vkeys, page) {
  const problems = [];
  const remarks = [];
  const problem = words => void problems.push(words);
  const finding = { entries: [], problems, remarks };
  try {
    const read = JSON.parse(record);
    if (Object.keys(read).sort().join(" ") !== members || read.format !== "factcheck/record/v1") {
      problem("The record is not in a form that this page knows.");
      return finding;
    }
    finding.keys = (await Promise.all(vkeys.trim().split("\n").map(readKey))).filter(Boolean);
    if (finding.keys.length === 0) {
      throw new Error("none of the log’s keys is of a kind that this page can verify");
    }
    finding.head = readHead(read.checkpoint);
    await checkHead(read, vkeys, finding, problem);
    finding.entries = (await Promise.all(read.entries.map(raw => readEntry(raw, finding.head, problem)))).filter(Boolean);
  } catch (fault) {
    problem(`The record cannot be read: ${fault.message}.`);
    return finding;
  }
  try {
    checkOrder(finding.entries, problem);
    checkTags(finding.entries, problem);
    checkPage(finding, page, problem);
  } catch (fault) {
    problem(`What the record says cannot be followed: ${fault.message}.`);
  }
  return finding;
}

async function checkHead(read, vkeys, { head, keys }, problem) {
  const signed = await Promise.all(keys.map(key => isSigned(head, key)));
  if (!signed.every(Boolean) || read.origin !== head.origin) {
    problem(`The head of the log is not signed with the log’s key${keys.length > 1 ? "s" : ""}.`);
  }
  if (read.vkeys.join("\n") !== vkeys.trim()) {
    problem("The record names other keys than the log.");
  }
  const names = head.signatures.map(each => each.name).filter(name => name !== head.origin);
  if (read.witnesses.join("\n") !== [...new Set(names)].join("\n")) {
    problem("The record names other witnesses than the head of the log.");
  }
}

function checkPage(finding, page, problem) {
  const { entries, remarks } = finding;
  const { version, index } = page.querySelector("[data-version]").dataset;
  const publications = entries.filter(entry => publishing.includes(entry.kind));
  finding.shown = publications.find(entry => entry.index === Number(index));
  if (!finding.shown) {
    problem(`Entry ${index}, which should have published this version, is not in the record.`);
    return;
  }
  const published = publishedBy(finding.shown);
  if (published && published.number !== Number(version)) {
    problem(`Entry ${index} published another version than this one.`);
  } else if (published) {
    compareShown(page, published, finding.shown.opened.note?.shown, problem, words => remarks.push(words));
  } else {
    remarks.push(finding.shown.erased
      ? "What this version said was removed from the record for good, so its words cannot be compared. Its place in the log is proven."
      : "What this version said is not opened, so its words cannot be compared. Its place in the log is proven.");
  }
  if (publications.at(-1) !== finding.shown) {
    remarks.push(`A newer version was published after this one: entry ${publications.at(-1).index}.`);
  }
  Object.assign(finding, checkFourEyes(entries, finding.shown, published?.content, problem));
}
