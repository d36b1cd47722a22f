/** Says beside a field what is wrong with it, and reads fields; those of one form have ids of their own. */

const at = (id) => document.getElementById(id);

export function value(id) {
  return at(id).value.trim();
}

/**
 * Shows what is wrong with a field, or in no field in particular.
 *
 * @param language of the words, where it may be another than the page's
 */
export function wrong(id, words, language = "") {
  const place = at(`${id}-wrong`);
  place.textContent = words;
  place.lang = language || document.documentElement.lang;
  place.hidden = false;
  at(id)?.setAttribute("aria-invalid", "true");
}

export function right(id) {
  const place = at(`${id}-wrong`);
  place.hidden = true;
  place.textContent = "";
  at(id)?.removeAttribute("aria-invalid");
}

/** Whoever corrects a field need not read any more what was wrong with it. */
export function rightWhenChanged(...ids) {
  ids.forEach((id) => at(id).addEventListener("input", () => right(id)));
}

/** Puts the focus where something is to be corrected. */
export function focusFirstWrong() {
  document.querySelector("[aria-invalid]")?.focus();
}
