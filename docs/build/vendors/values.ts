/** A value as a program writes it: names without quotes, on one line where that is short enough. */
export function literal(value: unknown, width = 90, indent = ""): string {
  const short = oneLine(value);
  if (short.length + indent.length <= width || value === null || typeof value !== "object") return short;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${literal(item, width, inner)},`)
    : Object.entries(value).map(([name, member]) => `${inner}${nameOf(name)}: ${literal(member, width, inner)},`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${lines.join("\n")}\n${indent}${close}`;
}

const nameOf = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${nameOf(name)}: ${oneLine(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
