import { useData, withBase } from "vitepress";
import { defineComponent, h, type PropType } from "vue";

interface Item {
  text?: string;
  link?: string;
  items?: Item[];
}

/** The links beside the text, in one component: the theme has two for each link, which cost a page half of its start. */
export default defineComponent({
  props: { items: { type: Array as PropType<Item[]>, required: true } },
  setup(props) {
    const { page } = useData();
    const isHere = (link: string) => link === `/${page.value.relativePath.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, "")}`;
    const entry = ({ text, link }: Item) =>
      link === undefined ? text : h("a", { href: withBase(link), "aria-current": isHere(link) ? "page" : undefined }, text);
    return () =>
      props.items.map((group) =>
        h("div", { class: "sidebar-group" }, [
          group.text === undefined ? undefined : h("h2", entry(group)),
          group.items &&
            h(
              "ul",
              group.items.map((item) => h("li", [entry(item)])),
            ),
        ]),
      );
  },
});
