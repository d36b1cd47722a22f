/** The files that are to be imported together, each with how far it is. */

import { Refusal } from "./refusal.js";
import { text } from "./texts.js";
import { fingerprint } from "./uploads.js";
import { bytes, seconds } from "./words.js";

/** Weight of the newest stretch in the rate. */
const NEWEST = 0.25;
const BETWEEN_RATES = 400;

export class Chosen {
  #list = document.getElementById("chosen");
  #files = new Map();
  #changed;

  constructor(changed) {
    this.#changed = changed;
  }

  get files() {
    return [...this.#files.values()];
  }

  add(files) {
    for (const file of files) {
      const key = fingerprint(file);
      if (!this.#files.has(key)) {
        const chosen = new ChosenFile(file, () => this.#remove(key));
        this.#files.set(key, chosen);
        this.#list.append(chosen.row);
      }
    }
    this.#changed();
  }

  clear() {
    this.#files.clear();
    this.#list.replaceChildren();
    this.#changed();
  }

  #remove(key) {
    this.#files.get(key).row.remove();
    this.#files.delete(key);
    this.#changed();
    document.getElementById("files").focus();
  }
}

class ChosenFile {
  row = document.createElement("li");
  id = null;
  upload = null;
  #bar = document.createElement("progress");
  #said = element("span", "small muted number");
  #last = null;
  #rate = null;

  constructor(file, remove) {
    this.file = file;
    this.#bar.max = Math.max(1, file.size);
    this.#bar.value = 0;
    this.#bar.hidden = true;
    this.#bar.setAttribute("aria-label", text("sent-of", file.name));
    const button = element("button", "quiet remove", text("remove"));
    button.type = "button";
    button.setAttribute("aria-label", text("remove-one", file.name));
    button.addEventListener("click", remove);
    this.row.append(element("b", "", file.name), this.#said, button, this.#bar);
    this.#said.textContent = bytes(file.size);
  }

  /** @param why it does not go on, an error */
  show(state, offset, why) {
    this.row.dataset.state = state;
    this.#bar.hidden = false;
    this.#bar.value = this.file.size === 0 ? 1 : offset;
    this.#measure(state, offset);
    this.#said.textContent = this.#words(state, offset, why);
  }

  #measure(state, offset) {
    const now = performance.now();
    if (state !== "sending") {
      this.#last = null;
      this.#rate = null;
    } else if (!this.#last || offset < this.#last.offset) {
      this.#last = { offset, now };
    } else if (now - this.#last.now > BETWEEN_RATES) {
      const newest = ((offset - this.#last.offset) * 1000) / (now - this.#last.now);
      this.#rate = this.#rate === null ? newest : NEWEST * newest + (1 - NEWEST) * this.#rate;
      this.#last = { offset, now };
    }
  }

  #words(state, offset, why) {
    if (state === "there") {
      return text("all-there", bytes(this.file.size));
    }
    const sent = text("sent", bytes(offset), bytes(this.file.size));
    if (state === "paused") {
      return text("sent-and-paused", sent);
    }
    if (state === "waiting") {
      return text("sent-and-waiting", sent, why instanceof Refusal ? why.message : text("broke-off"));
    }
    return this.#rate
      ? text("sent-and-left", sent, bytes(this.#rate), seconds((this.file.size - offset) / this.#rate))
      : sent;
  }
}

function element(name, className, content = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = content;
  return made;
}
