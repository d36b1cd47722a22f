import { text } from "./texts.js";

/** Lets files be dropped onto the place for them, and nowhere else by mistake. */
export function takeDrops(place, take, refuse) {
  let inside = 0;
  const mark = (change) => {
    inside = Math.max(0, inside + change);
    place.classList.toggle("over", inside > 0);
  };
  for (const type of ["dragover", "drop"]) {
    addEventListener(type, (event) => event.preventDefault()); // else the browser would leave the page for the file
  }
  place.addEventListener("dragenter", () => mark(1));
  place.addEventListener("dragleave", () => mark(-1));
  place.addEventListener("drop", (event) => {
    mark(-inside);
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.());
    if (entries.some((entry) => entry?.isDirectory)) {
      refuse(text("folder"));
    } else if (event.dataTransfer.files.length) {
      take(event.dataTransfer.files);
    }
  });
}
