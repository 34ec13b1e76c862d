// Which of the desk's keys a press is, on any keyboard. Where the key writes a Latin letter, that letter counts (AZERTY, QWERTZ, Dvorak); where it writes
// anything else (Ukrainian, Greek, Arabic, Hebrew …), the place of the key does.
const places = { KeyC: "c", KeyJ: "j", KeyK: "k" };
const questions = "?؟՞;？";
const latin = /^\p{Script=Latin}$/u;

export function letterOf(event) {
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || event.getModifierState?.("AltGraph")) {
    return null;
  }
  if (event.key === "Escape") {
    return "Escape";
  }
  if (event.key === "?" || (event.code === "Slash" && event.shiftKey && !latin.test(event.key)) || (event.shiftKey && questions.includes(event.key))) {
    return "?";
  }
  if (event.shiftKey) {
    return null;
  }
  const letter = latin.test(event.key) ? event.key.toLowerCase() : places[event.code];
  return Object.values(places).includes(letter) ? letter : null;
}
