import type { StripPlace } from "@/lib/places/strip-rules";

/** Sets a place's hue for everything inside, as --zone; the letters always accompany it. */
export const zoneClass = (place: StripPlace) => `zone-${place.toLowerCase()}`;

/** The hue as a colour value, for drawings. */
export const zoneColour = (place: StripPlace) => `var(--zone-${place.toLowerCase()})`;

type Looks = { border: string; fill: string };

export const zoneLooks: Record<StripPlace, Looks> = {
  NT: { border: "border-zone-nt", fill: "bg-zone-nt" },
  AT: { border: "border-zone-at", fill: "bg-zone-at" },
  ET: { border: "border-zone-et", fill: "bg-zone-et" },
  CT: { border: "border-zone-ct", fill: "bg-zone-ct" },
  MT: { border: "border-zone-mt", fill: "bg-zone-mt" },
  PT: { border: "border-zone-pt", fill: "bg-zone-pt" },
};
