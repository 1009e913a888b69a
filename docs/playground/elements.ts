/** An element with its attributes and what is in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...inside);
  return made;
}

/** A list with a heading, which its newest line stays in sight of. */
export function listOf(title: string, name: string) {
  const count = element("span", { class: "count" });
  const lines = element("ol", { class: name, tabindex: "0", "aria-label": title });
  const line = (text: string, look: string) => element("li", look === "" ? {} : { class: look }, text);
  return {
    box: element("section", { class: `panel panel-${name}` }, element("h2", {}, title, count), lines),
    add(text: string, look = "") {
      lines.append(line(text, look));
      lines.scrollTop = lines.scrollHeight;
    },
    set(rows: readonly (readonly [text: string, look: string])[], told = "") {
      lines.replaceChildren(...rows.map(([text, look]) => line(text, look)));
      count.textContent = told;
    },
  };
}
