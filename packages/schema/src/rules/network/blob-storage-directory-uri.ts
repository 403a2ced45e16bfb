import { statement } from "../shapes/statement.js";

export default statement({
  id: "blob-storage-directory-uri",
  area: "network",
  summary: "A URI where Flink takes a local folder for its BLOBs",
  severity: "warning",
  fix: "none",
  keys: ["blob.storage.directory"],
  messages: {
    found:
      "{flink} does not read `{value}` as a URI: it makes a folder named `{folder}` below the working directory of each process.",
    help: "Write the path of a local folder. What has to outlive the processes goes to `high-availability.storageDir`.",
  },
  lines: ({ entry }, { target }) => (/^[a-z][a-z0-9+.-]*:\//i.test(entry.value) ? target.lines : 0),
  data: ({ entry }) => ({ folder: entry.value.slice(0, entry.value.indexOf("/")) }),
});
