/** The list of imports: brings new ones, and keeps the list as it is on the service. */

import { bringManifests } from "./bring.js";
import { latest, morph } from "./morph.js";

/** Between two looks, in milliseconds: while something is under way, and while nothing is. */
const LIVELY = 1000;
const QUIET = 10000;

bringManifests();
setTimeout(look, LIVELY);

async function look() {
  const list = document.getElementById("list");
  if (!document.hidden) {
    const page = await latest(location.href);
    if (page) {
      morph(list, page.getElementById("list"));
    }
  }
  setTimeout(look, list.querySelector("[data-live]") ? LIVELY : QUIET);
}
