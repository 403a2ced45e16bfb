// Spellings of values, each put to the operator's own classes (releases 1.8.0 to 1.16-SNAPSHOT answer alike).
import { describe, expect, it } from "vitest";
import { isCronExpression, periodProblem } from "../../src/operator/excluded-periods.js";
import { ingressProblem } from "../../src/operator/ingress.js";
import { readJavaUri } from "../../src/operator/java-uri.js";
import { readQuantity } from "../../src/operator/quantity.js";
import { operatorReleaseOf } from "../../src/operator/release.js";
import { readResourceMemory } from "../../src/operator/resource-memory.js";
import { isRestrictedHost } from "../../src/operator/restricted-host.js";

describe("memory of a resource", () => {
  it.each([
    ..."2048,100,0,2k,1G,1G ,2 GB,2gb,3gibibytes,1T,2Gi,2gi,2Gib,2GiB,1 gi,100 Mi,7P,1PB,1e9,1E3,10e8".split(","),
  ])("reads %j", (text) => {
    expect(readResourceMemory(text).ok).toBe(true);
  });

  it.each([..."1.5g|1.5Gi|2.5G|1.0Gi|2.0g|1e3Mi|1_000|0x10|2,5g|1Ei|-1g|9999999999999999999|words|".split("|")])(
    "does not read %j",
    (text) => {
      expect(readResourceMemory(text).ok).toBe(false);
    },
  );

  it.each([
    ["2048m", "2 gb"],
    ["1G", "1 gb"],
    ["1Gi", "1073741824"],
    ["1e9", "1000000000"],
  ])("writes %s as %s", (text, written) => {
    expect(readResourceMemory(text)).toMatchObject({ ok: true, text: written });
  });
});

describe("a quantity of Kubernetes", () => {
  it.each(["2G", "2Gi", "1.5G", "1e3", "0", "-1G", "500m", ".5"])("reads %j", (text) => {
    expect(readQuantity(text).ok).toBe(true);
  });

  it.each(["2gb", "2g", "2 G", "5gb", "", "notacpu", "1.2.3"])("does not read %j", (text) => {
    expect(readQuantity(text).ok).toBe(false);
  });
});

describe("a template of an ingress", () => {
  it.each([
    "",
    " ",
    "foo://x",
    "ftp://x/",
    "a b",
    "example.com:99999",
    "*.example.com",
    "//x/y",
    "{{name}}.{{namespace}}",
  ])("becomes a URL from %j", (template) => {
    expect(ingressProblem(template, "name", "space")).toBeUndefined();
  });

  it.each(["a:port", "x:-5", "http://[::1", "http://[::1]x"])("does not become one from %j", (template) => {
    expect(ingressProblem(template, "name", "space")).toBeDefined();
  });
});

describe("a jarURI", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.0.1",
    "169.254.169.254",
    "224.0.0.1",
    "0.0.0.0",
    "[::1]",
    "[fe80::1]",
    "2130706433",
    "127.1",
    "localhost",
  ])("may not lie on %s", (host) => {
    expect(isRestrictedHost(host)).toBe(true);
  });

  it.each(["100.64.0.1", "[fd00::1]", "example.com", "172.32.0.1", "8.8.8.8"])("may lie on %s", (host) => {
    expect(isRestrictedHost(host)).toBe(false);
  });

  it("is taken apart as java.net.URI does", () => {
    expect(readJavaUri("ht tp://x")).toEqual({
      ok: false,
      message: "Illegal character in scheme name at index 2: ht tp://x",
    });
    expect(readJavaUri("")).toEqual({ ok: true, scheme: undefined, host: undefined });
    expect(readJavaUri("https:///x")).toEqual({ ok: true, scheme: "https", host: undefined });
    expect(readJavaUri("HTTPS://a.b:8/x?y#z")).toEqual({ ok: true, scheme: "HTTPS", host: "a.b" });
    expect(readJavaUri("local:///opt/a b.jar").ok).toBe(false);
  });
});

describe("an excluded period", () => {
  it.each([
    "09:00-10:00",
    "09:13:17-11:15:18",
    "* * * ? * 2,5",
    "* * * ? * 2,5 && 14:01:20-16:00:00",
    "0 0 9-17 ? * MON-FRI",
  ])("may be %j", (text) => {
    expect(periodProblem(text)).toBeUndefined();
  });

  it.each(["12:00-10:00", "25:00-26:00", "* * * ? * 2,5555", "* * * ? * 2 && * * * ? * 3", "daily", ""])(
    "may not be %j",
    (text) => {
      expect(periodProblem(text)).toBeDefined();
    },
  );

  it("wants exactly one of the days open", () => {
    expect(isCronExpression("0 0 12 * * *")).toBe(false);
    expect(isCronExpression("0 0 12 ? * ?")).toBe(false);
    expect(isCronExpression("0 0 12 L * ?")).toBe(true);
    expect(isCronExpression("0 0/5 14 ? * 6#3 2030")).toBe(true);
  });
});

it("a release is known by its line", () => {
  expect(operatorReleaseOf("1.15.0")).toBe("1.15");
  expect(operatorReleaseOf("v1.16-SNAPSHOT")).toBe("1.16");
  expect(operatorReleaseOf("1.3.1")).toBe("1.7");
  expect(operatorReleaseOf("2.0")).toBe("1.16");
  expect(operatorReleaseOf("latest")).toBeUndefined();
});
