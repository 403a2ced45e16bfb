import { defineRule } from "../define-rule.js";

export default defineRule({
  id: "manifest-unreadable",
  area: "kubernetes",
  summary: "A document of a Kubernetes manifest that is no YAML",
  severity: "warning",
  formats: ["kubernetes"],
  fix: "none",
  messages: {
    found: "Kubernetes refuses this document, and the operator never sees it: it is no YAML ({reason}).",
    help: "Mend the line: most often a colon, a quote or the indentation is at fault.",
  },
  problems: ["unreadable-manifest"],
  checkProblem({ start, end, data }, context) {
    const reason = String(data["reason"] ?? "")
      .replace(/\s+/g, " ")
      .trim();
    context.report({ start, end, message: "found", help: "help", data: { reason } });
  },
});
