import { judgeEdits } from "./judge-edits.ts";
import { alteryx, nebula, workato } from "./release-edits.ts";

judgeEdits([...workato, ...nebula, ...alteryx]);
