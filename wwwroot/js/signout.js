// Signing out ends what this browser keeps of unsaved words. Whoever has some is asked first.
import { all, end } from "./kept.js";
import { button, timeOf } from "./says.js";

const most = 12;
const longest = 60;

document.addEventListener("submit", event => {
  const form = event.target.closest("form[data-signed-in]");
  if (!form || "sure" in form.dataset) return;
  event.preventDefault();
  ask(form);
}, true);

async function ask(form) {
  const drafts = (await all()).filter(draft => draft.value !== "" && draft.label);
  if (drafts.length === 0 || await isSure(drafts)) {
    end();
    form.dataset.sure = "";
    form.requestSubmit();
  }
}

function isSure(drafts) {
  return new Promise(answer => {
    const dialog = document.createElement("dialog");
    dialog.className = "dialog";
    dialog.setAttribute("aria-labelledby", "signout-title");
    const act = (words, sure, kind) => {
      const made = button(words, () => {
        answer(sure);
        dialog.close();
      });
      made.className = `button ${kind}`;
      return made;
    };
    const actions = text("div", "", "actions actions--end");
    actions.append(act("Stay", false, ""), act("Sign out and forget them", true, "button--danger"));
    const list = document.createElement("ul");
    list.append(...drafts.slice(0, most).map(item), ...(drafts.length > most ? [text("li", `and ${drafts.length - most} more`)] : []));
    const title = text("h2", drafts.length === 1 ? "Words that you typed are not saved" : `Words in ${drafts.length} fields are not saved`, "dialog__title");
    title.id = "signout-title";
    dialog.append(title, text("p", "When you sign out, this browser forgets them, in all its windows."), list, actions);
    dialog.addEventListener("close", () => {
      answer(false);
      dialog.remove();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

function item(draft) {
  const short = draft.value.length > longest ? `${draft.value.slice(0, longest)} …` : draft.value;
  const made = text("li", `${draft.label}, ${timeOf(draft.at)}: `);
  const words = text("q", short);
  words.dir = "auto";
  made.append(words);
  return made;
}

function text(name, words, className = "") {
  const made = document.createElement(name);
  made.textContent = words;
  made.className = className;
  return made;
}
