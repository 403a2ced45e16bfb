/** The severities that settings may name, mildest first. */
export const SEVERITIES = ["info", "warning", "error"] as const;

/** What settings may say of a rule. */
export const LEVELS = ["off", ...SEVERITIES] as const;
