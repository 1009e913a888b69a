/** A text of a spec as it may stand in a comment of the code that is written. */
export const inComment = (text: string): string => text.replaceAll("*/", "*\\/");

/** A name as the member of a type. */
export const memberName = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

export const oneLine = (text: string): string => text.trim().replace(/\s+/g, " ");
