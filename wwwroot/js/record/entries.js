// Reads the entries of a record: leaves, openings, their order, and who did what.
import { bytes, fromBase64, sha256, toHex } from "./bytes.js";
import { includes } from "./tree.js";

const members = "erased hashes index leaf payload salt";
const leafMembers = "a c i k p t v";
const schemas = [1, 2];
const domain = bytes("factcheck/payload/v1\n");

const shape = object => Object.keys(object).sort().join(" ");

/** Reads one entry and verifies all that it says of itself. Problems are sentences. */
export async function readEntry(raw, head, problem) {
  const name = `Entry ${raw?.index}`;
  if (shape(raw) !== members || !Number.isSafeInteger(raw.index) || typeof raw.erased !== "boolean") {
    return problem("The record has an entry that is not in the right form.");
  }
  const proven = await includes(raw.index, head.size, raw.leaf, raw.hashes, head.root).catch(() => false);
  if (!proven) {
    problem(`${name} is not in the log under the signed head: it was changed, or it never stood there.`);
  }
  const leaf = parse(raw.leaf);
  if (!leaf || shape(leaf) !== leafMembers || !schemas.includes(leaf.v)) {
    return problem(`${name} is not in the form of the log.`);
  }
  const payload = raw.payload === null ? null : parse(raw.payload);
  const forged = raw.payload !== null && (!payload || !(await opens(raw, leaf.c)) || payload.kind !== leaf.k);
  if (forged) {
    problem(`The content shown for entry ${raw.index} is not what was sealed when it was written.`);
  }
  if ((raw.payload === null) !== (raw.salt === null) || (raw.erased && raw.payload !== null)) {
    problem(`${name} is opened by halves.`);
  }
  return {
    index: raw.index, schema: leaf.v, at: leaf.t, kind: leaf.k, item: leaf.i, actor: leaf.a, previous: leaf.p,
    opened: forged ? null : payload, forged, erased: raw.erased, proven,
  };
}

async function opens(raw, commitment) {
  try {
    return toHex(await sha256(domain, fromBase64(raw.salt), bytes(raw.payload))) === commitment;
  } catch {
    return false;
  }
}

/** Each entry has to name the one before it: then none is missing in between, and all are about the same claim. */
export function checkOrder(entries, problem) {
  entries.forEach((entry, at) => {
    const before = entries[at - 1];
    if (entry.previous !== (before?.index ?? null) || entry.index <= (before?.index ?? -1)) {
      problem(`Before entry ${entry.index} a step is missing or out of place.`);
    }
    if (entry.item !== entries[0].item || (entry.opened && entry.opened.item !== entries.find(each => each.opened).opened.item)) {
      problem(`Entry ${entry.index} belongs to another claim.`);
    }
  });
}

/**
 * One account has one tag within a claim; where entries are open, inside and outside have to agree. Contents name people by these tags; those of
 * leaves in the first form named them by ids.
 */
export function checkTags(entries, problem) {
  const [tags, people] = [new Map(), new Map()];
  for (const { opened, actor, index, schema } of entries.filter(entry => entry.opened)) {
    const agrees = schema === 1
      ? (tags.get(opened.actor) ?? actor) === actor && (people.get(actor) ?? opened.actor) === opened.actor
      : opened.actor === actor;
    if (!agrees) {
      problem(`Entry ${index} names another person inside than outside.`);
    }
    if (schema === 1) {
      tags.set(opened.actor, actor);
      people.set(actor, opened.actor);
    }
  }
}

/** What an entry did to a row of some type, as it stood afterwards; null when it is sealed. */
export const after = (entry, type) => entry.opened?.changes.find(change => change.type === type)?.after ?? null;

/**
 * Four eyes: whoever approved the version that was published wrote no version before it.
 * Returns the entries of the approval and of the writing.
 */
export function checkFourEyes(entries, publication, content, problem) {
  const before = entries.filter(entry => entry.index < publication.index);
  const ofVersion = entry => content && after(entry, "verdict")?.number === content.verdictNumber;
  const approvals = before.filter(entry => entry.kind === "approve");
  const approval = approvals.filter(ofVersion).at(-1) ?? approvals.at(-1);
  const writings = before.filter(entry => entry.kind === "verdict.propose" && entry.index < (approval?.index ?? 0));
  if (!approval || writings.length === 0) {
    problem(`Entry ${publication.index} published a verdict that nobody wrote or nobody approved.`);
  } else if (writings.some(entry => entry.actor === approval.actor) || content?.authors.includes(content.approvedBy)) {
    problem(`Entry ${approval.index} approved the verdict, and the same person wrote it.`);
  }
  return { approval, writings };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
