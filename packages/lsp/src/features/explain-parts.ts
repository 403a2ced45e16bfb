import { flinkCatalogue } from "@flinkconf/schema/host";
import {
  type ExplainParts,
  optionDetails,
  type PackedDescriptions,
  RULES,
  wordsAbout,
} from "@flinkconf/schema/host-editor";

/** What explanations draw on; without descriptions they tell facts only. */
export function explainParts(descriptions?: PackedDescriptions): ExplainParts {
  return {
    catalogue: flinkCatalogue(),
    details(key) {
      const known = optionDetails(key);
      if (known === undefined) return undefined;
      const words = wordsAbout(key, descriptions);
      return {
        owner: known.owner,
        ...(known.module === undefined ? {} : { module: known.module }),
        ...(words === undefined ? {} : { description: words.description }),
        ...(words?.longer === undefined ? {} : { longer: words.longer }),
      };
    },
    rules: RULES,
  };
}
