import { text } from "./texts.js";

/** Of answers without a body, as those to HEAD are, the texts that there are. */
const SAID = { 401: "token-refused", 403: "token-forbidden", 413: "too-large", 507: "disk-full" };

/** An answer that says no, with what the service says about it (RFC 9457). */
export class Refusal extends Error {
  constructor(status, problem = {}) {
    super(problem.detail ?? (SAID[status] ? text(SAID[status]) : text("status", status)));
    this.status = status;
    this.problem = problem;
  }

  static async of(answer) {
    return new Refusal(answer.status, await answer.json().catch(() => ({})));
  }

  static ofText(status, text) {
    try {
      return new Refusal(status, JSON.parse(text));
    } catch {
      return new Refusal(status);
    }
  }

  /** The last part of the problem's type, such as `unknown-dataset`. */
  get kind() {
    return (this.problem.type ?? "").replace(/^.*\//, "");
  }

  /** Of the message: the service says in English why it does not write, whatever the page is in. */
  get language() {
    return this.problem.detail ? "en" : document.documentElement.lang;
  }

  /** Whether it is the token that is refused. */
  get isOfToken() {
    return this.status === 401 || (this.status === 403 && this.kind !== "not-your-upload");
  }

  /** Whether the same request may do some time later. */
  get mayPass() {
    return this.status >= 500 || [408, 409, 423, 425, 429].includes(this.status);
  }
}

