// A file that is dropped on label[data-drop] goes into its file field.
const zoneOf = event => event.target.closest?.("[data-drop]");

for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, event => {
    const zone = zoneOf(event);
    if (!zone) return;
    event.preventDefault();
    zone.classList.toggle("drop--over", kind === "dragover");
    const input = zone.querySelector("input[type=\"file\"]");
    if (kind !== "drop" || !input || event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
