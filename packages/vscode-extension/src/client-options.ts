import { env, workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";

/** Files beside a configuration that change what is found in it. */
const NEIGHBOURS = [
  "**/.flinkconf.yaml",
  "**/{flink-conf.yaml,config.yaml}",
  "**/{yarn-site,core-site,capacity-scheduler}.xml",
  "**/{masters,workers,slaves,zoo.cfg}",
];

/** What both clients, on the desktop and in a browser, have in common. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [
      { language: "flink-conf" },
      { language: "yaml" },
      { pattern: "**/{yarn-site,core-site,hdfs-site,capacity-scheduler}.xml" },
      { pattern: "**/{masters,workers,slaves,zoo.cfg}" },
    ],
    synchronize: { fileEvents: NEIGHBOURS.map((pattern) => workspace.createFileSystemWatcher(pattern)) },
    initializationOptions: { locale: env.language },
    progressOnInitialization: false,
  };
}
