import type { Plugin } from "esbuild";

/** What Node has and a browser has not: the fake touches none of it unless it listens, or reads files. */
export const withoutNode: Plugin = {
  name: "without-node",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: "node" }));
    onLoad({ filter: /.*/, namespace: "node" }, ({ path }) => ({ contents: path === "node:vm" ? vm : "module.exports = {};", loader: "js" }));
  },
};

/** Runs what is to be timed without a clock: a page's own thread is the page's to end. */
const vm = "exports.createContext = (context) => context; exports.Script = class { runInContext(context) { return context.run(); } };";
