import { useData } from "vitepress";
import { provide } from "vue";

/**
 * Turns between light and dark with no colour fading behind the others. VitePress does so by itself, but also at each page's start, where nothing
 * turns: that styles the whole page twice more. The site's `appearance` keeps it from that.
 */
export function turnAtOnce(): void {
  const { isDark } = useData();
  provide("toggle-appearance", () => {
    const still = document.createElement("style");
    still.textContent = "*, *::before, *::after { transition: none !important; }";
    document.head.append(still);
    isDark.value = !isDark.value;
    // Once the colours are there.
    requestAnimationFrame(() => requestAnimationFrame(() => still.remove()));
  });
}
