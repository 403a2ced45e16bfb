import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHosts } from "../../src/formats/hosts/parse-hosts.js";
import { sourceText } from "../../src/text/decode.js";

const hostsOf = (text: string): readonly string[] =>
  parseHosts("masters", sourceText(text)).entries.map(({ key, value }) => (value === "" ? key : `${key} ${value}`));

// Expectations: what readMasters and readWorkers of config.sh in Flink 1.19 and 2.3 made of these lines, but for carriage returns,
// which they keep, and for the IPv6 address, which readMasters cuts at its first colon.
describe("a file of hosts", () => {
  it("gives the first word of each line, with its port", () => {
    expect(hostsOf("jm1:8081\njm2\n  jm3:8082  and more\n")).toEqual(["jm1 8081", "jm2", "jm3 8082"]);
  });

  it("passes over comments and empty lines", () => {
    expect(hostsOf("# jm0\n\njm1:8081#jm2\n \t\njm3 # the third\n#jm4")).toEqual(["jm1 8081", "jm3"]);
  });

  it("takes the end of a place in a network for the host", () => {
    expect(hostsOf("/rack1/tm1\nrack2/tm-2.local\n")).toEqual(["tm1", "tm-2.local"]);
  });

  it("takes the colons of an address for no port", () => {
    expect(hostsOf("2001:db8::1\n")).toEqual(["2001:db8::1"]);
  });

  it("copes with the line ends of Windows and with a last line that has none", () => {
    expect(hostsOf("jm1:8081\r\njm2:8082")).toEqual(["jm1 8081", "jm2 8082"]);
  });

  it("says where host and port stand, and which comments there are", () => {
    const text = "# all\r\n rack/tm1 # one\ntm2:22\n";
    const { entries, comments } = parseHosts("workers", sourceText(text));
    expect(entries.map((entry) => text.slice(entry.keyStart, entry.keyEnd))).toEqual(["tm1", "tm2"]);
    expect(entries.map((entry) => text.slice(entry.valueStart, entry.valueEnd))).toEqual(["", "22"]);
    expect(comments.map(({ start, end, trailing }) => [text.slice(start, end), trailing])).toEqual([
      ["# all", false],
      ["# one", true],
    ]);
  });

  it("never throws, and keeps its places inside the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", ":", "/", "#", " ", "\n", "\r", "1", ".", "ä") }), (text) => {
        for (const entry of parseHosts("masters", sourceText(text)).entries) {
          expect(text.slice(entry.keyStart, entry.keyEnd)).toBe(entry.key);
          expect(text.slice(entry.valueStart, entry.valueEnd)).toBe(entry.value);
          expect(entry.key).not.toMatch(/[\s#]/);
        }
      }),
    );
  });
});
