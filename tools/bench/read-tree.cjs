// The floor of every bulk figure: walk a folder and read each file as text, nothing else.
const { readdirSync, readFileSync } = require("node:fs");
let length = 0;
const walk = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(path);
    else length += readFileSync(path, "utf8").length;
  }
};
walk(process.argv[2]);
process.exitCode = length > 0 ? 0 : 2;
