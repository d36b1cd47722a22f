/** One import: watches it by the events of the service until it ends, and cancels it. */

import { right, wrong } from "./fields.js";
import { latest, morph } from "./morph.js";
import { Refusal } from "./refusal.js";
import { text } from "./texts.js";
import { givenToken, hideKnownToken, keepToken, tokenRefused } from "./token.js";

const BETWEEN_LOOKS = 2000;
const PARTS = ["import", "report"];

const at = (id) => document.getElementById(id);
const address = `/api/v1/imports/${at("import").dataset.id}`;
const isLive = () => "live" in at("import").dataset;
let looking = null;
let again = false;

if (isLive()) {
  keepToken();
  hideKnownToken();
  at("cancelling").addEventListener("submit", cancel);
  watch();
}

function watch() {
  const events = new EventSource(`${address}/events`);
  events.addEventListener("progress", look);
  events.addEventListener("end", () => {
    events.close();
    look();
  });
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) {
      lookFromTimeToTime(); // too many listen, for example
    }
  };
}

async function lookFromTimeToTime() {
  while (isLive()) {
    await look();
    await new Promise((done) => setTimeout(done, BETWEEN_LOOKS));
  }
}

/** Shows how it is now. What is told while it looks makes it look once more. */
function look() {
  again = looking !== null;
  looking ??= show().finally(() => {
    looking = null;
    if (again) {
      look();
    }
  });
  return looking;
}

async function show() {
  const page = await latest(location.href);
  if (!page) {
    return;
  }
  PARTS.forEach((id) => morph(at(id), page.getElementById(id)));
  document.title = page.title;
  announce(at("report").dataset.announce);
  if (!isLive() && !at("cancelling").hidden) {
    const hadFocus = at("cancelling").contains(document.activeElement);
    at("cancelling").hidden = true;
    if (hadFocus) {
      at("main").focus();
    }
  }
}

function announce(words) {
  if (at("said").textContent !== words) {
    at("said").textContent = words;
  }
}

async function cancel(event) {
  event.preventDefault();
  ["token", "cancel"].forEach(right);
  const token = givenToken();
  if (!token) {
    at("token").focus();
    return;
  }
  at("cancel").disabled = true;
  try {
    const answer = await fetch(`${address}/cancel`, { method: "POST", headers: { Authorization: `Bearer ${token}` } });
    if (!answer.ok && answer.status !== 409) { // 409: it has ended in another way, and the page will say which
      throw await Refusal.of(answer);
    }
    await look();
  } catch (error) {
    if (error instanceof Refusal && error.isOfToken) {
      tokenRefused(error);
    } else {
      wrong("cancel", error instanceof Refusal ? error.message : text("unreachable-now"), error.language);
    }
  } finally {
    at("cancel").disabled = false;
  }
}
