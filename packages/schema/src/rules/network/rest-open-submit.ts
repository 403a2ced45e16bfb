import { settingAbove } from "../shapes/added-setting.js";
import { linesPossiblyReadingWord } from "../shapes/settings-read.js";
import { statement } from "../shapes/statement.js";
import { isWildcard } from "../shapes/worker-hosts.js";

export default statement({
  id: "rest-open-submit",
  area: "network",
  summary: "Whoever reaches the REST port can run programs in the cluster",
  severity: "info",
  offByDefault: true,
  fix: "unsafe",
  keys: ["rest.bind-address"],
  messages: {
    found:
      "{flink} listens on all addresses and takes jars from everyone who reaches the REST port: they can run any program in the cluster.",
    help: "Set `web.submit.enable: false`, demand certificates with `security.ssl.rest.authentication-enabled`, or keep the port closed by other means.",
    fix: "Add `web.submit.enable: false`",
  },
  lines: ({ entry }, context) =>
    isWildcard(entry.value)
      ? context.target.lines &
        ~linesPossiblyReadingWord("web.submit.enable", context, "false") &
        ~linesPossiblyReadingWord("security.ssl.rest.authentication-enabled", context, "true")
      : 0,
  fixes({ entry }, context) {
    const edit = settingAbove(entry, "web.submit.enable", "false", context);
    return edit === undefined ? [] : [{ title: "fix", applicability: "unsafe", edits: [edit] }];
  },
});
