// Covers a page whose sign-in has ended, and opens it again when the same person is signed in again: what was typed stays in it.
const pause = 4000;

async function look() {
  const cover = document.getElementById("sign-in-ended");
  if (!cover || document.hidden || !navigator.onLine || document.querySelector(".lost")) {
    return;
  }
  const person = await who();
  if (person === null) {
    return;
  }
  // A live page covers itself; what stood on it is gone.
  const stands = person === cover.dataset.person || document.getElementById("ended") !== null;
  if (!stands && !cover.open) {
    cover.showModal();
  } else if (stands && cover.open) {
    cover.close();
  }
}

// Null when nobody can say: a server that does not answer has ended nothing.
async function who() {
  try {
    const answer = await fetch("/account/standing");
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

document.addEventListener("cancel", event => {
  if (event.target.id === "sign-in-ended") {
    event.preventDefault();
  }
}, true);
document.addEventListener("visibilitychange", look);
setInterval(look, pause);
