import { namedOption } from "../shapes/named-option.js";
import { boundStatement, type NumberBound } from "../shapes/number-bound.js";

const threads = (side: "server" | "client"): NumberBound => ({
  option: namedOption([`taskmanager.network.netty.${side}.numThreads`]),
  unit: "number",
  refuses: (value) => value < -1,
  takes: "numbers from 0 on, or -1 for the number of slots",
  stops: "No TaskManager starts",
});

export default boundStatement({
  id: "netty-setting-out-of-range",
  area: "network",
  summary: "A number of threads or arenas for the exchange of data that Netty refuses",
  severity: "error",
  proof: { kind: "refusal", flink: "NettyConfig", case: "netty-arenas-zero" },
  processes: ["taskmanager"],
  until: "1.20",
  fix: "none",
  bounds: [
    {
      option: namedOption(["taskmanager.network.netty.num-arenas"]),
      unit: "number",
      refuses: (value) => value < 1 && value !== -1,
      takes: "numbers from 1 on, or -1 for the number of slots",
      stops: "No TaskManager starts",
    },
    threads("server"),
    threads("client"),
  ],
  messages: {
    found: "{stops}: {flink} refuses {value} for `{key}`, which takes {takes}.",
    help: "Write -1, the default.",
  },
});
