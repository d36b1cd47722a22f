/** What scripts say, in the language of the page, which brings the texts along. */

const texts = new Map(
  [...document.getElementById("texts").content.children].map((one) => [one.dataset.key, one.textContent]),
);

/** @param given stands in the places {0}, {1} … of the text */
export function text(key, ...given) {
  return texts.get(key).replace(/\{(\d)\}/g, (_, place) => given[place]);
}
