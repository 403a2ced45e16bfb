// `IngressUtils.getIngressUrl` of the operator: a template becomes a `java.net.URL`.

/** Java's message where the template is no URL; undefined where it is one. */
export function ingressProblem(template: string, name: string, namespace: string): string | undefined {
  const withScheme = /^https?:\/\//i.test(template) ? template : `http://${template}`;
  const text = withScheme.replace(/\{\{name\}\}/gi, () => name).replace(/\{\{namespace\}\}/gi, () => namespace);
  return urlProblem(text);
}

/** What `new URL(text)` says against a text that begins with `http://` or `https://`. */
function urlProblem(text: string): string | undefined {
  const fragment = text.indexOf("#");
  let rest = (fragment === -1 ? text : text.slice(0, fragment)).replace(/^https?:/i, "");
  const query = rest.indexOf("?");
  if (query !== -1) rest = rest.slice(0, query);
  if (rest.startsWith("////")) return undefined;
  const slash = rest.indexOf("/", 2);
  const authority = rest.slice(2, slash === -1 ? undefined : slash);
  const at = authority.indexOf("@");
  if (at !== authority.lastIndexOf("@")) return undefined;
  const host = authority.slice(at + 1);
  if (host.startsWith("[")) return bracketProblem(host, authority);
  const colon = host.indexOf(":");
  return colon === -1 || colon + 1 === host.length ? undefined : portProblem(host.slice(colon + 1));
}

function bracketProblem(host: string, authority: string): string | undefined {
  const close = host.indexOf("]");
  if (close <= 2) return `Invalid authority field: ${authority}`;
  if (!/^[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(?:%.*)?$/.test(host.slice(1, close)))
    return `Invalid host: ${host.slice(0, close + 1)}`;
  const behind = host.slice(close + 1);
  if (behind === "" || behind === ":") return undefined;
  return behind.startsWith(":") ? portProblem(behind.slice(1)) : `Invalid authority field: ${authority}`;
}

/** `Integer.parseInt(CharSequence, int, int, int)`, and the check of the number. */
function portProblem(text: string): string | undefined {
  const digits = /^[+-]?[0-9]+$/.test(text);
  const value = Number(text);
  if (digits && value >= -(2 ** 31) && value < 2 ** 31) return value < -1 ? `Invalid port number :${value}` : undefined;
  const signed = /^[+-]./.test(text) ? 1 : 0;
  const wrong = text.slice(signed).search(/[^0-9]/);
  const index = digits ? text.length - 1 : Math.max(wrong, 0) + signed;
  return `Error at index ${index} in: "${text}"`;
}
