/** The strip's places, east to west. */
export const STRIP = ["NT", "AT", "ET", "CT", "MT", "PT"] as const;
export type StripPlace = (typeof STRIP)[number];
