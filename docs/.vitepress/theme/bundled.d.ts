/** Styles and the theme's components are the bundler's. */
declare module "*.css";

declare module "*.vue" {
  const component: import("vue").Component;
  export default component;
}

declare module "vitepress/dist/client/theme-default/composables/sidebar.js" {
  export function useSidebar(): { isOpen: import("vue").Ref<boolean>; open(): void; close(): void };
  export function useCloseSidebarOnEscape(isOpen: import("vue").Ref<boolean>, close: () => void): void;
}
