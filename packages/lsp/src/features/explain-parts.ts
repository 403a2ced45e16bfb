import { flinkCatalogue } from "@flinkconf/schema/host";
import { type ExplainParts, optionDetails, RULES } from "@flinkconf/schema/host-editor";

/** What explanations draw on. */
export function explainParts(): ExplainParts {
  return {
    catalogue: flinkCatalogue(),
    details(key) {
      const known = optionDetails(key);
      if (known === undefined) return undefined;
      return { owner: known.owner, ...(known.module === undefined ? {} : { module: known.module }) };
    },
    rules: RULES,
  };
}
