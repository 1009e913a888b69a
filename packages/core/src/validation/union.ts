import { type Finding, oneOf, typeOf, wrong } from "./finding.ts";
import { type SchemaNode, schemaOf } from "./schema.ts";

/** What is wrong with a value of which some forms were tried, by what each found. `exactly`: it is to have one form only. */
export function unionFindings(branches: readonly SchemaNode[], results: readonly Finding[][], value: unknown, drift: boolean, exactly: boolean): Finding[] {
  const isValid = (result: Finding[]) => result.every((finding) => finding.drift);
  const valid = results.filter(isValid);
  const [first] = valid;
  if (!first) return closest(results);
  if (exactly && valid.length > 1) return [wrong(value, `only one of ${branches.length} forms, not ${valid.length} at once`)];
  const best = valid.reduce((least, result) => (result.length < least.length ? result : least), first);
  if (best.length > 0 || !drift || exactly) return best;

  // An open enum: the value passes only because any of its type does.
  const values = branches.flatMap((branch) => schemaOf(branch).enum ?? []);
  return values.some((known) => typeOf(known) === typeOf(value)) ? [wrong(value, oneOf(values), true, values)] : [];
}

/** Of the forms that a value could have had, what is wrong with the one that it comes closest to. */
function closest(results: readonly Finding[][]): Finding[] {
  const reached = results.filter((result) => !result.some((finding) => finding.isType && finding.pointer === ""));
  const [first] = reached;
  if (!first) {
    const all = results.flat();
    return [{ ...(all[0] as Finding), expected: [...new Set(all.flatMap(({ expected }) => expected.split(" or ")))].join(" or ") }];
  }
  // Forms told apart by a constant: it is none of them.
  const apart = first.find(
    ({ values, drift, pointer: place }) => values && !drift && reached.every((result) => result.some((other) => other.values && other.pointer === place)),
  );
  if (apart) {
    const values = reached.flatMap((result) => result.find((other) => other.pointer === apart.pointer && other.values)?.values ?? []);
    return [{ ...apart, expected: oneOf([...new Set(values)]), values }];
  }
  const distance = (result: Finding[]) => result.reduce((sum, { drift, values }) => sum + (drift ? 0 : values ? 100 : 1), 0);
  return reached.reduce((least, result) => (distance(result) < distance(least) ? result : least), first);
}
