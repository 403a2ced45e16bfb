import { SaxesParser, type SaxesTagPlain } from "saxes";

/** What an element may hold. */
interface Shape {
  /** Names of its children as one text, a blank behind each. */
  readonly children: RegExp;
  readonly text?: true;
  /** Attributes that have to be there; no others may be. */
  readonly attributes: Readonly<Record<string, RegExp>>;
}

const TOKEN = /\S/;
const COUNT = /^\d+$/;
const DECIMAL = /^\d+(?:\.\d+)?$/;
const ANY = /^/;
const NOTHING = /^$/;

/**
 * What the schemas of Ant's JUnit task and of Jenkins both allow. Ant's demands every attribute, the properties and the two
 * outputs; Jenkins's demands at least one property.
 */
const SHAPES: Readonly<Record<string, Shape>> = {
  testsuites: { children: /^(?:testsuite )*$/, attributes: {} },
  testsuite: {
    children: /^properties (?:testcase )*system-out system-err $/,
    attributes: {
      id: COUNT,
      name: TOKEN,
      package: TOKEN,
      timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
      hostname: TOKEN,
      tests: COUNT,
      failures: COUNT,
      errors: COUNT,
      time: DECIMAL,
    },
  },
  properties: { children: /^(?:property )+$/, attributes: {} },
  property: { children: NOTHING, attributes: { name: TOKEN, value: ANY } },
  testcase: { children: /^(?:error |failure )?$/, attributes: { name: TOKEN, classname: TOKEN, time: DECIMAL } },
  error: { children: NOTHING, text: true, attributes: { message: ANY, type: ANY } },
  failure: { children: NOTHING, text: true, attributes: { message: ANY, type: ANY } },
  "system-out": { children: NOTHING, text: true, attributes: {} },
  "system-err": { children: NOTHING, text: true, attributes: {} },
};

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: string;
}

/** What is wrong with a report of JUnit, by the rules of both schemas, and whether the suites count right. */
export function junitFaults(xml: string): readonly string[] {
  const faults: string[] = [];
  const open: Open[] = [];
  let suites = 0;
  const parser = new SaxesParser();
  parser.on("error", ({ message }) => faults.push(message));
  parser.on("text", (text) => {
    const inside = open.at(-1);
    if (inside !== undefined && text.trim() !== "" && SHAPES[inside.name]?.text !== true)
      faults.push(`${inside.name} holds text`);
  });
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    const parent = open.at(-1);
    if (parent === undefined && name !== "testsuites") faults.push(`${name} is the root`);
    if (parent !== undefined) parent.children += `${name} `;
    open.push({ name, attributes, children: "" });
    if (name === "testsuite" && attributes["id"] !== String(suites++))
      faults.push(`suite ${attributes["id"]} is out of order`);
    const allowed = SHAPES[name]?.attributes ?? {};
    for (const [attribute, form] of Object.entries(allowed)) {
      const value = attributes[attribute];
      if (value === undefined || !form.test(value)) faults.push(`${name} has ${attribute}="${value}"`);
    }
    for (const attribute of Object.keys(attributes)) {
      if (!(attribute in allowed)) faults.push(`${name} has an attribute ${attribute}`);
    }
  });
  parser.on("closetag", ({ name }) => {
    const closed = open.pop();
    if (closed === undefined || !(SHAPES[name]?.children.test(closed.children) ?? false)) {
      faults.push(`${name} holds ${closed?.children}`);
    }
    if (name === "testsuite" && closed !== undefined) {
      const cases = closed.children.match(/testcase /g)?.length ?? 0;
      if (String(cases) !== closed.attributes["tests"]) faults.push(`${closed.attributes["name"]} has ${cases} tests`);
    }
  });
  parser.write(xml).close();
  return faults;
}
