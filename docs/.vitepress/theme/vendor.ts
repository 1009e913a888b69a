import { ref } from "vue";

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
