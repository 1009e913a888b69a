import type { Json } from "./json.ts";
import { type Unsupported, UnsupportedSpecError } from "./unsupported.ts";

// Refuses a document in which there is something else than all readers rely on. More is said by the generator's lint, which no reader has to bring along.

type Keys = readonly (string | number)[];

const method = "get|put|post|delete|options|head|patch|trace";
const operation = `paths/*/${method}`;
const signIn = "components/securitySchemes/*/x-sign-in";
const parameters = ["components/parameters/*", "paths/*/parameters/*", `${operation}/parameters/*`];

/** Where there has to be a list, if there is anything; `*` stands for each member. */
const lists = [
  "servers",
  "security",
  ...["paths/*", operation].flatMap((place) => [`${place}/parameters`, `${place}/servers`]),
  `${operation}/security`,
  "servers/*/variables/*/enum",
  "x-job/ids/*",
  "x-job/fields/*",
  "x-job/states",
  "x-job/start",
  "x-job/start/*/ids/*",
  "x-job/retry/ids/*",
  "x-error/message",
  "x-error/code",
  "x-error/kinds",
  signIn,
];

/** Where there has to be an object, if there is anything, and what it must have. */
const objects: Readonly<Record<string, readonly string[]>> = {
  "servers/*": ["url"],
  "security/*": [],
  components: [],
  "components/*": [],
  "components/securitySchemes/*": [],
  "paths/*": [],
  [operation]: ["operationId"],
  ...Object.fromEntries(parameters.flatMap((place) => [[place, ["name", "in"]], ...[`${place}/content`, `${place}/content/*`].map((one) => [one, []])])),
  ...Object.fromEntries(
    ["components/responses/*", `${operation}/responses/*`, "components/requestBodies/*", `${operation}/requestBody`].flatMap((place) =>
      [place, `${place}/content`, `${place}/content/*`, `${place}/content/*/examples`].map((one) => [one, []]),
    ),
  ),
  [`${operation}/responses`]: [],
  [`${operation}/x-pagination`]: [],
  [`${operation}/x-rate-limit`]: ["requests", "seconds"],
  "x-job": ["operation", "ids", "at", "fields", "states"],
  "x-job/ids": [],
  "x-job/fields": ["status"],
  "x-job/states/*": ["state", "when"],
  "x-job/states/*/when": [],
  "x-job/start/*": ["operation"],
  "x-job/start/*/ids": [],
  "x-job/cancel": ["operation"],
  "x-job/retry": ["operation", "gives"],
  "x-job/parts": ["fields", "states"],
  "x-job/lists": [],
  "x-error": ["message"],
  "x-rate-limit": ["requests", "seconds"],
  "x-headers": [],
  "x-headers/*": ["description"],
  [`${signIn}/*`]: ["options"],
  [`${signIn}/*/options`]: [],
};

/** Where there has to be a text, if there is anything. */
const texts = [
  "servers/*/url|description",
  "servers/*/variables/*/description",
  "components/securitySchemes/*/type|scheme|name|in|description",
  `${signIn}/*/get/url|operation`,
  `${operation}/operationId`,
  ...parameters.map((place) => `${place}/name|in`),
  `${operation}/x-pagination/items|pages|parameter|size|total`,
  "x-headers/*/description",
  "x-job/operation|at",
  "x-job/ids/*/*",
  "x-job/start/*/operation",
  "x-job/cancel|retry|parts|lists/operation",
];

const checked = new WeakSet<object>();

/** Refuses a document that has not the form which is relied on, the first time that it is read. @throws {UnsupportedSpecError} with each place */
export function checkForm(spec: Json): void {
  if (checked.has(spec)) return;
  const found: Unsupported[] = [];
  const tell = (at: Keys, why: string) => found.push({ at, message: `${at.join("/")} ${why}.` });
  const others: Keys[] = [];
  const hold = (place: string, expected: string, isOne: (value: Json) => boolean) => {
    for (const [at, value] of placesOf(spec, place)) {
      // What lies in one that is something else follows from that.
      if (isOne(value) || others.some((above) => above.every((key, index) => key === at[index]))) continue;
      others.push(at);
      tell(at, `is ${shown(value)}; expected ${expected}`);
    }
  };
  for (const place of lists) hold(place, "a list", Array.isArray);
  for (const [place, needed] of Object.entries(objects)) {
    hold(place, "an object", isObject);
    const isReference = (value: Json) => value.$ref !== undefined && parameters.includes(place);
    for (const [at, value] of placesOf(spec, place).filter(([, value]) => isObject(value) && !isReference(value)))
      for (const name of needed) if (value[name] === undefined) tell(at, `lacks ${name}`);
  }
  // It would be a part of the host.
  for (const [at] of placesOf(spec, "paths/*")) if (!String(at[1]).startsWith("/")) tell(at, "is no path; expected one that begins with a slash");
  for (const place of texts) hold(place, "a text", isText);
  for (const place of [`${signIn}/*/options/*`, "x-job/fields/*/*"]) hold(place, "a text or an object", (value) => isText(value) || isObject(value));
  if (found.length > 0) throw new UnsupportedSpecError(found);
  checked.add(spec);
}

const isText = (value: Json): boolean => typeof value === "string";
const isObject = (value: Json): boolean => value !== null && typeof value === "object" && !Array.isArray(value);

/** All that stands where a place leads, with the keys that lead there. */
function placesOf(spec: Json, place: string): (readonly [Keys, Json])[] {
  let found: (readonly [Keys, Json])[] = [[[], spec]];
  for (const segment of place.split("/"))
    found = found.flatMap(([at, node]) => {
      if (node === null || typeof node !== "object") return [];
      const keys = segment === "*" ? Object.keys(node) : segment.split("|");
      return keys
        .filter((key) => Object.hasOwn(node, key) && node[key] !== undefined && !(segment === "*" && key.startsWith("x-") && at[0] !== "x-headers"))
        .map((key) => [[...at, key], node[key]] as const);
    });
  return found;
}

const shown = (value: Json): string => {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};
