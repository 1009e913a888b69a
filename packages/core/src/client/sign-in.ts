import type { Api, CredentialOption, Security, SignInWay } from "../api.ts";
import { refuse, show } from "../checks.ts";
import type { Credentials } from "../send/index.ts";
import { checkCookie } from "./check-cookie.ts";
import { granted } from "./granted.ts";
import { requireCredential } from "./options.ts";
import { type Given, putAt } from "./put-at.ts";
import type { VendorParts } from "./vendor-parts.ts";

/** Credentials from what the caller gave, by the vendor's table; throws where a part is missing, and says what is expected. */
export const signIn: Pick<VendorParts, "signIn"> = { signIn: credentialsOf };

function credentialsOf(api: Api, given: Given, baseUrl: string): Credentials {
  const { security } = api;
  if (!security) return { authorize() {} };
  const way = wayOf(security, given);
  const main = way.grant && granted(api, way, given, baseUrl);
  const put = putAt(way.places, security, given);
  checkCookie(api, given, way.places.find(({ header }) => header === "cookie") ?? {});
  const others = Object.entries(security.own ?? {}).filter(([, places]) =>
    places.every(({ options = [] }) => options.every((name) => given[name] !== undefined)),
  );
  const puts = new Map(others.map(([scheme, places]) => [scheme, putAt(places, security, given)]));
  return {
    ...main,
    authorize(request, send, scheme) {
      const own = scheme !== undefined && puts.get(scheme);
      (own || put)(request);
      return own ? undefined : main?.authorize(request, send, scheme);
    },
  };
}

const isGiven = ({ members }: CredentialOption, value: unknown): boolean =>
  members ? Object.keys(members).every((name) => isText((value as Given | undefined)?.[name])) : isText(value);

const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";

/** The first way whose options are all given; else throws for the one that was meant, where one has to be. */
function wayOf({ options, ways, none }: Security, given: Given): SignInWay {
  const optionOf = (name: string) => options[name] as CredentialOption;
  for (const [name, { values }] of Object.entries(options)) {
    const value = given[name];
    if (values && value !== undefined && !values.includes(value as string)) refuse(name, value, values.map(show).join(" or "));
  }
  const complete = ways.find((way) => way.options.every((name) => isGiven(optionOf(name), given[name])));
  const simplest = [...ways].sort((a, b) => a.options.length - b.options.length)[0] as SignInWay;
  const meant = complete ?? ways.find((way) => way.options.some((name) => given[name] !== undefined)) ?? none ?? simplest;
  const listOf = (way: SignInWay) => way.options.join(", ").replace(/, (\w+)$/, " and $1");
  const others = [...new Set(ways.map(listOf))].filter((list) => list !== listOf(meant)).join(" or ");
  const either = !others ? "" : meant === simplest ? `, or give ${others} instead` : `. Give ${others}, or give ${listOf(meant)} instead`;
  for (const name of meant.options) {
    const { what, members } = optionOf(name);
    if (!members) requireCredential(name, given[name], what + either);
    else if (typeof given[name] !== "object" || given[name] === null) refuse(name, given[name], `an object: ${what}${either}`);
    else for (const member of Object.keys(members)) requireCredential(`${name}.${member}`, (given[name] as Given)[member], members[member] as string);
  }
  return meant;
}
