import { PROCESS_NAMES } from "../../operator/resources.js";
import { memberOf, objectOf, textMember } from "../../text/json-value.js";
import { flinkPath } from "../shapes/flink-path.js";
import { resourceStatement } from "../shapes/operator-statement.js";
import { containersOf, MAIN_CONTAINER, objectsIn, type PodTemplate, podTemplatesOf } from "../shapes/pod-templates.js";

export default resourceStatement({
  id: "op-state-in-container",
  summary: "A directory for state that lies in the pods themselves",
  severity: "warning",
  messages: {
    found:
      "No volume is mounted at `{path}` in the {process} pods: what Flink keeps there vanishes with each pod, and no other pod sees it.",
    help: "Use an object store, or mount a volume that all pods share.",
  },
  find({ spec, at, kind, manifest, configuration }, { entries }) {
    if (kind !== "FlinkDeployment" || manifest.fragment || configuration()?.ok !== true) return [];
    const templates = podTemplatesOf(spec, at);
    return entries.flatMap(({ entry: { key, value }, placeholder, overridden }) => {
      const path = KEYS.includes(key) && !placeholder && !overridden ? localPath(value) : undefined;
      if (path === undefined) return [];
      const missing = (["jobManager", "taskManager"] as const).find((process) => !isKept(path, process, templates));
      if (missing === undefined) return [];
      const [first] = key.startsWith("high-availability") ? ["JobManager"] : [PROCESS_NAMES[missing]];
      if (first === "JobManager" && missing !== "jobManager") return [];
      return [{ path: [...at, "flinkConfiguration"], key, data: { path, process: first } }];
    });
  },
});

const KEYS = [
  "execution.checkpointing.dir",
  "state.checkpoints.dir",
  "execution.checkpointing.savepoint-dir",
  "state.savepoints.dir",
  "high-availability.storageDir",
];

function localPath(value: string): string | undefined {
  const { scheme, path } = flinkPath(value);
  return scheme?.toLowerCase() === "file" ? path : undefined;
}

/** Whether a volume that outlives the pod is mounted at the path or above it. */
function isKept(path: string, process: "jobManager" | "taskManager", templates: readonly PodTemplate[]): boolean {
  const own = templates.filter(({ of }) => of === "both" || of === process);
  const volumes = own.flatMap(({ template }) => objectsIn(memberOf(objectOf(template, "spec"), "volumes")));
  const mounts = own.flatMap((template) =>
    containersOf(template).flatMap(([, container]) =>
      textMember(container, "name") === MAIN_CONTAINER ? objectsIn(memberOf(container, "volumeMounts")) : [],
    ),
  );
  return mounts.some(([, mount]) => {
    const point = textMember(mount, "mountPath")?.replace(/\/+$/, "");
    if (point === undefined || !(path === point || path.startsWith(`${point}/`))) return false;
    const name = textMember(mount, "name");
    return !volumes.some(
      ([, volume]) => textMember(volume, "name") === name && objectOf(volume, "emptyDir") !== undefined,
    );
  });
}
