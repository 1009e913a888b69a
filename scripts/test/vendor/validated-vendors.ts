import { SpecValidator } from "@vendor-jobs/contract";
import { isSuccess, operationsOf } from "@vendor-jobs/contract/spec";
import type { OperationValidators, Validators } from "@vendor-jobs/core/validation";
import { documentOf, vendors } from "./vendors.ts";

/** A vendor, each operation with its own validators and the responses that they check; Ajv is the judge. */
export async function validatedVendor(id: string) {
  const spec = documentOf(id);
  const { validators } = (await import(`../../../packages/${id}/src/generated/validators.ts`)) as { validators: Validators };
  const operations = operationsOf(spec).map((info) => {
    const own = validators[info.id] as OperationValidators;
    const responses = info.responses.filter(({ mediaType }) => mediaType === "application/json");
    return { name: info.id, info, own, responses, success: responses.filter(isSuccess) };
  });
  return { id, spec, operations, ajv: new SpecValidator(spec) };
}

/** The vendors to test. */
export const validatedVendors = await Promise.all(vendors.map(({ id }) => validatedVendor(id)));
