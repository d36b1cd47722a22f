/** An answer that says no, with what the service says about it (RFC 9457). */
export class Refusal extends Error {
  constructor(status, problem = {}) {
    super(problem.detail ?? WORDS[status] ?? `The service answered with the status ${status}.`);
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

  /** Whether it is the token that is refused. */
  get isOfToken() {
    return this.status === 401 || (this.status === 403 && this.kind !== "not-your-upload");
  }

  /** Whether the same request may do some time later. */
  get mayPass() {
    return this.status >= 500 || [408, 409, 423, 425, 429].includes(this.status);
  }
}

/** For answers without a body, as those to HEAD are. */
const WORDS = {
  401: "The token is not known or was revoked.",
  403: "The token may not do this; an administrator’s is needed.",
  413: "The file is larger than this installation takes.",
  507: "The disk of the service is full. What has come is kept; go on when there is room again.",
};
