/** Makes a request of an operation and its arguments, and has it carried. Knows nothing of answers but their shape. */

export { copied } from "./copied.ts";
export { isRepeatable } from "./is-repeatable.ts";
export { argAt, withArg } from "./places.ts";
export {
  type Args,
  isInPath,
  isJsonType,
  jsonText,
  type Label,
  lowerCased,
  type Outgoing,
  pathText,
  queryText,
  requestBuilder,
  type SentBody,
  scalarText,
} from "./request.ts";
export {
  type AnswerBody,
  type AnswerHeaders,
  type AnswerReader,
  byFetch,
  carried,
  type Fetch,
  isRedirect,
  own,
  responseOf,
  type Transport,
  type TransportAnswer,
  type TransportRequest,
} from "./transport.ts";
