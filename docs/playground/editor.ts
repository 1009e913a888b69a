import * as monaco from "monaco-editor/editor.js";
import "monaco-editor/features/register.all.js";
import "monaco-editor/languages/definitions/typescript/register.js";
import * as typescript from "monaco-editor/languages/features/typescript/register.js";

export interface Editor {
  /** Shows a program, with the types of its vendor. */
  show(text: string, vendor: string): Promise<void>;
  setDark(isDark: boolean): void;
  /** The program without its types. @throws where it cannot be read */
  program(): Promise<string>;
  end(): void;
}

const address = "file:///program.ts";

/** What a program is compiled to: a module of its own, its imports asked of `require`. */
const compilerOptions = {
  target: typescript.ScriptTarget.ESNext,
  module: typescript.ModuleKind.CommonJS,
  moduleResolution: typescript.ModuleResolutionKind.NodeJs,
  lib: ["es2022", "dom", "dom.iterable", "esnext.disposable"],
  strict: true,
  esModuleInterop: true,
  skipLibCheck: true,
  allowNonTsExtensions: true,
};

/** An editor that knows the packages' types. `base` is the folder of the playground's files. */
export async function openEditor(place: HTMLElement, base: string, isDark: boolean): Promise<Editor> {
  (self as { MonacoEnvironment?: object }).MonacoEnvironment = {
    getWorker: (_: string, label: string) => new Worker(`${base}${label === "typescript" ? "ts" : "editor"}.worker.js`),
  };
  const style = document.createElement("link");
  Object.assign(style, { rel: "stylesheet", href: `${base}main.css` });
  document.head.append(style);
  const { typescriptDefaults } = typescript;
  typescriptDefaults.setCompilerOptions(compilerOptions);
  // Top-level await is what programs here are written with; the compiler's module kind alone would refuse it.
  typescriptDefaults.setDiagnosticsOptions({ diagnosticCodesToIgnore: [1378, 1375, 1432, 1309] });
  const model = monaco.editor.createModel("", "typescript", monaco.Uri.parse(address));
  const editor = monaco.editor.create(place, {
    model,
    theme: isDark ? "vs-dark" : "vs",
    minimap: { enabled: false },
    automaticLayout: true,
    fontSize: 14,
    scrollBeyondLastLine: false,
    ariaLabel: "Program",
  });
  const libraries = async (name: string): Promise<{ content: string; filePath: string }[]> => {
    const files: Record<string, string> = await fetch(`${base}types/${name}.json`).then((response) => response.json());
    return Object.entries(files).map(([path, content]) => ({ content, filePath: `file:///node_modules/${path}` }));
  };
  const process = { content: "declare const process: { env: Record<string, string | undefined> };", filePath: "file:///process.d.ts" };
  const core = await libraries("core");
  return {
    async show(text, vendor) {
      typescriptDefaults.setExtraLibs([process, ...core, ...(await libraries(vendor))]);
      model.setValue(text);
    },
    setDark: (isNowDark) => monaco.editor.setTheme(isNowDark ? "vs-dark" : "vs"),
    async program() {
      const worker = await typescript.getTypeScriptWorker();
      const { outputFiles } = await (await worker(model.uri)).getEmitOutput(address);
      return outputFiles[0]?.text ?? "";
    },
    end() {
      editor.dispose();
      model.dispose();
      style.remove();
    },
  };
}
