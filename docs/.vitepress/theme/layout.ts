import { useData, useRoute } from "vitepress";
import VPBackdrop from "vitepress/dist/client/theme-default/components/VPBackdrop.vue";
import VPContent from "vitepress/dist/client/theme-default/components/VPContent.vue";
import VPLocalNav from "vitepress/dist/client/theme-default/components/VPLocalNav.vue";
import VPNav from "vitepress/dist/client/theme-default/components/VPNav.vue";
import VPSidebar from "vitepress/dist/client/theme-default/components/VPSidebar.vue";
import VPSkipLink from "vitepress/dist/client/theme-default/components/VPSkipLink.vue";
import { useCloseSidebarOnEscape, useSidebar } from "vitepress/dist/client/theme-default/composables/sidebar.js";
import { type Component, defineAsyncComponent, defineComponent, h, provide, ref, watch } from "vue";
import { turnAtOnce } from "./appearance.ts";
import { VendorSwitch } from "./vendor-switch.ts";

/** A part of the page that comes alive in a task of its own, so that the browser can answer its reader before the others have. */
const ownTask = (part: Component) =>
  defineAsyncComponent({
    loader: () => Promise.resolve(part),
    hydrate: (hydrate) => {
      const timer = setTimeout(hydrate);
      return () => clearTimeout(timer);
    },
  });

const Nav = ownTask(VPNav);
const Content = ownTask(VPContent);

/** VitePress' own layout, of the parts that this site has. */
export const Layout = defineComponent({
  setup() {
    const { frontmatter } = useData();
    const { isOpen, open, close } = useSidebar();
    const route = useRoute();
    watch(() => route.path, close);
    useCloseSidebarOnEscape(isOpen, close);
    provide("hero-image-slot-exists", ref(false));
    turnAtOnce();
    const bar = {
      "nav-bar-content-after": () => h(VendorSwitch, { place: "bar" }),
      "nav-screen-content-before": () => h(VendorSwitch, { place: "screen" }),
    };
    return () =>
      h("div", { class: ["Layout", frontmatter.value.pageClass] }, [
        h(VPSkipLink),
        h(VPBackdrop, { class: "backdrop", show: isOpen.value, onClick: close }),
        h(Nav, null, bar),
        h(VPLocalNav, { open: isOpen.value, onOpenMenu: open }),
        h(VPSidebar, { open: isOpen.value }),
        h(Content),
      ]);
  },
});
