import * as z from "zod";
import { choice } from "@/lib/kernel/form/fields";
import { ownPath } from "@/lib/sign-in/schema";

/** Seeded people that a visitor of the demo can become; `nobody` signs out. */
export const PERSONAS = [
  "organizer",
  "host-vancouver",
  "host-ottawa",
  "attendee",
  "speaker",
] as const;
export type Persona = (typeof PERSONAS)[number];

export const DEMO_POSITIONS = [
  "six-weeks-before",
  "doors-halifax",
  "mid-night",
  "doors-vancouver",
  "next-morning",
] as const;
export type DemoPosition = (typeof DEMO_POSITIONS)[number];

const back = z
  .string()
  .optional()
  .transform((path) => ownPath(path) ?? "/");

export const becomeSchema = z.object({ persona: choice([...PERSONAS, "nobody"]), back });
export const moveClockSchema = z.object({ position: choice(DEMO_POSITIONS), back });
