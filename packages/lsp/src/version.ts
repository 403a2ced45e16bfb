declare const FLINKCONF_VERSION: string;

/** The version of this server; the build puts it in. */
export const VERSION: string = typeof FLINKCONF_VERSION === "string" ? FLINKCONF_VERSION : "0.0.0";
