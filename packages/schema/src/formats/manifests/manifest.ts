import type { JsonValue } from "../../text/json-value.js";
import type { Range } from "../../text/source-text.js";

/** Where a member or item of a manifest stands in the file. */
export interface ManifestPlace {
  /** Its name; absent for items of a list and for the resource itself. */
  readonly key?: Range;
  readonly value: Range;
}

/** A Kubernetes resource as a file holds it. */
export interface Manifest {
  /** Empty when none is written. */
  readonly apiVersion: string;
  readonly kind: string;
  /** `metadata.name`, when it is a text. */
  readonly name: string | undefined;
  /** `metadata.namespace`, when it is a text. */
  readonly namespace: string | undefined;
  /** The JSON that the API server gets, with every null that is written. */
  readonly root: JsonValue;
  /** The resource in the file. */
  readonly region: Range;
  /**
   * Whether it is a part of a resource: a patch for kustomize, which says only what it changes, or a template that other lines
   * come into. Nothing can be called missing there.
   */
  readonly fragment: boolean;
  /** Where a member stands; undefined when it is not written. Names are those of {@link root}, items count from 0. */
  place(path: readonly (string | number)[]): ManifestPlace | undefined;
  /** The other resources of the file, in its order. */
  readonly others: readonly Manifest[];
}

/** The group of the operator's resources. */
export const FLINK_GROUP = "flink.apache.org";

/** Whether a resource is one of the operator's. */
export function isOperatorResource({ apiVersion }: Pick<Manifest, "apiVersion">): boolean {
  return apiVersion.startsWith(`${FLINK_GROUP}/`);
}
