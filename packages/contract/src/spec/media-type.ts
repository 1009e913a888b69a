import type { Json } from "./json.ts";

/** A body as the spec has it in one media type. */
export interface Media {
  mediaType: string;
  schema?: Json;
  /** What a form's fields are written by. */
  encoding?: Json;
  /** Values of its examples. */
  examples: Json[];
}

/** A media type without its parameters. */
export const bareType = (mediaType: string): string => (mediaType.split(";")[0] as string).trim().toLowerCase();

/** Whether a media type is JSON, by whatever name. */
export const isJson = (mediaType: string): boolean => /[/+]json$/.test(bareType(mediaType));

/** Whether it is of records, each JSON in a line of its own. */
export const isRecords = (mediaType: string): boolean => /^application\/(x-ndjson|jsonl)$/.test(bareType(mediaType));

const spelt = (mediaType: string) => mediaType.toLowerCase().replace(/[\s"]/g, "");

/** When a declared media type is taken for what came, the nearest first: any name of JSON is JSON. */
const fits: readonly ((declared: string, given: string) => boolean)[] = [
  (declared, given) => spelt(declared) === spelt(given),
  (declared, given) => bareType(declared) === bareType(given),
  (declared, given) => isJson(declared) && isJson(given),
  (declared, given) => /^[^*]+\/\*$/.test(bareType(declared)) && bareType(given).startsWith(bareType(declared).slice(0, -1)),
  (declared) => bareType(declared) === "*/*",
];

/** Which of the documented media types a `Content-Type` is; undefined where it is none. */
export function mediaFor(content: readonly Media[], given: string): Media | undefined {
  for (const isFit of fits) {
    const found = content.find(({ mediaType }) => isFit(mediaType, given));
    if (found) return found;
  }
  return undefined;
}

/** Which of them a body is of: where its type is not said, or nothing came, the one that is preferred. */
export const mediaSent = (content: readonly Media[], given: string, isEmpty: boolean): Media | undefined =>
  mediaFor(content, given) ?? (given === "" || isEmpty ? preferredMedia(content) : undefined);

/** Of several media types JSON, else the first: what is taken where nothing says which it is. */
export const preferredMedia = (content: readonly Media[]): Media | undefined => content.find(({ mediaType }) => isJson(mediaType)) ?? content[0];
