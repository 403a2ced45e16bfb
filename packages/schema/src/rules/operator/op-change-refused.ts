import { operatorStatement } from "../shapes/operator-statement.js";

export default operatorStatement({
  id: "op-change-refused",
  summary: "A change that a running resource cannot make",
  codes: ["cluster-kind-change", "mode-change", "version-change-suspended", "redeploy-path", "deployment-name-change"],
  case: "op-session-becomes-application",
  at: "key",
  messages: {
    found: "{operator} refuses the change: a running session cluster cannot become an application, nor the reverse.",
    mode: "{operator} refuses the change between native and standalone.",
    version: "{operator} refuses another `flinkVersion` while the job is suspended with `last-state`.",
    path: "{operator} refuses the new `savepointRedeployNonce`: there is no `initialSavepointPath` to deploy from.",
    name: "{operator} refuses the change: a session job stays with its cluster.",
    help: "Delete the resource and create it under another name, or take the change back.",
    versionHelp: "Resume the job on its present version first, then change the version.",
    pathHelp: "Write the savepoint into `initialSavepointPath`.",
  },
  wording({ code }) {
    switch (code) {
      case "mode-change":
        return { found: "mode" };
      case "version-change-suspended":
        return { found: "version", help: "versionHelp" };
      case "redeploy-path":
        return { found: "path", help: "pathHelp" };
      case "deployment-name-change":
        return { found: "name" };
      default:
        return {};
    }
  },
});
