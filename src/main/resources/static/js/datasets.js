/** Suggests datasets of the catalogue while their name is typed, and tells whether there is one of a name. */

import { right, value, wrong } from "./fields.js";
import { text } from "./texts.js";

const DATASETS = "/api/v1/datasets";
const SUGGESTED = 12;
const TYPING = 200;

export function suggestDatasets() {
  const field = document.getElementById("dataset");
  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => suggest(field), TYPING);
  });
  field.addEventListener("focus", () => suggest(field), { once: true });
  document.getElementById("create").addEventListener("change", () => right("dataset"));
}

/** Whether the dataset is there or is to be registered; otherwise it says so beside the field. */
export async function datasetIsFine() {
  const slug = value("dataset");
  if (document.getElementById("create").checked) {
    return true;
  }
  const answer = await fetch(`${DATASETS}/${encodeURIComponent(slug)}`).catch(() => null);
  if (answer?.status === 404) {
    unknownDataset((await answer.json().catch(() => ({}))).near ?? []);
  }
  return answer?.status !== 404; // whatever else is wrong, the import itself will say
}

/** @param near slugs that may have been meant */
export function unknownDataset(near) {
  const meant = near.length ? text("meant", near.join(text("or"))) : "";
  wrong("dataset", text("no-dataset", meant));
}

async function suggest(field) {
  const query = field.value.trim() ? `?limit=${SUGGESTED}&q=${encodeURIComponent(field.value.trim())}` : `?limit=${SUGGESTED}`;
  const answer = await fetch(DATASETS + query).catch(() => null);
  if (!answer?.ok) {
    return;
  }
  const { items } = await answer.json();
  field.list.replaceChildren(...items.map(({ slug, name }) => new Option(name, slug)));
}
