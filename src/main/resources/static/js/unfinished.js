/** Lists the uploads that an earlier page began, to go on with or to forget. */

import { remove } from "./tus.js";
import { text } from "./texts.js";
import { forget, unfinished } from "./uploads.js";
import { value } from "./fields.js";
import { bytes } from "./words.js";

export function showUnfinished() {
  const section = document.getElementById("unfinished");
  const rows = unfinished().map((upload) => {
    const row = document.createElement("li");
    const name = document.createElement("b");
    name.textContent = upload.name;
    const size = document.createElement("span");
    size.className = "small muted";
    size.textContent = bytes(upload.size);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet remove";
    button.textContent = text("forget");
    button.setAttribute("aria-label", text("forget-one", upload.name));
    button.addEventListener("click", async () => {
      forget(upload.key);
      await remove(upload.url, value("token"));
      showUnfinished();
    });
    row.append(name, size, button);
    return row;
  });
  section.querySelector("ul").replaceChildren(...rows);
  section.hidden = rows.length === 0;
}
