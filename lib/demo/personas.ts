/** Whom the demo lets you be; `nobody` signs out. Each key names a seeded person. */
export const PERSONAS = [
  "organizer",
  "host-vancouver",
  "host-ottawa",
  "attendee",
  "speaker",
] as const;
export type Persona = (typeof PERSONAS)[number];
