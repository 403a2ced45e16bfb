import { extensions, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** What the extension for YAML lets others do. */
interface YamlExtension {
  registerContributor(
    scheme: string,
    requestSchema: (resource: string) => string | undefined,
    requestContent: (schema: string) => Promise<string | undefined>,
  ): boolean;
}

const SCHEME = "flinkconf";
/** Resources of the operator somewhere in a text. */
const RESOURCE = /^[ \t]*["']?apiVersion["']?:[ \t]*["']?flink\.apache\.org\/v/m;

/**
 * Offers the schema of the operator's resources to the extension for YAML, where it is installed: fields of the spec are then
 * completed and checked there, and settings of Flink by our own server.
 */
export async function offerSchemas(client: BaseLanguageClient): Promise<void> {
  const yaml = extensions.getExtension<YamlExtension | undefined>("redhat.vscode-yaml");
  const api = yaml === undefined ? undefined : await yaml.activate();
  api?.registerContributor(
    SCHEME,
    (resource) => {
      const text = workspace.textDocuments.find(({ uri }) => uri.toString() === resource)?.getText();
      return text !== undefined && RESOURCE.test(text) ? schemaUri(resource) : undefined;
    },
    async (schema) => {
      const uri = decodeURIComponent(Uri.parse(schema).query);
      return (await client.sendRequest<string | null>("flinkconf/schema", { uri }).catch(() => null)) ?? undefined;
    },
  );
}

/** One schema for each document, because the releases that it is for decide. */
function schemaUri(resource: string): string {
  return `${SCHEME}://schema/kubernetes?${encodeURIComponent(resource)}`;
}
