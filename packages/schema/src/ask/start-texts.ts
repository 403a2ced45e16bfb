// Files that hold settings as given, so that Flink reads each key and text as it stands.

/** Texts that a YAML reader takes for strings without quotes, and for nothing else. */
const PLAIN = /^[A-Za-z/][\w./-]*$/;
const WORDS = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

/** The lines of a flink-conf.yaml. */
export function legacyText(entries: Iterable<readonly [key: string, value: string]>): string {
  let text = "";
  for (const [key, value] of entries) text += `${key}: ${value}\n`;
  return text;
}

/** The lines of a config.yaml, every value a string. */
export function standardText(entries: Iterable<readonly [key: string, value: string]>): string {
  let text = "";
  for (const [key, value] of entries) text += `${scalar(key)}: ${scalar(value)}\n`;
  return text;
}

/** A configuration file of Hadoop. Keys and values must need no escapes. */
export function hadoopXml(properties: Iterable<readonly [key: string, value: string]>): string {
  let text = '<?xml version="1.0"?>\n<configuration>\n';
  for (const [key, value] of properties) text += `  <property><name>${key}</name><value>${value}</value></property>\n`;
  return `${text}</configuration>\n`;
}

function scalar(text: string): string {
  if (PLAIN.test(text) && !WORDS.test(text)) return text;
  // JSON's escapes are YAML's; only a NUL and its like differ, and DEL, which YAML wants escaped.
  return JSON.stringify(text).replaceAll("\u007f", "\\x7f");
}
