import { plainName } from "../spec/index.ts";

const createdNames = /^(created?|queued?|submitted)(at|on|date|time|datetime)$/;
const updatedNames = /^(updated?|modified|lastmodified)(at|on|date|time|datetime)$/;

export const isUpdated = (name: string): boolean => updatedNames.test(plainName(name));

/** Whether a field says when the job was made or last changed. */
export const isTimestamp = (name: string): boolean => createdNames.test(plainName(name)) || isUpdated(name);
