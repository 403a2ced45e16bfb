import { flinkVersionParts } from "../../operator/release.js";
import { textMember } from "../../text/json-value.js";
import { resourceStatement } from "../shapes/operator-statement.js";

export default resourceStatement({
  id: "op-image-version-mismatch",
  summary: "An image of another Flink than flinkVersion says",
  severity: "warning",
  messages: {
    found:
      "The image `{value}` is not of {version}, for which the operator writes the configuration and picks its client.",
    help: "Write the same release twice.",
  },
  find({ spec, at }) {
    const image = textMember(spec, "image");
    const version = textMember(spec, "flinkVersion");
    const [, tag] = /(?:^|\/)flink:([0-9]+\.[0-9]+)/.exec(image ?? "") ?? [];
    const parts = version === undefined ? undefined : flinkVersionParts(version);
    if (tag === undefined || version === undefined || parts === undefined || tag === parts.join(".")) return [];
    return [{ path: [...at, "image"], data: { version } }];
  },
});
