import { afterEach, expect, it, vi } from "vitest";
import { openOracle } from "../../oracle/client.js";

afterEach(() => vi.unstubAllEnvs());

it("says in one sentence that there is no Java", () => {
  vi.stubEnv("PATH", "/nonexistent");
  expect(openOracle()).toEqual({ unavailable: "There is no Java on this machine." });
});
