import { judgeEdits } from "./judge-edits.ts";
import { contract, core, flatfile } from "./release-edits.ts";

judgeEdits([...flatfile, ...core, ...contract]);
