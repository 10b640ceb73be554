import { MAP_HEIGHT } from "./canada-outline";

/** Around the land, in units of the drawing. */
export const MAP_SIDE = 30;
export const MAP_BOTTOM = MAP_HEIGHT + MAP_SIDE;

/** A tenth of a unit is less than a pixel. */
export const round = (units: number) => Math.round(units * 10) / 10;
