/** Resumable uploads in the words of tus 1.0: its core protocol and the extensions creation and termination. */

import { Refusal } from "./refusal.js";
import { text } from "./texts.js";
import { fingerprint, forget, recall, remember } from "./uploads.js";

const UPLOADS = "/api/v1/uploads";
const VERSION = { "Tus-Resumable": "1.0.0" };

/** How long to wait after each failure in a row, in milliseconds; the last one goes on and on. */
const PAUSES = [500, 1000, 2000, 4000, 8000, 15000];

/** One file on its way. It goes on by itself after a broken connection, and where an earlier page left it. */
export class Upload {
  /** How many bytes are there. */
  offset = 0;
  #file;
  #token;
  #tell;
  #url;
  #request = null;
  #paused = false;
  #stopped = false;
  #wake = () => {};

  /** @param tell is called with `sending`, `waiting` or `paused`, and an error where that is why */
  constructor(file, token, tell) {
    this.#file = file;
    this.#token = token;
    this.#tell = tell;
    this.#url = recall(file);
  }

  /** The last part of the upload's address; ends when all bytes are there, and fails when going on is of no use. */
  async run() {
    for (let failures = 0; ; ) {
      await this.#unpaused();
      const before = this.offset;
      try {
        await this.#attempt();
        return this.#url.replace(/^.*\//, "");
      } catch (error) {
        if (this.#stopped || (error instanceof Refusal && !error.mayPass)) {
          throw error;
        }
        if (!this.#paused) {
          failures = this.offset > before ? 1 : failures + 1;
          this.#tell("waiting", error);
          await this.#pause(PAUSES[Math.min(failures, PAUSES.length) - 1]);
        }
      }
    }
  }

  pause() {
    this.#paused = true;
    this.#request?.abort();
    this.#wake();
    this.#tell("paused");
  }

  resume() {
    this.#paused = false;
    this.#wake();
  }

  /** Ends it for good, here and on the service. */
  async stop() {
    this.#stopped = true;
    this.#request?.abort();
    this.#wake();
    await remove(this.#url, this.#token);
    forget(fingerprint(this.#file));
  }

  async #attempt() {
    if (!this.#url || !(await this.#find())) {
      await this.#create();
    }
    this.#tell("sending");
    if (this.offset < this.#file.size) {
      await this.#send();
    }
  }

  /** Whether the upload is still there, and how much of it. */
  async #find() {
    const answer = await fetch(this.#url, { method: "HEAD", headers: this.#headers() });
    if ([403, 404, 410].includes(answer.status)) {
      return false;
    }
    if (!answer.ok) {
      throw new Refusal(answer.status);
    }
    this.offset = Number(answer.headers.get("Upload-Offset"));
    return true;
  }

  async #create() {
    const headers = this.#headers();
    headers["Upload-Length"] = this.#file.size;
    headers["Upload-Metadata"] = `filename ${base64(this.#file.name)}`;
    const answer = await fetch(UPLOADS, { method: "POST", headers });
    if (!answer.ok) {
      throw await Refusal.of(answer);
    }
    this.offset = 0;
    this.#url = answer.headers.get("Location");
    remember(this.#file, this.#url);
  }

  /** By an XMLHttpRequest, for nothing else tells how many bytes have gone. */
  #send() {
    const from = this.offset;
    return new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      this.#request = request;
      request.open("PATCH", this.#url);
      const headers = { ...this.#headers(), "Upload-Offset": from, "Content-Type": "application/offset+octet-stream" };
      Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.upload.onprogress = (event) => {
        this.offset = from + event.loaded;
        this.#tell("sending");
      };
      request.onload = () => {
        if (request.status !== 204) {
          const gone = [404, 410].includes(request.status); // which the next attempt finds out, and begins anew
          failed(gone ? new Error(text("upload-gone")) : Refusal.ofText(request.status, request.responseText));
          return;
        }
        this.offset = Number(request.getResponseHeader("Upload-Offset"));
        done();
      };
      request.onerror = () => failed(new Error(text("broke-off")));
      request.onabort = () => failed(new Error(text("upload-stopped")));
      request.send(this.#file.slice(from));
    }).finally(() => (this.#request = null));
  }

  #headers() {
    return { ...VERSION, Authorization: `Bearer ${this.#token}` };
  }

  async #unpaused() {
    while (this.#paused && !this.#stopped) {
      await this.#pause(null);
    }
    if (this.#stopped) {
      throw new Error(text("upload-stopped"));
    }
  }

  /** @param millis null to wait until somebody wakes it */
  async #pause(millis) {
    const { promise, resolve } = Promise.withResolvers();
    const timer = millis === null ? null : setTimeout(resolve, millis);
    this.#wake = resolve;
    addEventListener("online", resolve);
    await promise;
    removeEventListener("online", resolve);
    clearTimeout(timer);
  }
}

/** Ends an upload on the service as well as that can be done; what is left there expires by itself. */
export async function remove(url, token) {
  if (url) {
    await fetch(url, { method: "DELETE", headers: { ...VERSION, Authorization: `Bearer ${token}` } }).catch(() => {});
  }
}

function base64(name) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(name)));
}
