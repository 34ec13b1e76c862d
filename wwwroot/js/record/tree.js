// The Merkle tree of RFC 6962: proofs that an entry is in a tree, and that one tree continues another (RFC 9162, 2.1.3.2 and 2.1.4.2).
// Numbers are halved by division: shifting would cut them to 32 bits.
import { bytes, fromBase64, sha256, toBase64 } from "./bytes.js";

const half = number => Math.floor(number / 2);
const odd = number => number % 2 === 1;
const node = (left, right) => sha256([1], left, right);

export const leafHash = leaf => sha256([0], bytes(leaf));

/** Whether a leaf stands at an index of the tree with this size and root (base64). */
export async function includes(index, size, leaf, proof, root) {
  if (!(index >= 0 && index < size)) {
    return false;
  }
  let [here, last, hash] = [index, size - 1, await leafHash(leaf)];
  for (const sibling of proof.map(hashOf)) {
    if (last === 0) {
      return false;
    }
    if (odd(here) || here === last) {
      hash = await node(sibling, hash);
      while (!odd(here) && here !== 0) {
        [here, last] = [half(here), half(last)];
      }
    } else {
      hash = await node(hash, sibling);
    }
    [here, last] = [half(here), half(last)];
  }
  return last === 0 && toBase64(hash) === root;
}

/** Whether the newer tree begins with all entries of the older one. Both are { size, root }. */
export async function continues(older, newer, proof) {
  if (older.size === newer.size || older.size === 0) {
    return proof.length === 0 && (older.size === 0 || older.root === newer.root);
  }
  let [here, last] = [older.size - 1, newer.size - 1];
  while (odd(here)) {
    [here, last] = [half(here), half(last)];
  }
  const hashes = proof.map(hashOf);
  const first = here === 0 ? fromBase64(older.root) : hashes.shift();
  if (!first || older.size > newer.size) {
    return false;
  }
  let [oldHash, newHash] = [first, first];
  for (const hash of hashes) {
    if (last === 0) {
      return false;
    }
    if (odd(here) || here === last) {
      oldHash = await node(hash, oldHash);
      newHash = await node(hash, newHash);
      while (!odd(here) && here !== 0) {
        [here, last] = [half(here), half(last)];
      }
    } else {
      newHash = await node(newHash, hash);
    }
    [here, last] = [half(here), half(last)];
  }
  return last === 0 && toBase64(oldHash) === older.root && toBase64(newHash) === newer.root;
}

function hashOf(base64) {
  const hash = fromBase64(base64);
  if (hash.length !== 32) {
    throw new Error("not a hash");
  }
  return hash;
}
