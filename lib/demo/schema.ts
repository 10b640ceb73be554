import { z } from "zod";
import { choice } from "../fields";
import { ownPath } from "../people/schema";
import { DEMO_POSITIONS } from "../time/demo-clock";
import { PERSONAS } from "./personas";

const back = z
  .string()
  .optional()
  .transform((path) => ownPath(path) ?? "/");

export const becomeSchema = z.object({ persona: choice([...PERSONAS, "nobody"]), back });
export const moveClockSchema = z.object({ position: choice(DEMO_POSITIONS), back });
