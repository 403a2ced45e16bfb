import { HADOOP_FILES, type SourceText } from "@flinkconf/schema/host";
import type { FolderFactsCache, ResolvedSettings } from "./folder-facts.js";
import { inFolder } from "./uris.js";

/** A file and its text on the disk. */
export interface NamedFile {
  readonly uri: string;
  readonly source: SourceText;
}

/** Files that the settings of a document name, wherever they lie. */
export interface Surroundings {
  /** Layers below and above the document, lowest first. */
  readonly below: readonly NamedFile[];
  readonly above: readonly NamedFile[];
  /** What the folder holds that `hadoop-conf` names. */
  readonly hadoop: readonly NamedFile[];
  /** The configuration of the Kubernetes operator. */
  readonly operatorConfig: NamedFile | undefined;
}

/** Reads the files that settings name for a document; what cannot be read is left out. */
export async function surroundingsOf(
  uri: string,
  settings: ReturnType<ResolvedSettings["forFile"]> | undefined,
  facts: FolderFactsCache,
): Promise<Surroundings> {
  const read = async (path: string): Promise<readonly NamedFile[]> => {
    const file = inFolder(uri, path);
    const source = await facts.host.read(file);
    return source === undefined ? [] : [{ uri: file, source }];
  };
  const all = async (paths: readonly string[]): Promise<readonly NamedFile[]> =>
    (await Promise.all(paths.map(read))).flat();
  if (settings === undefined) return { below: [], above: [], hadoop: [], operatorConfig: undefined };
  const { layersBelow, layersAbove, hadoopConf, operatorConfig } = settings;
  return {
    below: await all(layersBelow),
    above: await all(layersAbove),
    hadoop: hadoopConf === undefined ? [] : await all(HADOOP_FILES.map((name) => `${hadoopConf}/${name}`)),
    operatorConfig: operatorConfig === undefined ? undefined : (await read(operatorConfig))[0],
  };
}
