// The newest head that this browser saw, kept from visit to visit: the log may only grow.
import { continues } from "./tree.js";
import { readHead } from "./note.js";

const place = "factcheck:log-head";

/**
 * Holds the log against the head of an earlier visit.
 * @param askConsistency asks the log for the proof between two sizes; null when it has none
 * @returns the earlier head that the log continues, if any
 */
export async function compareWithKept({ head, keys }, askConsistency, problem, remark) {
  const kept = read();
  if (!kept) {
    return null;
  }
  if (kept.origin !== head.origin) {
    remark(`At your earlier visit the log was called ${kept.origin}, now it is ${head.origin}: it was begun anew. The page about the log should say why.`);
    return null;
  }
  if (!keys.some(key => kept.keys.includes(key.text))) {
    remark("The log is signed with another key than at your earlier visit. The log itself should record the change of keys.");
  }
  const proof = kept.size <= head.size ? await askConsistency(kept.size, head.size) : null;
  const holds = proof !== null && await continues(kept, head, proof).catch(() => false);
  if (!holds) {
    problem(`The history of the log was rewritten since your earlier visit: the ${kept.size} entries that this browser saw then are not the first entries of the log now.`);
  }
  return holds ? kept : null;
}

/** Keeps a head that was verified. */
export function keep({ head, keys }) {
  try {
    localStorage.setItem(place, JSON.stringify({ note: head.note, keys: keys.map(key => key.text) }));
  } catch {
    // A browser that keeps nothing can only check what is there now.
  }
}

function read() {
  try {
    const { note, keys } = JSON.parse(localStorage.getItem(place));
    return { ...readHead(note), keys };
  } catch {
    return null;
  }
}
