// j and k move through the rows of a list; Enter follows the link that has the focus, as everywhere.
document.addEventListener("factcheck:key", event => {
  const links = [...document.querySelectorAll("[data-keys=list] .row__link")];
  if (links.length === 0 || (event.detail !== "j" && event.detail !== "k")) {
    return;
  }
  const here = links.findIndex(link => link.closest(".row").contains(document.activeElement));
  const next = here < 0 ? 0 : here + (event.detail === "j" ? 1 : -1);
  links[Math.min(Math.max(next, 0), links.length - 1)].focus();
});
