const isDigit = (code: number) => code >= 48 && code <= 57;

/** Whether a text has sixteen digits in a row. Looks at every sixteenth character: such a row covers one of them. */
function hasLongNumber(text: string): boolean {
  for (let index = 15; index < text.length; index += 16) {
    if (!isDigit(text.charCodeAt(index))) continue;
    let [from, to] = [index, index];
    while (isDigit(text.charCodeAt(from - 1))) from--;
    while (isDigit(text.charCodeAt(to + 1))) to++;
    if (to - from >= 15) return true;
    index = to;
  }
  return false;
}

/** Whether a number's text is of an integer that JavaScript would round. */
const isRounded = (source: string) => /^-?\d{16,}$/.test(source) && !Number.isSafeInteger(Number(source));

/** Puts quotes around the integers of a valid JSON text that JavaScript would round. Each character is looked at a bounded number of times. */
function quoteLong(text: string): string {
  let quoted = "";
  let copied = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 34) {
      // To the end of the string.
      while (text.charCodeAt(++index) !== 34) if (text.charCodeAt(index) === 92) index++;
    } else if (code === 45 || isDigit(code)) {
      const from = index;
      while (/[\d.eE+-]/.test(text.charAt(index + 1))) index++;
      const token = text.slice(from, index + 1);
      if (!isRounded(token)) continue;
      quoted += `${text.slice(copied, from)}"${token}"`;
      copied = index + 1;
    }
  }
  return quoted + text.slice(copied);
}

/** JSON.parse, but integers past 2^53 come as text with all their digits instead of being rounded. Takes time by the text's length alone. */
export function parseJson(text: string): unknown {
  // First of all: what is no JSON ends here.
  const value = JSON.parse(text);
  // Not by a reviver that is told how numbers were written: it takes twice as long, and deep values overflow its stack.
  return hasLongNumber(text) ? JSON.parse(quoteLong(text)) : value;
}
