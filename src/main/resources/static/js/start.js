/** Starts an import of uploads that are there. */

import { Refusal } from "./refusal.js";

const IMPORTS = "/api/v1/imports";
const TRIES = 5;
const BETWEEN = 2000;

const keys = new Map();

/**
 * The import that was queued. A request whose answer got lost is sent again with the same key, so that it makes no
 * second import.
 */
export async function importUploads(ids, query, token) {
  ids.forEach((id) => query.append("upload", id));
  const headers = { Authorization: `Bearer ${token}`, "Idempotency-Key": keyOf(query.toString()) };
  for (let tries = 1; ; tries++) {
    const answer = await fetch(`${IMPORTS}?${query}`, { method: "POST", headers }).catch((error) => {
      if (tries === TRIES) {
        throw error;
      }
      return null;
    });
    if (answer?.ok) {
      return answer.json();
    }
    if (answer) {
      throw await Refusal.of(answer);
    }
    await new Promise((done) => setTimeout(done, BETWEEN));
  }
}

/** The same for the same request. */
function keyOf(request) {
  if (!keys.has(request)) {
    const random = crypto.getRandomValues(new Uint8Array(16));
    keys.set(request, [...random].map((byte) => byte.toString(16).padStart(2, "0")).join(""));
  }
  return keys.get(request);
}
