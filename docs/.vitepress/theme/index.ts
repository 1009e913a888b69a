import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import { h } from "vue";
import { Playground } from "./playground.ts";
import { VendorSwitch } from "./vendor-switch.ts";
import "./style.css";

export default {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, {
      "nav-bar-content-after": () => h(VendorSwitch, { place: "bar" }),
      "nav-screen-content-before": () => h(VendorSwitch, { place: "screen" }),
    }),
  enhanceApp({ app }) {
    app.component("VendorSwitch", VendorSwitch);
    app.component("Playground", Playground);
  },
} satisfies Theme;
