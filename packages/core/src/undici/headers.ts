import type { IncomingHttpHeaders } from "node:http";
import type { AnswerHeaders } from "../request/index.ts";

/** Headers as undici gives them. The platform's own would take longer to make than all that is asked of them. */
export class ReceivedHeaders implements AnswerHeaders {
  readonly #values: IncomingHttpHeaders;

  constructor(values: IncomingHttpHeaders) {
    this.#values = values;
  }

  get(name: string): string | null {
    const value = this.has(name) ? this.#values[name.toLowerCase()] : undefined;
    return value === undefined ? null : Array.isArray(value) ? value.join(", ") : value;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#values, name.toLowerCase());
  }

  forEach(tell: (value: string, name: string) => void): void {
    for (const [name, value = []] of Object.entries(this.#values)) for (const one of [value].flat()) tell(one, name);
  }

  getSetCookie(): string[] {
    return [this.#values["set-cookie"] ?? []].flat();
  }
}
