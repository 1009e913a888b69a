/** A function that makes its result once for each object that it is given, and keeps it as long as that is there. */
export function once<Given extends object, Made extends object>(make: (given: Given) => Made): (given: Given) => Made {
  const known = new WeakMap<Given, Made>();
  return (given) => {
    const made = known.get(given) ?? make(given);
    known.set(given, made);
    return made;
  };
}
