/** The places of the strip, east to west: the way the night goes. */
export const STRIP = ["NT", "AT", "ET", "CT", "MT", "PT"] as const;
export type StripPlace = (typeof STRIP)[number];
