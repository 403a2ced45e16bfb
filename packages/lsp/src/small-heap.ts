import { setFlagsFromString } from "node:v8";

// A server lives for days beside an editor: memory that the collector would only take back under pressure is worth more than the
// last tenth of speed, so that the space for new objects stays as small as it begins. It has to be said before the rest of the
// program is loaded.
setFlagsFromString("--optimize-for-size");
setFlagsFromString("--semi-space-growth-factor=1");
