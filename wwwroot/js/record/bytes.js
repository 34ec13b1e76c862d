// Bytes, texts and hashes. Base64 and UTF-8 are taken only in their one strict form, so that no byte can change unnoticed.
const utf8 = new TextEncoder();

export const bytes = text => utf8.encode(text);

export function fromBase64(text) {
  const binary = atob(text);
  if (btoa(binary) !== text) {
    throw new Error("not strict base64");
  }
  return Uint8Array.from(binary, sign => sign.charCodeAt(0));
}

export const toBase64 = array => btoa(String.fromCharCode(...array));

export const toHex = array => [...array].map(byte => byte.toString(16).padStart(2, "0")).join("");

export async function sha256(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest("SHA-256", all));
}
