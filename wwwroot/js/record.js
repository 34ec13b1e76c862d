// "Check this record" on a published fact-check: shows the button where the browser can do it, and fetches the rest when it is pressed.
const panel = document.querySelector("[data-record]");
const button = panel?.querySelector("[data-record-check]");

if (button) {
  if (await canVerify()) {
    button.hidden = false;
    button.addEventListener("click", run);
  } else {
    panel.querySelector("[data-record-status]").textContent =
      "This browser cannot check it here: it does not know the kind of signature that the log uses, or the page did not come over a secure connection. Take the files or the command under “Check it outside this page”.";
    panel.querySelector("details").open = true;
  }
}

async function canVerify() {
  try {
    await crypto.subtle.importKey("raw", new Uint8Array(32), "Ed25519", false, ["verify"]);
    return true;
  } catch {
    return false;
  }
}

async function run() {
  if (button.getAttribute("aria-disabled") === "true") {
    return;
  }
  button.setAttribute("aria-disabled", "true");
  try {
    const { checkAndTell } = await import("./record/tell.js");
    await checkAndTell(panel, button.closest(".fact-check"));
    button.textContent = "Check it again";
  } catch {
    panel.querySelector("[data-record-status]").textContent = "The check could not be loaded. Try again when you are connected.";
  } finally {
    button.removeAttribute("aria-disabled");
  }
}
