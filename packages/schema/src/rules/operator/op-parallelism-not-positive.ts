import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-parallelism-not-positive",
  summary: "Parallelism or replicas below 1",
  codes: ["parallelism", "task-manager-replicas", "job-manager-replicas"],
  case: "op-parallelism-0",
  messages: {
    found: "{operator} refuses a {what} below 1; absent, a parallelism is 0.",
    help: "Write a number from 1 on.",
  },
  data: ({ path }) => ({ what: String(path[path.length - 1]) }),
});
