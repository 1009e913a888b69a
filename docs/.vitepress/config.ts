import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type HeadConfig, type MarkdownRenderer, type PageData } from "vitepress";
import { writeMachineFiles } from "../build/machine-files.ts";
import { pages } from "../build/places.ts";
import { inSections } from "../build/sections.ts";

interface Navigation {
  vendors: { id: string; title: string; operations: string[] }[];
  commands: string[];
  exports: string[];
  extensions: string[];
}

const file = `${pages}/reference/navigation.json`;
if (!existsSync(file)) throw new Error("The reference is not there yet: start by `pnpm docs` or `pnpm docs:build`, which make it.");
const { vendors, commands, exports, extensions }: Navigation = JSON.parse(readFileSync(file, "utf8"));

/** Where the site is; another address by the variable. */
const address = new URL(process.env.DOCS_URL ?? "https://vendor-jobs.github.io/vendor-jobs/");
const about = "Typed clients of vendors' jobs APIs: start jobs once, follow them, find what failed and why, run it again.";

/** The vendor that was chosen, before anything is painted: of its texts only those are shown. */
const choose = `try{var v=localStorage.getItem("vendor")}catch{}document.documentElement.dataset.vendor=${JSON.stringify(vendors.map(({ id }) => id))}.includes(v)?v:"flatfile"`;
const hiding = vendors.map(({ id }) => `html[data-vendor]:not([data-vendor="${id}"]) .for-vendor[data-for="${id}"]`).join(",");

const addressOf = (path: string): string => new URL(path.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, ""), address).href;

function headOf({ relativePath, title, description }: PageData): HeadConfig[] {
  const url = addressOf(relativePath);
  const meta = (property: string, content: string): HeadConfig => ["meta", { property, content }];
  return [
    ["link", { rel: "canonical", href: url }],
    ["link", { rel: "alternate", type: "text/markdown", href: new URL(relativePath, address).href }],
    meta("og:title", title),
    meta("og:description", description || about),
    meta("og:url", url),
    meta("og:type", "website"),
    meta("og:image", new URL("social.png", address).href),
    ["meta", { name: "twitter:card", content: "summary_large_image" }],
  ];
}

const items = (prefix: string, rows: readonly (readonly [text: string, link: string])[]) => rows.map(([text, link]) => ({ text, link: `${prefix}${link}` }));

const recipes = items("/recipes/", [
  ["What failed last night", "what-failed"],
  ["Run again what failed", "run-again"],
  ["Start once from a web request", "start-once"],
  ["Wait with a progress bar", "progress"],
  ["Follow 100,000 jobs", "follow-many"],
  ["Test without the vendor", "test"],
  ["Is the vendor as documented?", "drift"],
  ["Behind a proxy", "proxy"],
  ["In the browser", "browser"],
  ["In workers", "workers"],
  ["OpenTelemetry", "opentelemetry"],
  ["An API of your own", "own-api"],
  ["From another client", "migrate"],
]);

const guides = items("/guides/", [
  ["What it does when", "what-it-does-when"],
  ["States", "states"],
  ["Security", "security"],
  ["Versions", "versions"],
  ["Stability", "stability"],
]);

const errors = items("/errors/", [
  ["All errors", ""],
  ["VendorJobsError", "vendorjobs"],
  ["ApiError", "api"],
  ["NetworkError", "network"],
  ["TimeoutError", "timeout"],
  ["AmbiguousRequestError", "ambiguous"],
  ["ResponseFormatError", "responseformat"],
  ["ContractError", "contract"],
  ["InvalidArgumentError", "invalidargument"],
  ["AbortError", "abort"],
  ["WaitTimeoutError", "waittimeout"],
  ["JobFailedError", "jobfailed"],
  ["JobStepError", "jobstep"],
  ["UsageError", "usage"],
  ["CredentialMissingError", "credentialmissing"],
  ["RefusedError", "refused"],
  ["UnreachableError", "unreachable"],
  ["DatabaseError", "database"],
  ["UnsupportedSpecError", "unsupportedspec"],
  ["PrismMissingError", "prismmissing"],
  ["SpecError", "spec"],
]);

type Items = ReturnType<typeof items>;

/** A group of links beside the text: open where the reader is in it, else the link to its first page, for each item costs each page its start. */
const group = (text: string, prefix: string, open: string, all: Items) => (prefix === open ? { text, items: all } : { text, link: all[0]?.link ?? prefix });

const texts = (open: string) => [
  {
    text: "Start",
    items: [
      { text: "In five minutes", link: "/start" },
      { text: "Playground", link: "/playground" },
    ],
  },
  { text: "Recipes", items: recipes },
  { text: "Guides", items: guides },
  group("Errors", "/errors/", open, errors),
  { text: "Reference", link: "/reference/" },
];

/** The rooms of the reference: prefix → its name and pages. */
const rooms: readonly (readonly [text: string, prefix: string, all: Items])[] = [
  ...vendors.map(({ id, title, operations }) => {
    const pages = [["Overview", ""], ...operations.map((name) => [name, name] as const), ["Schemas", "schemas"]] as const;
    return [title, `/reference/${id}/`, items(`/reference/${id}/`, pages)] as const;
  }),
  [
    "Packages",
    "/reference/exports/",
    items(
      "/reference/exports/",
      exports.map((name) => [`@vendor-jobs/${name}`, name] as const),
    ),
  ],
  ["The command line", "/reference/command/", items("/reference/command/", [["Overview", ""], ...commands.map((name) => [name, name] as const)])],
  ["Specs", "/reference/extensions/", items("/reference/extensions/", [["Rules", ""], ...extensions.map((name) => [name, name] as const)])],
];

const reference = (open: string) => [{ text: "Reference", link: "/reference/" }, ...rooms.map(([text, prefix, all]) => group(text, prefix, open, all))];

/** Has each block of code coloured once: pages are rendered several times, for browser and server. */
function keepHighlighted(md: MarkdownRenderer): void {
  const { highlight } = md.options;
  const kept = new Map<string, string>();
  md.options.highlight = (text, language, attributes) => {
    const key = [language, attributes, text].join("\n");
    const known = kept.get(key) ?? highlight?.(text, language, attributes) ?? "";
    kept.set(key, known);
    return known;
  };
}

/** What is searched: a page without its blocks of code, which the examples of bodies would fill the index with. */
const searched = (text: string, env: object, md: MarkdownRenderer): string => md.render(text.replace(/^```[\s\S]*?^```$/gm, ""), env);

export default defineConfig({
  title: "vendor-jobs",
  description: about,
  lang: "en",
  base: address.pathname,
  srcDir: "pages",
  srcExclude: ["parts/**"],
  outDir: "dist",
  cleanUrls: true,
  metaChunk: true,
  // The theme turns between light and dark by itself, see theme/appearance.ts.
  appearance: { disableTransition: false } as never,
  vite: { resolve: { alias: [{ find: "./VPSidebarGroup.vue", replacement: fileURLToPath(new URL("theme/sidebar-links.ts", import.meta.url)) }] } },
  // A page in view of twenty links would load them all.
  router: { prefetchLinks: false },
  sitemap: { hostname: address.href },
  head: [
    ["link", { rel: "icon", type: "image/svg+xml", href: `${address.pathname}logo.svg` }],
    ["meta", { name: "theme-color", content: "#0b5d52" }],
    ["script", {}, choose],
    ["style", {}, `${hiding}{display:none}`],
  ],
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config: (md) => {
      keepHighlighted(md);
      inSections(md);
    },
  },
  transformHead: ({ pageData }) => headOf(pageData),
  buildEnd: (config) => writeMachineFiles(config.pages, config.outDir, addressOf),
  themeConfig: {
    logo: "/logo.svg",
    search: { provider: "local", options: { detailedView: true, _render: searched } },
    nav: [
      { text: "Start", link: "/start" },
      { text: "Recipes", link: "/recipes/what-failed", activeMatch: "/recipes/" },
      { text: "Guides", link: "/guides/what-it-does-when", activeMatch: "/(guides|errors)/" },
      { text: "Reference", link: "/reference/", activeMatch: "/reference/" },
      { text: "Playground", link: "/playground" },
    ],
    sidebar: {
      ...Object.fromEntries(rooms.map(([, prefix]) => [prefix, reference(prefix)])),
      "/reference/": reference("/reference/"),
      "/errors/": texts("/errors/"),
      "/": texts("/"),
    },
    outline: { level: [2, 3] },
    socialLinks: [{ icon: "github", link: "https://github.com/vendor-jobs/vendor-jobs" }],
    editLink: { pattern: "https://github.com/vendor-jobs/vendor-jobs/edit/main/docs/pages/:path", text: "Mend this page" },
    vendors: vendors.map(({ id, title }) => ({ id, title })),
  } as never,
});
