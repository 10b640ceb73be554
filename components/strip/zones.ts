import type { StripPlace } from "@/lib/places/strip-rules";

type Looks = {
  /** Letters and rings in the zone's hue. */
  text: string;
  border: string;
  fill: string;
  /** Letters on the night background. */
  onNight: string;
  /** The hue as a colour value, for drawings. */
  colour: string;
};

/** A hue per place of the strip, independent of its offset; the letters always accompany it. */
export const zoneLooks: Record<StripPlace, Looks> = {
  NT: {
    text: "text-zone-nt",
    border: "border-zone-nt",
    fill: "bg-zone-nt",
    onNight: "text-night-nt",
    colour: "var(--zone-nt)",
  },
  AT: {
    text: "text-zone-at",
    border: "border-zone-at",
    fill: "bg-zone-at",
    onNight: "text-night-at",
    colour: "var(--zone-at)",
  },
  ET: {
    text: "text-zone-et",
    border: "border-zone-et",
    fill: "bg-zone-et",
    onNight: "text-night-et",
    colour: "var(--zone-et)",
  },
  CT: {
    text: "text-zone-ct",
    border: "border-zone-ct",
    fill: "bg-zone-ct",
    onNight: "text-night-ct",
    colour: "var(--zone-ct)",
  },
  MT: {
    text: "text-zone-mt",
    border: "border-zone-mt",
    fill: "bg-zone-mt",
    onNight: "text-night-mt",
    colour: "var(--zone-mt)",
  },
  PT: {
    text: "text-zone-pt",
    border: "border-zone-pt",
    fill: "bg-zone-pt",
    onNight: "text-night-pt",
    colour: "var(--zone-pt)",
  },
};
