import { readdirSync } from "node:fs";
import type { CommonOptions } from "../line/common-options.js";
import type { FileSettings } from "../lint/file-settings.js";
import { settingsSource } from "../lint/settings-source.js";

/** What flags and the settings file of the current folder say, for commands that look at no file. */
export function settingsOfFolder(options: CommonOptions): FileSettings {
  const folder = { path: ".", names: readdirSync(".") };
  return settingsSource(options).forFile("flink-conf.yaml", folder);
}
