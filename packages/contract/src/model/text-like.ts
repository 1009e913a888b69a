/** Signs of an expression: classes, openings of groups, quantifiers and escapes as one each. */
const signs =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|\{\d+(?:,\d*)?\}\??|[*+?]\??|./gsu;

/** What a class or a dot is tried with, the plainest first. */
const plain = ["x", "0", "X", ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(126 - index)), "\n", "é"];

/** How often what stands before a sign may come; undefined where that is no quantifier. */
function timesOf(sign = ""): [least: number, most: number] | undefined {
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(sign) ?? [];
  if (least !== undefined) return [Number(least), comma === "" ? Number(least) : most === "" ? Number.POSITIVE_INFINITY : Number(most)];
  return { "*": [0, Number.POSITIVE_INFINITY], "+": [1, Number.POSITIVE_INFINITY], "?": [0, 1] }[sign[0] ?? ""] as [number, number] | undefined;
}

/**
 * A text that a regular expression lets through, its last `choice` of each alternation; what may come several times comes `times` if that is allowed.
 * What it asks for around a place (`(?=…)`, `\b`), and references to groups, are passed over: try whether it fits.
 */
export function textLike(pattern: string, times: number, choice: number): string {
  const all = pattern.match(signs) ?? [];
  let at = 0;
  const one = (sign: string): string => {
    if (sign.startsWith("(")) return /^\(\?<?[=!]/.test(sign) ? group() && "" : group();
    if (/^(\^|\$|\\[bB1-9]|\\k<)/.test(sign)) return "";
    if (sign.length === 1 && sign !== ".") return sign;
    const expression = new RegExp(`^${sign}$`, "u");
    return (/^\\[^\w]$/.test(sign) ? sign[1] : plain.find((text) => expression.test(text))) ?? "";
  };
  const group = (): string => {
    const texts = [""];
    for (let sign = all[at++]; sign !== undefined && sign !== ")"; sign = all[at++]) {
      if (sign === "|") texts.push("");
      else {
        const text = one(sign);
        const [least, most] = timesOf(all[at]) ?? [1, 1];
        if (timesOf(all[at])) at++;
        texts[texts.length - 1] += text.repeat(Math.max(least, Math.min(times, most)));
      }
    }
    return texts[choice % texts.length] as string;
  };
  return group();
}
