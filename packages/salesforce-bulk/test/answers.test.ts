import { validators } from "@vendor-jobs/salesforce-bulk/validators";
import { expect, it } from "vitest";

it("finds nothing in a job as a server of version 61 gave it", () => {
  const job = {
    id: "7505j00000AUSsWAAX",
    operation: "upsert",
    object: "TestCustomObject__c",
    createdById: "0055j00000AUSsWAAX",
    createdDate: "2024-08-28T00:10:59.000+0000",
    systemModstamp: "2024-08-28T00:11:01.000+0000",
    state: "JobComplete",
    externalIdFieldName: "id",
    concurrencyMode: "Parallel",
    contentType: "CSV",
    apiVersion: 61,
    jobType: "V2Ingest",
    lineEnding: "LF",
    columnDelimiter: "COMMA",
    numberRecordsProcessed: 2,
    numberRecordsFailed: 0,
    retries: 0,
    totalProcessingTime: 74,
    apiActiveProcessingTime: 23,
    apexProcessingTime: 0,
    isPkChunkingSupported: false,
  };
  expect(validators.getJob?.responses[200]?.(job)).toEqual([]);
});
