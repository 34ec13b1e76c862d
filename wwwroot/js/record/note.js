// Signed heads (C2SP signed-note and tlog-checkpoint) and the keys that verify them.
import { bytes, fromBase64, sha256, toHex } from "./bytes.js";

/** Reads a key's text, name+id+base64(type, key). Null for a key of a type that is not known here: others may stand beside it. */
export async function readKey(text) {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(text) ?? refuse(`no key: ${text}`);
  const material = fromBase64(base64);
  if (material.length > 1 && material[0] !== 1) {
    return null;
  }
  if (material.length !== 33 || toHex((await sha256(bytes(`${name}\n`), material)).slice(0, 4)) !== id) {
    refuse(`no key of Ed25519: ${text}`);
  }
  if (isWeak(material.slice(1))) {
    refuse(`the key ${name} is a point of small order or no point at all: anybody could sign for it`);
  }
  return { text, name, id, material: material.slice(1) };
}

// The points of small order, whatever their sign says, and the forms beyond the prime that RFC 8032 does not decode; WeakKey.cs has the same ones.
const weak = /^(0[01](00){31}|ec(ff){30}7f|(e[d-f]|f.)(ff){30}7f|26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05|c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a)$/;

function isWeak(key) {
  const withoutSign = key.slice();
  withoutSign[31] &= 0x7f;
  return weak.test(toHex(withoutSign));
}

/** Reads a signed checkpoint; nothing is verified yet. */
export function readHead(note) {
  const split = note.lastIndexOf("\n\n");
  const text = note.slice(0, split + 1);
  const [origin, size, root, ...rest] = text.split("\n");
  if (split < 0 || !note.endsWith("\n") || !origin || !/^(0|[1-9]\d{0,15})$/.test(size) || fromBase64(root).length !== 32 || rest.join("") !== "") {
    refuse("no checkpoint");
  }
  const signatures = note.slice(split + 2, -1).split("\n").map(line => {
    const [, name, base64] = /^\u2014 (\S+) (\S+)$/u.exec(line) ?? refuse("no signature line");
    const all = fromBase64(base64);
    return { name, id: toHex(all.slice(0, 4)), signature: all.slice(4) };
  });
  return { origin, size: Number(size), root, text, signatures, note };
}

/** Whether the key signed the head, as the log that the head names, and every line that names the key is its signature. */
export async function isSigned(head, key) {
  const lines = head.signatures.filter(each => each.name === key.name && each.id === key.id);
  if (lines.length === 0 || key.name !== head.origin) {
    return false;
  }
  const material = await crypto.subtle.importKey("raw", key.material, "Ed25519", false, ["verify"]);
  const good = await Promise.all(lines.map(line => crypto.subtle.verify("Ed25519", material, line.signature, bytes(head.text))));
  return good.every(Boolean);
}

function refuse(why) {
  throw new Error(why);
}
