import type { Place, SpecFiles } from "./spec-files.ts";

/** An operation of a spec, with the places of its parts. */
export interface OperationPlace {
  readonly method: string;
  readonly path: string;
  readonly place: Place;
  /** The document. */
  readonly root: Place;
  /** By name, those of the path included. */
  readonly parameters: ReadonlyMap<string, Place>;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The operations of a spec by their ids. */
export function operationPlaces(files: SpecFiles, root: Place): Map<string, OperationPlace> {
  const found = new Map<string, OperationPlace>();
  for (const [path, item] of files.entries(files.at(root, "paths"))) {
    for (const method of methods) {
      const place = files.at(item, method);
      if (!place) continue;
      const lists = [files.at(item, "parameters"), files.at(place, "parameters")];
      const parameters = new Map(lists.flatMap((list) => files.entries(list)).map(([, parameter]) => [parameter.value.name as string, parameter]));
      found.set(place.value.operationId, { method: method.toUpperCase(), path, place, root, parameters });
    }
  }
  return found;
}
