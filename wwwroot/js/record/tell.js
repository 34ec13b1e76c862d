// Fetches the record, has it checked, and tells the reader what was found.
import { check } from "./check.js";
import { compareWithKept, keep } from "./kept.js";
import { describe, element, list } from "./steps.js";

const whatToDo =
  "Load this page again and check once more: in the moment of a publication, page and record may differ. If it still does not hold, do not rely on this page. Keep the record and the proof from “Check it outside this page”, have another tool look at them, and tell the newsroom or somebody who witnesses its log.";

export async function checkAndTell(panel, page) {
  const [status, result] = [panel.querySelector("[data-record-status]"), panel.querySelector("[data-record-result]")];
  const say = (kind, words) => {
    status.className = `record__status record__status--${kind}`;
    status.textContent = words;
  };
  result.replaceChildren();
  if (document.documentElement.matches(".translated-ltr, .translated-rtl")) {
    say("unknown", "Your browser has translated this page, so its words cannot be compared. Show the original, then check again.");
    return;
  }
  say("busy", "Checking …");
  let finding;
  try {
    const [record, keys] = await Promise.all([fetched(panel.dataset.record), fetched("/log/editorial/vkey")]);
    if (record === null || keys === null) {
      say("unknown", "It cannot be checked now: the newest step is still being signed, or the log has stopped. Try again in a few seconds.");
      return;
    }
    finding = await check(record, keys, page);
    finding.since = finding.problems.length > 0 ? null
      : await compareWithKept(finding, consistency, words => finding.problems.push(words), words => finding.remarks.push(words));
  } catch (fault) {
    say("unknown", `It could not be checked: ${fault.message}. Try again when you are connected.`);
    return;
  }
  const holds = finding.problems.length === 0;
  if (holds) {
    keep(finding);
  }
  say(holds ? "good" : "bad", holds ? good(finding) : `This record does NOT hold: ${finding.problems[0]}`);
  result.replaceChildren(...(holds ? checks(finding) : troubles(finding)), ...describe(finding));
}

const good = ({ entries, head }) =>
  `This record holds: ${count(entries.length, "step")}, all under the signed head of ${count(head.size, "entry", "entries")}. The person who approved is not the one who wrote it.`;

function troubles({ problems, remarks }) {
  return [
    ...(problems.length > 1 ? [element("h3", "All that does not fit"), list("record__checks", problems)] : []),
    element("p", whatToDo, "record__advice"),
    ...notes(remarks),
  ];
}

function checks({ entries, head, keys, shown, remarks, since }) {
  const open = entries.filter(entry => entry.opened).length;
  return [
    list("record__checks record__checks--good", [
      `The head of ${count(head.size, "entry", "entries")} is signed with the log’s ${keys.length > 1 ? "keys" : "key"} ${keys.map(key => key.id).join(" and ")}.`,
      `All ${count(entries.length, "step")} stand in the log under that head, each names the one before, and none is missing in between.`,
      `${open} of them ${open === 1 ? "is" : "are"} open, and what they say is what was sealed when they were written.`,
      ...(shown.opened ? [`The words on this page are those that entry ${shown.index} published.`] : []),
      since
        ? `The log continues the head of ${count(since.size, "entry", "entries")} that this browser kept from an earlier visit.`
        : "This browser keeps the head now, and next time asks that the log continues it.",
    ]),
    ...notes(remarks),
  ];
}

const notes = remarks => remarks.map(words => element("p", words, "record__note"));

async function fetched(address) {
  const answer = await fetch(address, { cache: "no-store" });
  if (answer.status === 404) {
    return null;
  }
  if (!answer.ok) {
    throw new Error(`the server answered ${answer.status}`);
  }
  return answer.text();
}

async function consistency(from, to) {
  const answer = await fetch(`/log/editorial/consistency?from=${from}&to=${to}`, { cache: "no-store" });
  return answer.ok ? (await answer.text()).split("\n").slice(0, -1) : null;
}

function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
}
