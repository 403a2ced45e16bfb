import "./small-heap.js";
import { readdir, readFile } from "node:fs/promises";
import { decode } from "@flinkconf/schema/host";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import type { Host } from "./server/host.js";
import { serve } from "./server/server.js";

/** So large a file is no configuration, and is not read. */
const LARGEST = 16 * 1024 * 1024;

const { LC_ALL, LC_MESSAGES, LANG } = process.env;

const fileHost: Host = {
  locale: LC_ALL || LC_MESSAGES || LANG || "en",
  async read(uri) {
    try {
      const bytes = await readFile(URI.parse(uri).fsPath);
      return bytes.length > LARGEST ? undefined : decode(bytes);
    } catch {
      return undefined;
    }
  },
  async names(folderUri) {
    try {
      return await readdir(URI.parse(folderUri).fsPath);
    } catch {
      return [];
    }
  },
  async words(locale, name) {
    try {
      return JSON.parse(await readFile(`${__dirname}/words/${locale}/${name}.json`, "utf8"));
    } catch {
      return undefined;
    }
  },
};

serve(createConnection(ProposedFeatures.all), fileHost);
