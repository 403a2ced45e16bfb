import { defineRule } from "../define-rule.js";
import { ensembleServers } from "../shapes/zoo-cfg.js";

export default defineRule({
  id: "zoo-cfg-even-servers",
  area: "hosts",
  summary: "An even number of servers of ZooKeeper, or two with one number",
  severity: "info",
  formats: ["zoo-cfg"],
  fix: "none",
  problems: ["zoo-cfg"],
  messages: {
    even: "{count} servers of ZooKeeper bear the loss of {spare}, no more than {odd} would: a majority has to be left.",
    twice:
      "ZooKeeper passes over one of the two lines `server.{id}`, and the start script starts both machines with the same number.",
    helpEven: "Take a server away, or add one.",
    helpTwice: "Give each server a number of its own.",
    related: "The other line with this number",
  },
  checkProblem(_, context) {
    const servers = ensembleServers(context.document.entries);
    const twice = servers.find(({ id }, index) => servers.findIndex((other) => other.id === id) < index);
    if (twice !== undefined) {
      const first = servers.find(({ id }) => id === twice.id)?.entry ?? twice.entry;
      context.report({
        message: "twice",
        help: "helpTwice",
        data: { id: twice.id },
        start: twice.entry.keyStart,
        end: twice.entry.keyEnd,
        related: [{ message: "related", start: first.keyStart, end: first.valueEnd }],
      });
      return;
    }
    const last = servers.at(-1)?.entry;
    const count = servers.length;
    if (last === undefined || count % 2 !== 0) return;
    context.report({
      message: "even",
      help: "helpEven",
      data: { count, spare: count / 2 - 1 === 0 ? "none" : count / 2 - 1, odd: count - 1 },
      start: last.keyStart,
      end: last.valueEnd,
    });
  },
});
