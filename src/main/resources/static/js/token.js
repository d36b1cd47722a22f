/** The token: kept by this tab alone, and only ever sent in a header. */

import { focusFirstWrong, rightWhenChanged, value, wrong } from "./fields.js";
import { text } from "./texts.js";

const KEY = "modalium.token";

/** Fills the field with what the tab keeps, and keeps what is typed. */
export function keepToken() {
  const field = document.getElementById("token");
  field.value = sessionStorage.getItem(KEY) ?? "";
  field.addEventListener("input", () => sessionStorage.setItem(KEY, value("token")));
  rightWhenChanged("token");
}

/** The token, or null and a word beside the field where there is none. */
export function givenToken() {
  const token = value("token");
  if (!/^[\x21-\x7e]+$/.test(token)) {
    wrong("token", text(token ? "token-odd" : "token-missing"));
    return null;
  }
  return token;
}

/** Leaves the field out of sight where the tab has a token that nothing is wrong with. */
export function hideKnownToken() {
  document.querySelector(".token").hidden = value("token") !== "";
}

/** Says beside the field why the token was refused. */
export function tokenRefused(refusal) {
  document.querySelector(".token").hidden = false;
  wrong(
    "token",
    text(refusal.status === 401 ? "token-unknown" : "token-reads"),
  );
  focusFirstWrong();
}
