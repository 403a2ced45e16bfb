import { releaseOfImage } from "../../effective/release.js";
import type { BoundEntry, RuleContext } from "../rule.js";
import { linesTaking, namedOption } from "../shapes/named-option.js";
import { isNativeKubernetes } from "../shapes/native-kubernetes.js";
import { statement } from "../shapes/statement.js";

const IMAGE = namedOption(["kubernetes.container.image.ref", "kubernetes.container.image"]);

/** Whether the tag names a release that the file is not meant for. */
function isOther({ entry }: BoundEntry, { target }: RuleContext): boolean {
  const release = releaseOfImage(entry.value);
  return release !== undefined && release.judgedAs === undefined && (release.lines & target.lines) === 0;
}

/** Whether the image is another one tomorrow: no tag, or `latest`, and no digest. */
function isMoving(image: string): boolean {
  const name = image.trim().slice(image.trim().lastIndexOf("/") + 1);
  return name !== "" && !name.includes("@") && (!name.includes(":") || name.endsWith(":latest"));
}

export default statement({
  id: "k8s-image-version-mismatch",
  area: "kubernetes",
  summary: "An image of another Flink release than the client's, or of whichever is the newest",
  severity: "warning",
  fix: "none",
  keys: IMAGE.keys,
  messages: {
    found:
      "The image `{value}` holds another release than {flink}, for which this configuration is: client and cluster do not understand each other across releases.",
    moving:
      "The image `{value}` is whichever was pushed last: the cluster may run another release than the client, or than it ran yesterday.",
    help: "Name the image with the release of the client, such as `flink:1.20.0-scala_2.12-java17`, or by its digest.",
  },
  lines: (bound, context) =>
    isNativeKubernetes(context) && (isOther(bound, context) || isMoving(bound.entry.value))
      ? linesTaking(IMAGE, bound, context)
      : 0,
  wording: (bound, context) => (isOther(bound, context) ? {} : { found: "moving" }),
});
