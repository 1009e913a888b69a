import type { RequestError } from "../errors.ts";

/** What errors say at their end of what became of a call whose answer is none that can be read. */
export const fates = {
  acted: " The call has acted; do not send it again for its answer.",
  unknown: " Whether the call has acted is not known.",
};

/** What such an error says before that and its request: another is to say what became of the call. */
export const withoutFate = ({ message, request }: RequestError): string =>
  [...Object.values(fates), ` (${request.method} `].reduce((text, end) => text.split(end, 1)[0] as string, message);

/** What an error says without the address of its page: another error, which has one of its own, is to say it. */
export const bareMessage = ({ message }: Error): string => message.replace(/ \(see \S+\)$/, "");
