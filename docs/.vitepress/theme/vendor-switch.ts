import { useData } from "vitepress";
import { defineComponent, h, onMounted } from "vue";
import { choose, chosen, takeChosen, type VendorName } from "./vendor.ts";

/** Chooses the vendor whose texts all pages show. */
export const VendorSwitch = defineComponent({
  props: { place: { type: String, default: "page" } },
  setup({ place }) {
    const { theme } = useData<{ vendors: VendorName[] }>();
    onMounted(takeChosen);
    const option = ({ id, title }: VendorName) => h("option", { value: id, selected: id === chosen.value }, title);
    const onChange = (event: Event) => choose((event.target as HTMLSelectElement).value);
    return () =>
      h("label", { class: ["vendor-switch", `vendor-switch-${place}`] }, [
        h("span", place === "page" ? "Your vendor" : "Vendor"),
        h("select", { value: chosen.value, onChange, "aria-label": "Vendor" }, theme.value.vendors.map(option)),
      ]);
  },
});
