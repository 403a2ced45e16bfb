/** A jar in a Maven repository. `module` is the artifact without its Scala suffix. */
export interface MavenArtifact {
  readonly from: "maven";
  readonly module: string;
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
}

/** A jar inside a Python distribution package, which holds what the binary release holds. */
export interface PythonArtifact {
  readonly from: "python";
  readonly module: string;
  readonly version: string;
  /** The package that holds it, as in `apache-flink-libraries==2.2.1`. */
  readonly package: string;
  /** The jar's file name; with `!` the name of a jar inside that jar. */
  readonly entry: string;
}

export type Artifact = MavenArtifact | PythonArtifact;

/** The name of a jar in the cache. */
export function jarName(artifact: Artifact): string {
  if (artifact.from === "maven") return `${artifact.artifact}-${artifact.version}.jar`;
  const [outer = "", inner] = artifact.entry.split("!");
  return inner === undefined ? outer : `${artifact.module}-${artifact.version}.jar`;
}

/** A jar of Flink itself. */
export function flink(module: string, version: string, artifact = module): MavenArtifact {
  return { from: "maven", group: "org.apache.flink", artifact, version, module };
}

/** Any other jar, by its coordinates. */
export function library(coordinates: string): MavenArtifact {
  const [group = "", artifact = "", version = ""] = coordinates.split(":");
  return { from: "maven", group, artifact, version, module: artifact };
}
