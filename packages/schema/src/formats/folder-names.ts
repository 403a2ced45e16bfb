/** Names of folders that tell one environment from another. */
const ENVIRONMENT =
  /^(?:prod|production|live|pre-?prod|stag|stage|staging|dev|devel|development|test|testing|qa|uat|int|integration|sandbox|demo|canary|blue|green|dr)$/i;

/** Names of folders that tell the machines of one cluster apart. */
const MACHINE =
  /^(?:(?:job|task)-?managers?|[jt]m|masters?|workers?|slaves?|clients?|gateway|history-?server|nodes?|hosts?)(?:[-_.]?\d{1,3})?$/i;

const folders = (path: string): readonly string[] => path.split("/").slice(0, -1);

/** The names in a path that tell an environment, joined; empty when none does. */
export function environmentOf(path: string): string {
  return folders(path)
    .filter((part) => ENVIRONMENT.test(part))
    .join("/");
}

/** The names in a path that tell a machine of a cluster, joined; empty when none does. */
export function machineOf(path: string): string {
  return folders(path)
    .filter((part) => MACHINE.test(part))
    .join("/");
}

/**
 * What a folder has in common with those of other environments and machines: its path with a star for each name that tells
 * one. Undefined when none does. Files of one family are versions of one configuration.
 */
export function familyOf(folder: string): string | undefined {
  let isOne = false;
  const parts = folder.split("/").map((part) => {
    if (!ENVIRONMENT.test(part) && !MACHINE.test(part)) return part;
    isOne = true;
    return "*";
  });
  return isOne ? parts.join("/") : undefined;
}
