import { inBrowser, type Theme } from "vitepress";
import { Layout } from "./layout.ts";
import { Playground } from "./playground.ts";
import { VendorSwitch } from "./vendor-switch.ts";
import { layOutForPlaces } from "./whole-page.ts";
// What the default theme brings along, but for its fonts and what this site has not: sponsors, teams, groups of code.
import "vitepress/dist/client/theme-default/styles/vars.css";
import "vitepress/dist/client/theme-default/styles/base.css";
import "vitepress/dist/client/theme-default/styles/icons.css";
import "vitepress/dist/client/theme-default/styles/utils.css";
import "vitepress/dist/client/theme-default/styles/components/custom-block.css";
import "vitepress/dist/client/theme-default/styles/components/vp-code.css";
import "vitepress/dist/client/theme-default/styles/components/vp-doc.css";
import "./style.css";

export default {
  Layout,
  enhanceApp({ app, router }) {
    if (inBrowser) layOutForPlaces(router);
    app.component("VendorSwitch", VendorSwitch);
    app.component("Playground", Playground);
  },
} satisfies Theme;
