const copyOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copyOf);
  // What has a class of its own, such as a Blob or a Date, is what it is.
  return value?.constructor === Object ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copyOf(member)])) : value;
};

/** The arguments as they are: what is sent of them later is to be the same, whatever the caller makes of them by then. */
export function copied<T>(value: T): T {
  try {
    return copyOf(value) as T;
  } catch {
    // It holds itself, and is refused where it is written.
    return value;
  }
}
