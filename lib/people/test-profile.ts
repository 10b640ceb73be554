import type { Profile } from "./schema";

/** As its form sends it. */
export const profile = (more: Partial<Profile> = {}): Profile => ({
  ...{ name: "Zoé", locale: "en", handle: null, organization: null },
  ...more,
});
