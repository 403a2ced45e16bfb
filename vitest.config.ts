import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const schema = fileURLToPath(new URL("./packages/schema/src/", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@flinkconf\/schema\/testing$/, replacement: `${schema}testing/index.ts` },
      { find: /^@flinkconf\/schema$/, replacement: `${schema}index.ts` },
      { find: /^@flinkconf\/schema\/(host[a-z-]*)$/, replacement: `${schema}$1.ts` },
    ],
  },
  test: {
    include: ["packages/*/test/**/*.test.ts", "tools/test/**/*.test.ts"],
    setupFiles: ["tools/lib/random-tests.ts"],
    // All cores: what the tests wait for is mostly other processes.
    maxWorkers: "100%",
    testTimeout: 180_000,
  },
});
