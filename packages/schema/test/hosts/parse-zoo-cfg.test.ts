import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseZooCfg } from "../../src/formats/zoo-cfg/parse-zoo-cfg.js";
import { ensembleServers } from "../../src/rules/shapes/zoo-cfg.js";
import { sourceText } from "../../src/text/decode.js";

const settingsOf = (text: string): readonly (readonly [string, string])[] =>
  parseZooCfg(sourceText(text)).entries.map(({ key, value }) => [key, value]);

const serversOf = (text: string): readonly string[] =>
  ensembleServers(parseZooCfg(sourceText(text)).entries).map(
    ({ id, host, clientPort }) => `${id} ${host} ${clientPort}`,
  );

// Expectations: java.util.Properties, and the server lines of ZooKeeper 3.4 and 3.5.
describe("a zoo.cfg", () => {
  it("gives one setting a line", () => {
    expect(settingsOf("dataDir=/data\n  clientPort : 2182 \r\nautopurge.purgeInterval 1\nempty\n")).toEqual([
      ["dataDir", "/data"],
      ["clientPort", "2182"],
      ["autopurge.purgeInterval", "1"],
      ["empty", ""],
    ]);
  });

  it("passes over comments and empty lines", () => {
    expect(settingsOf("# a=1\n! b=2\n\nc=3#4\n")).toEqual([["c", "3#4"]]);
  });

  it("names its servers with the port for clients", () => {
    expect(serversOf("clientPort=2182\nserver.1=zk1:2888:3888\nserver.2 = zk2\nserver.x=zk3\n")).toEqual([
      "1 zk1 2182",
      "2 zk2 2182",
    ]);
    expect(serversOf("server.1=zk1:2888:3888;2183\nserver.2=[2001:db8::2]:2888:3888;0.0.0.0:2184\n")).toEqual([
      "1 zk1 2183",
      "2 [2001:db8::2] 2184",
    ]);
    expect(serversOf("server.1=zk1:2888:3888:observer\n")).toEqual(["1 zk1 2181"]);
  });

  it("never throws, and keeps its places inside the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", ":", "=", "#", " ", "\n", "\r", "1", ".", "\t") }), (text) => {
        for (const entry of parseZooCfg(sourceText(text)).entries) {
          expect(text.slice(entry.keyStart, entry.keyEnd)).toBe(entry.key);
          expect(text.slice(entry.valueStart, entry.valueEnd)).toBe(entry.value);
        }
      }),
    );
  });
});
