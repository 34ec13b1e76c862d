// Starts Blazor with a heartbeat that notices a dead connection within seconds, and says honestly how the connection is.
import { waiting } from "./drafts.js";

const heartbeat = 2000;
const giveUp = 6000;

Blazor.start({
  circuit: {
    configureSignalR: builder => builder.withServerTimeout(giveUp).withKeepAliveInterval(heartbeat),
    reconnectionOptions: {
      maxRetries: 100000,
      retryIntervalMilliseconds: attempt => Math.min(500 + attempt * 250, 3000),
    },
  },
});

const state = { offline: false };

// Blazor tells its state by classes on this element; its own dialog stays unseen (connection.css).
const modal = document.getElementById("components-reconnect-modal");
new MutationObserver(read).observe(modal, { attributes: true, attributeFilter: ["class"] });
addEventListener("offline", () => show(true));
addEventListener("online", read);
document.addEventListener("factcheck:drafts", paint);

function read() {
  const is = name => modal.classList.contains(`components-reconnect-${name}`);
  if (is("rejected")) {
    // The server was started anew: what was typed stands in the browser's storage, and the page comes back with it.
    location.reload();
    return;
  }
  show(is("show") || is("retrying") || is("failed") || !navigator.onLine);
}

function show(offline) {
  if (state.offline !== offline) {
    state.offline = offline;
    strip(offline);
    paint();
    document.dispatchEvent(new CustomEvent("factcheck:connection", { detail: { offline } }));
  }
}

function strip(offline) {
  document.querySelector(".lost")?.remove();
  if (!offline) {
    return;
  }
  const bar = document.createElement("div");
  bar.className = "lost";
  bar.setAttribute("role", "alert");
  const words = document.createElement("p");
  words.textContent = "The connection is lost. What you type is kept here, and this page goes on as soon as the connection is back.";
  bar.append(words);
  document.body.prepend(bar);
}

function paint() {
  const unsent = waiting();
  for (const sign of document.querySelectorAll(".connection")) {
    const words = state.offline ? (unsent ? `Offline, ${unsent} unsent` : "Offline") : unsent ? `${unsent} not saved yet` : "Saved";
    sign.classList.toggle("connection--offline", state.offline);
    sign.classList.toggle("connection--sending", !state.offline && unsent > 0);
    const place = sign.querySelector(".connection__words");
    if (place && place.textContent !== words) {
      place.textContent = words;
    }
  }
}
