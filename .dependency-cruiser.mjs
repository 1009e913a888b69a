// The rooms and their doors; CONTRIBUTING says what they are for. `depcruise` fails `pnpm check` where a file breaks one of these rules.

/** What has rooms, and these in an order: a room may know those before it. What stands side by side may not know each other. A folder stands before one that it is in. */
export const order = {
  "packages/core/src": [
    ["redaction", "time"],
    ["validation", "request"],
    ["answer"],
    ["send"],
    ["pages", "undici"],
    ["job"],
    ["search", "start", "watch"],
    ["client"],
  ],
  "packages/contract/src": [["spec", "serve"], ["check", "table"], ["model", "mock", "matchers", "verify", "proxy"], ["jobs"], ["lists"], ["fake"]],
  "packages/generator/src": [["print"], ["fit"], ["propose"], ["lint"]],
  "packages/cli/src": [["io"], ["options"], ["connections"], ["tools"], ["jobs"]],
  "packages/follow/src": [["database"], ["work"]],
  "scripts/release": [["bump"], ["types", "specs"]],
  "docs/build": [["exports", "vendors"]],
  "scripts/bench": [["measures"]],
  scripts: [["workspace"], ["lint"], ["generate"], ["release"], ["check", "demo", "new", "rehearsal", "bench"]],
};

const halls = Object.keys(order).join("|");
/** A room: a folder of one of these. What is generated is none, for its files are the package's own. */
const rooms = `^(${halls})/(?!test/|generated/)([^/]+)`;

/** What has a name of its own, by which others import it. */
const packages = "packages/[^/]+|examples/[^/]+|scripts|docs";

const inOrder = Object.entries(order).flatMap(([folder, steps]) =>
  steps.flatMap((step, index) =>
    step.map((room) => ({
      name: `${room}-knows-too-much`,
      comment: `What ${folder}/${room} may know: ${steps.slice(0, index).flat().join(", ") || "no other room"}. Move what is shared to a room before both.`,
      severity: "error",
      from: { path: `^${folder}/${room}/` },
      to: { path: `^${folder}/(${[...step.filter((other) => other !== room), ...steps.slice(index + 1).flat()].join("|") || "(?!)"})/` },
    })),
  ),
);

export default {
  forbidden: [
    {
      name: "past-a-door",
      comment: "A room is imported by its index.ts only. Import from there, or let the door hand out what you need.",
      severity: "error",
      from: { path: `${rooms}/` },
      to: { path: `${rooms}/(?!index\\.ts$)`, pathNot: ["^$1/$2/", "^$1/[^/]+/index\\.ts$"], dependencyTypes: ["local"] },
    },
    {
      name: "past-a-door-from-outside",
      comment: "Files of no room, such as entries, know rooms by their index.ts only, and by at-once.ts what a room else loads later.",
      severity: "error",
      from: { path: `^(${halls})/[^/]+$|^(?!${rooms.slice(1)}/)`, pathNot: "(^|/)test/|\\.test\\.ts$" },
      to: { path: `${rooms}/`, pathNot: ["^$1/[^/]+$", "/(index|at-once)\\.ts$"], dependencyTypes: ["local"] },
    },
    {
      name: "by-path",
      comment: "Another package is imported by its name, never by path; in tests too.",
      severity: "error",
      from: { path: `^(${packages})/` },
      to: { path: `^(${packages})/`, pathNot: "^$1/", dependencyTypes: ["local"] },
    },
    {
      name: "circle",
      comment: "Files that know each other cannot be read one after the other. Move what both need to a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    ...inOrder,
  ],
  options: {
    exclude: { path: "(^|/)node_modules/" },
    doNotFollow: { path: "(^|/)dist/" },
    // Type-only imports count.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ["@vendor-jobs/source", "import"], exportsFields: ["exports"] },
  },
};
