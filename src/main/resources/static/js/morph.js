/**
 * Makes a part of the page like a newer version of it, and touches nothing that is the same: the focus, what is
 * selected and what moves stay. Both come from the same template, which has escaped all text.
 */
export function morph(old, newer) {
  if (old.isEqualNode(newer)) {
    return;
  }
  if (old.nodeType !== newer.nodeType || old.nodeName !== newer.nodeName || old.id !== newer.id) {
    old.replaceWith(document.importNode(newer, true));
    return;
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.nodeValue = newer.nodeValue;
    return;
  }
  morphAttributes(old, newer);
  morphChildren(old, newer);
}

/** The page at this address as it is now, or null if it cannot be had. */
export async function latest(address) {
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" }, cache: "no-store" });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
  } catch {
    return null; // the service is away for the moment
  }
}

function morphAttributes(old, newer) {
  for (const { name } of [...old.attributes]) {
    if (!newer.hasAttribute(name)) {
      old.removeAttribute(name);
    }
  }
  for (const { name, value } of newer.attributes) {
    if (old.getAttribute(name) !== value) {
      old.setAttribute(name, value);
    }
  }
}

function morphChildren(old, newer) {
  let place = old.firstChild;
  for (const wanted of newer.childNodes) {
    const known = wanted.id ? [...old.children].find((child) => child.id === wanted.id) : null;
    if (known && known !== place) {
      old.insertBefore(known, place);
      morph(known, wanted);
    } else if (place && (known || (!place.id && !wanted.id && place.nodeName === wanted.nodeName))) {
      const after = place.nextSibling;
      morph(place, wanted);
      place = after;
    } else {
      old.insertBefore(document.importNode(wanted, true), place);
    }
  }
  while (place) {
    const after = place.nextSibling;
    place.remove();
    place = after;
  }
}
