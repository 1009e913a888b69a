import type { Router } from "vitepress";

/** Lays the page out as a whole, and leaves what is in sight where it is. */
function layOut(): void {
  const inSight = [...document.querySelectorAll(".vp-doc section")].find((section) => section.getBoundingClientRect().bottom > 0);
  const top = () => inSight?.getBoundingClientRect().top ?? 0;
  const before = top();
  document.documentElement.classList.add("whole-page");
  scrollBy({ top: top() - before, behavior: "instant" });
}

/**
 * Has a page laid out as a whole where a place in it counts: one that is asked for by its name, or gone back to. Sections that are out of sight
 * have only about the height that they will have.
 */
export function layOutForPlaces(router: Router): void {
  addEventListener("hashchange", layOut);
  router.onBeforeRouteChange = () => {
    // What is kept to come back to.
    if (scrollY > 0) layOut();
  };
  router.onAfterPageLoad = (to) => {
    document.documentElement.classList.toggle("whole-page", to.includes("#") || Boolean(history.state?.scrollPosition));
  };
}
