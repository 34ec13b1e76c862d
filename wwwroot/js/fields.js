// The fields whose text is kept, and what stands beside them: a problem, or words about text that came back.
export const isChoice = field => field.type === "radio" || field.type === "checkbox";
export const valueOf = field => field.type === "checkbox" ? String(field.checked) : field.value;
export const nameOf = field => field.dataset.draft;
export const fieldsIn = root => root.querySelectorAll("[data-draft]");
// Its own words only: a remark such as "optional" stands in the label too.
export const labelOf = field => [...(field.closest("fieldset.scale, fieldset.choice")?.querySelector("legend") ?? field.labels?.[0])?.childNodes ?? []]
  .filter(node => node.nodeType === Node.TEXT_NODE).map(node => node.data).join(" ").trim();

function problemOf(field) {
  const max = Number(field.dataset.max);
  const { value } = field;
  const bad = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.exec(value);
  if (bad || !value.isWellFormed()) return "There is a character in it that cannot be stored. Remove it; your text stays here until then.";
  if (max && value.trim().length > max) {
    return `This is ${value.length.toLocaleString("en")} characters long; at most ${max.toLocaleString("en")} fit. Shorten it by ${(value.trim().length - max).toLocaleString("en")}; your text stays here until then.`;
  }
  return "";
}

// One message at a time; an empty one takes away only what was said of its own kind.
export function say(field, words, kind, ...more) {
  const place = field.closest(".field")?.querySelector("[data-draft-says]");
  if (!place || (!words && place.dataset.kind !== kind)) return;
  place.dataset.kind = words ? kind : "";
  place.className = words && kind === "problem" ? "field__error" : "field__hint";
  place.replaceChildren(...(words ? [words, " ", ...more] : []));
}

export function check(field) {
  if (isChoice(field) || !field.dataset.max) return true;
  const problem = problemOf(field);
  say(field, problem, "problem");
  field.classList.toggle("invalid", problem !== "");
  return problem === "";
}
