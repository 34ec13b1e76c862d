// What is open stands in the address, so that a reload, or a server that was started anew, opens it again. Opening something is a step of history: Back
// closes it before it leaves the article, and Forward opens it again. From one claim to the next is no further step.
const page = crypto.randomUUID();
let going = false;

/** What the address and its step open. */
export function inAddress() {
  const { searchParams: asked } = new URL(location.href);
  return { claim: asked.get("claim"), raise: asked.get("raise"), part: asked.get("part"), picking: Boolean(history.state?.opened?.picking) };
}

/** Notes what is open now: a new step, the same step, or back to where it was opened. */
export function remember({ picking, ...open }) {
  const own = history.state?.opened?.page === page;
  const here = inAddress();
  const isOpen = Boolean(open.claim || open.raise || picking);
  if (isOpen && !own && !here.claim && !here.raise) {
    history.pushState({ ...history.state, opened: { page, picking } }, "", addressWith(open));
  } else if (!isOpen && own) {
    going = true;
    history.back();
  } else {
    history.replaceState({ ...history.state, opened: own ? { page, picking } : undefined }, "", addressWith(open));
  }
}

/** Notes how the page is shown, without any step. */
export function note(shown) {
  history.replaceState(history.state, "", addressWith(shown));
}

/** Calls back with what a step back or forward within the page opens. What leads elsewhere is none of ours. */
export function onReturn(signal, shown, act) {
  const { pathname } = location;
  addEventListener("popstate", event => {
    const to = inAddress();
    const ours = going;
    going = false;
    if (location.pathname !== pathname || (!ours && same(to, shown.open()))) {
      return;
    }
    // Blazor would fetch the page anew.
    event.stopImmediatePropagation();
    note(shown.view());
    if (!ours) {
      act(to);
    }
  }, { capture: true, signal });
}

const same = (one, other) => one.claim === other.claim && one.raise === other.raise && one.picking === other.picking;

function addressWith(values) {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
  }
  return address;
}
