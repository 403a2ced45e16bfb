// Tests with random input draw the same input in every run, so that a red run means a change and not luck. Other input is tried with
// FLINKCONF_SEED=random (or a number) in the environment; what it finds becomes an example of its own.
import fc from "fast-check";

const asked = process.env["FLINKCONF_SEED"];
if (asked !== "random") fc.configureGlobal({ seed: asked === undefined ? 20_260_120 : Number(asked) });
