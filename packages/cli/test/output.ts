import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

const schema = JSON.parse(readFileSync(new URL("../output.schema.json", import.meta.url), "utf8"));
const ajv = new Ajv2020({ strict: false, validateFormats: false }).addSchema(schema, "output");

/** Whether a value is what the schema of the command's output says; throws with what is wrong where it is not, or has a member that is not described. */
export function isOutput(kind: "job" | "told", value: object): boolean {
  if (!ajv.validate(`output#/$defs/${kind}`, value)) throw new Error(ajv.errorsText());
  const described = [kind, "overview"].flatMap((name) => Object.keys(schema.$defs[name].properties));
  const unknown = Object.keys(value).find((name) => !described.includes(name));
  if (unknown !== undefined) throw new Error(`${unknown} is not described`);
  return true;
}
