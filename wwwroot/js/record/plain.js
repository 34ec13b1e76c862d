const ansi = new TextDecoder("windows-1252");

/**
 * A text as a browser shows it: runs of white space are one space, and the control characters U+0080 to U+009F are what HTML makes of them.
 * Both sides of a comparison go through it.
 */
export const plain = text => text.replace(/[\u0080-\u009f]/g, sign => ansi.decode(Uint8Array.of(sign.charCodeAt(0)))).replace(/\s+/g, " ").trim();
