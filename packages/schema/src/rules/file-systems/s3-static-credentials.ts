import { hasPlaceholder } from "../../effective/placeholder.js";
import { endpointHost, S3_ENDPOINTS, S3_PREFIXES } from "../shapes/s3-options.js";
import { statement } from "../shapes/statement.js";

const SECRETS = ["secret-key", "secret.key"];

export default statement({
  id: "s3-static-credentials",
  area: "file-systems",
  summary: "A secret key of AWS stands in the file",
  severity: "info",
  fix: "none",
  keys: S3_PREFIXES.flatMap((prefix) => SECRETS.map((name) => prefix + name)),
  at: "key",
  messages: {
    found: "Everybody who can read this file has the keys of this account of AWS, until somebody changes them.",
    help: "Give the machines or pods a role (IAM) and delete the keys: the clients then find credentials by themselves.",
  },
  lines: ({ entry }, { target, effective }) => {
    if (entry.value === "") return 0;
    // A server of one's own knows no roles.
    const elsewhere = S3_ENDPOINTS.some((key) => {
      const text = effective.winner(key)?.entry.value;
      return text !== undefined && (hasPlaceholder(text) || !/\.amazonaws\.com(?:\.cn)?$/.test(endpointHost(text)));
    });
    return elsewhere ? 0 : target.lines;
  },
});
