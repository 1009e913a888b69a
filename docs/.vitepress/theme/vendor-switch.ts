import { useData } from "vitepress";
import { defineComponent, h, onMounted, ref } from "vue";

/** A vendor that can be chosen. */
export interface VendorName {
  id: string;
  title: string;
}

/** The vendor that the reader has chosen, over all pages and visits. */
export const chosen = ref("flatfile");

/** Takes what the page's head has read, once there is a page. */
export function takeChosen(): void {
  chosen.value = document.documentElement.dataset.vendor ?? chosen.value;
}

export function choose(vendor: string): void {
  chosen.value = vendor;
  document.documentElement.dataset.vendor = vendor;
  try {
    localStorage.setItem("vendor", vendor);
  } catch {
    // A browser that keeps nothing: the choice lasts as long as the page.
  }
}

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
