import { useData, withBase } from "vitepress";
import { defineComponent, h, onBeforeUnmount, onMounted, ref, watch } from "vue";
import { choose, chosen, takeChosen, type VendorName } from "./vendor-switch.ts";

interface Mounted {
  setVendor(vendor: string): void;
  setDark(isDark: boolean): void;
  end(): void;
}

/** The playground: everything of it is loaded once its page is opened. */
export const Playground = defineComponent({
  setup() {
    const { theme, isDark } = useData<{ vendors: VendorName[] }>();
    const place = ref<HTMLElement>();
    const trouble = ref("");
    let mounted: Mounted | undefined;
    onMounted(async () => {
      takeChosen();
      const asked = new URLSearchParams(location.search).get("vendor");
      if (asked !== null && theme.value.vendors.some(({ id }) => id === asked)) choose(asked);
      const base = withBase("/playground/");
      try {
        const { mount } = (await import(/* @vite-ignore */ `${base}main.js`)) as {
          mount(place: HTMLElement, base: string, vendor: string, isDark: boolean): Mounted;
        };
        if (place.value) mounted = mount(place.value, base, chosen.value, isDark.value);
      } catch (error) {
        trouble.value = `The playground could not be loaded: ${(error as Error).message}`;
      }
    });
    watch(chosen, (vendor) => mounted?.setVendor(vendor));
    watch(isDark, (now) => mounted?.setDark(now));
    onBeforeUnmount(() => mounted?.end());
    return () => h("div", { class: "playground" }, trouble.value === "" ? [h("div", { ref: place })] : trouble.value);
  },
});
