import { judgeEdits } from "./judge-edits.ts";
import { alteryx, contract, core, flatfile, nebula, workato } from "./release-edits.ts";

judgeEdits([...workato, ...nebula, ...alteryx, ...flatfile, ...core, ...contract]);
