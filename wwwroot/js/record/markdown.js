// The words of Markdown as a page shows them, as far as it is written in these newsrooms: paragraphs, lists, quotations, headings, emphasis, links.

// What is not followed here: code, definitions of links, entities, HTML.
const unusual = /`|^ {0,3}~~~|^(?: {4}|\t)|^ {0,3}\[[^\]]+\]:|&[#\w]+;|<[a-z!/?]|\]\[/im;
const link = /!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\((?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g;
const address = /<((?:https?:\/\/|mailto:)[^\s<>]*|[\w.+-]+@[\w.-]+)>/gi;
const marker = /^[ \t>]*(?:[-+*]|(\d{1,9})[.)])(?:[ \t]+|$)/;

/** The words, with signs of emphasis still in them. [E2] stands as [2] where 2 is a number of the evidence. */
export function readable(markdown, evidence) {
  return withoutMarkers(markdown.replace(/\r\n?/g, "\n"))
    .replace(/\[E(\d+)\]/g, (whole, number) => (evidence.includes(Number(number)) ? `[${number}]` : whole))
    .replace(link, "$1")
    .replace(address, "$1");
}

/** Whether a text has something that is not followed here. */
export const isUnusual = markdown => unusual.test(markdown.replace(address, "")) || readable(markdown, []).includes("](");

// A number at the start of a line begins a list only after an empty line or in a list, unless it is 1.
function withoutMarkers(markdown) {
  let free = true;
  return markdown.split("\n").map(line => {
    if (/^[ \t>]*(?:[-=]{2,}|\*{3,}|_{3,})[ \t]*$/.test(line)) {
      return "";
    }
    if (/^[ \t>]*$/.test(line)) {
      free = true;
      return "";
    }
    let rest = line;
    let found = marker.exec(rest);
    const begins = found && (free || !found[1] || Number(found[1]) === 1);
    while (begins && found) {
      rest = rest.slice(found[0].length);
      found = marker.exec(rest);
    }
    free = Boolean(begins);
    return rest;
  }).join("\n");
}
