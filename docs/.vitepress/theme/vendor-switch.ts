import { useData } from "vitepress";
import { defineComponent, h, onMounted, ref } from "vue";
import { choose, chosen, takeChosen, type VendorName } from "./vendor.ts";

/** Chooses the vendor whose texts all pages show. */
export const VendorSwitch = defineComponent({
  props: { place: { type: String, default: "page" } },
  setup({ place }) {
    const { theme } = useData<{ vendors: VendorName[] }>();
    const select = ref<HTMLSelectElement>();
    onMounted(() => {
      takeChosen();
      // Another switch may have taken it before this one came alive, which leaves what the page came with.
      if (select.value) select.value.value = chosen.value;
    });
    const option = ({ id, title }: VendorName) => h("option", { value: id, selected: id === chosen.value }, title);
    const onChange = (event: Event) => choose((event.target as HTMLSelectElement).value);
    return () =>
      h("label", { class: ["vendor-switch", `vendor-switch-${place}`] }, [
        h("span", place === "page" ? "Your vendor" : "Vendor"),
        h("select", { ref: select, value: chosen.value, onChange, "aria-label": "Vendor" }, theme.value.vendors.map(option)),
      ]);
  },
});
