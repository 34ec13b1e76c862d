// What scripts say to people: small buttons, and times in words.
export function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button--small button--quiet";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}

export function timeOf(at) {
  const day = new Date(at).toDateString() === new Date().toDateString() ? {} : { day: "numeric", month: "long" };
  return new Intl.DateTimeFormat("en-GB", { ...day, hour: "2-digit", minute: "2-digit" }).format(at);
}
