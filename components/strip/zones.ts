import type { StripPlace } from "@/lib/places/strip-rules";

type Looks = {
  /** Sets the hue for everything inside, as --zone. */
  zone: string;
  border: string;
  fill: string;
  /** The hue as a colour value, for drawings. */
  colour: string;
};

/** A hue per place of the strip, independent of its offset; the letters always accompany it. */
export const zoneLooks: Record<StripPlace, Looks> = {
  NT: {
    zone: "zone-nt",
    border: "border-zone-nt",
    fill: "bg-zone-nt",
    colour: "var(--zone-nt)",
  },
  AT: {
    zone: "zone-at",
    border: "border-zone-at",
    fill: "bg-zone-at",
    colour: "var(--zone-at)",
  },
  ET: {
    zone: "zone-et",
    border: "border-zone-et",
    fill: "bg-zone-et",
    colour: "var(--zone-et)",
  },
  CT: {
    zone: "zone-ct",
    border: "border-zone-ct",
    fill: "bg-zone-ct",
    colour: "var(--zone-ct)",
  },
  MT: {
    zone: "zone-mt",
    border: "border-zone-mt",
    fill: "bg-zone-mt",
    colour: "var(--zone-mt)",
  },
  PT: {
    zone: "zone-pt",
    border: "border-zone-pt",
    fill: "bg-zone-pt",
    colour: "var(--zone-pt)",
  },
};
