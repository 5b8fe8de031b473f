/** Raised with every change that can alter results: rules, matching, thresholds. Part of every cache key. */
export const DETECTION_VERSION = "9";
