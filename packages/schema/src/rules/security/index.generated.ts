// Written by `npm run generate` from the rule files; do not edit.
import type { Rule } from "../rule.js";
import delegationTokenContradiction from "./delegation-token-contradiction.js";
import delegationTokenRenewalRatio from "./delegation-token-renewal-ratio.js";
import kerberosContextsMissing from "./kerberos-contexts-missing.js";
import kerberosHalfConfigured from "./kerberos-half-configured.js";
import kerberosKeytabMissing from "./kerberos-keytab-missing.js";
import kerberosTicketCacheLongRunning from "./kerberos-ticket-cache-long-running.js";
import secretInPlainConf from "./secret-in-plain-conf.js";
import securityContextUnknown from "./security-context-unknown.js";
import securityModuleUnknown from "./security-module-unknown.js";
import sslCipherUnknown from "./ssl-cipher-unknown.js";
import sslProtocolUnknown from "./ssl-protocol-unknown.js";
import sslProtocolWithoutCipher from "./ssl-protocol-without-cipher.js";
import sslProviderUnknown from "./ssl-provider-unknown.js";
import sslRestAuthWithoutRest from "./ssl-rest-auth-without-rest.js";
import sslRestStoreMissing from "./ssl-rest-store-missing.js";
import sslStoreMissing from "./ssl-store-missing.js";
import sslStorePath from "./ssl-store-path.js";
import sslWeakCipher from "./ssl-weak-cipher.js";

export const rules: readonly Rule[] = [
  delegationTokenContradiction,
  delegationTokenRenewalRatio,
  kerberosContextsMissing,
  kerberosHalfConfigured,
  kerberosKeytabMissing,
  kerberosTicketCacheLongRunning,
  secretInPlainConf,
  securityContextUnknown,
  securityModuleUnknown,
  sslCipherUnknown,
  sslProtocolUnknown,
  sslProtocolWithoutCipher,
  sslProviderUnknown,
  sslRestAuthWithoutRest,
  sslRestStoreMissing,
  sslStoreMissing,
  sslStorePath,
  sslWeakCipher,
];
