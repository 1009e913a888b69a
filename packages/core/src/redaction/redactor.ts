import { allForms, start } from "./forms.ts";
import { isSecretName } from "./names.ts";

/**
 * Takes out the secrets that it knows, in their usual forms: as they are, encoded for URLs, JSON, HTML, base64 or hex, or cut off after eight characters. What is
 * shorter than four characters is no secret to it; of less than six, or of up to 19 digits alone, only the whole word is one.
 */
export interface Redactor {
  /**
   * The text without the secrets. Digits of a secret within a longer number stay. What was cut off is told by `isCut`, and then ends before what a
   * secret of any length may begin with. Cut a text after it is given here, where that is yours to do.
   */
  text(text: string, isCut?: boolean): string;
  /**
   * The value with the texts in it redacted, keys included; numbers stay as they are. The same value where nothing in it is secret. Takes errors with
   * their message, stack, causes and what else they carry, headers and maps; never give it the text of a JSON body, but what that text means.
   */
  value<T>(value: T): T;
}

const mark = "[redacted]";

/** What every header of its kind begins with. */
const isScheme = /^(Bearer|Basic|Token|Digest) /i;

/** How deep a value is looked into; what is deeper is left out. */
const deepest = 100;

/** A redactor of these secrets. */
export function createRedactor(secrets: Iterable<string>): Redactor {
  const forms = allForms(secrets);
  const starts = new Map<string, string[]>();
  for (const { text: form, isWord } of forms)
    if (!isWord && form.length > start && !isScheme.test(form)) starts.set(form.slice(0, start), [...(starts.get(form.slice(0, start)) ?? []), form]);
  const text = (given: string, isCut = false) => {
    const rest = forms.reduce((clean, { text: form, isWord }) => (isWord ? withoutWord(clean, form) : clean.replaceAll(form, mark)), given);
    const whole = [...starts].reduce((clean, [head, whole]) => withoutStart(clean, head, whole), rest);
    return isCut ? whole.slice(0, whole.length - Math.max(0, ...forms.map(({ text: form }) => overlap(whole, form)))) : whole;
  };
  return { text, value: (value) => (forms.length === 0 ? value : (clean(value, (one) => text(one), new Map(), 0) as typeof value)) };
}

/** A text without a secret where it stands as a word, or behind a character that is encoded for a URL. */
const withoutWord = (text: string, word: string) =>
  text.split(word).reduce((clean, next) => {
    const isWord = !/[a-z\d]$/i.test(clean.slice(-3).replace(/%[\da-f]{2}$/i, "")) && !/^[a-z\d]/i.test(next);
    return clean + (isWord ? mark : word) + next;
  });

/** A text without what begins as a secret does, as far as it goes on so: a text that was cut off, or its end. */
function withoutStart(text: string, head: string, forms: readonly string[]): string {
  let clean = "";
  let copied = 0;
  for (let from = text.indexOf(head); from >= 0; from = text.indexOf(head, copied)) {
    let to = from + head.length;
    for (const form of forms) {
      let length = head.length;
      while (length < form.length && text[from + length] === form[length]) length++;
      to = Math.max(to, from + length);
    }
    clean += text.slice(copied, from) + mark;
    copied = to;
  }
  return clean + text.slice(copied);
}

/** How many of a text's last characters are a form's first. */
function overlap(text: string, form: string): number {
  let { length } = form;
  while (!text.endsWith(form.slice(0, length))) length--;
  return length;
}

type Text = (text: string) => string;

/** A value with its texts redacted; itself, where that changes nothing. */
function clean(value: unknown, text: Text, done: Map<object, unknown>, depth: number): unknown {
  if (typeof value === "string") return text(value);
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value)) return value;
  if (done.has(value)) return done.get(value);
  if (depth > deepest) return "[too deep]";
  // Until it is known: a value that holds itself.
  done.set(value, value);
  const inner = (one: unknown) => clean(one, text, done, depth + 1);
  const result = Array.isArray(value) ? kept(value, value.map(inner)) : isIterable(value) ? cleanEntries(value, inner) : cleanMembers(value, text, inner);
  done.set(value, result);
  return result;
}

const kept = (value: unknown[], cleaned: unknown[]) => (cleaned.every((item, index) => item === value[index]) ? value : cleaned);

const isIterable = (value: object): value is Iterable<unknown> => typeof (value as { forEach?: unknown }).forEach === "function" && Symbol.iterator in value;

/** Headers, maps and sets: as a plain list of what is in them, where that is secret. */
function cleanEntries(value: Iterable<unknown>, inner: (one: unknown) => unknown): unknown {
  const entries = [...value];
  const cleaned = entries.map((entry) => (Array.isArray(entry) && entry.length === 2 && isSecretName(String(entry[0])) ? [entry[0], mark] : inner(entry)));
  return kept(entries, cleaned) === entries ? value : cleaned;
}

/** Members that an object has of its own, and those that it shows although they are its prototype's. */
const hidden = ["message", "stack", "cause", "headers", "url"];

function cleanMembers(value: object, text: Text, inner: (one: unknown) => unknown): object {
  const names = new Set([...Object.keys(value), ...hidden.filter((name) => name in value)]);
  const members: [string, unknown][] = [];
  let isClean = true;
  for (const name of names) {
    const member = read(value, name);
    const key = text(name);
    const cleaned = inner(member);
    isClean &&= key === name && cleaned === member;
    members.push([key, cleaned]);
  }
  if (isClean) return value;
  const isError = value instanceof Error;
  const copy = isError ? Object.setPrototypeOf(new Error(), Object.getPrototypeOf(value)) : {};
  for (const [name, member] of members)
    Object.defineProperty(copy, name, { value: member, enumerable: !(isError && hidden.includes(name)), writable: true, configurable: true });
  return copy;
}

function read(value: object, name: string): unknown {
  try {
    return (value as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}
