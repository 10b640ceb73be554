import { PROJECTION } from "./canada-outline";

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const stretch = (latitude: number) => Math.tan(Math.PI / 4 + latitude / 2);

const south = radians(PROJECTION.parallels[0]);
const north = radians(PROJECTION.parallels[1]);
const cone =
  Math.log(Math.cos(south) / Math.cos(north)) / Math.log(stretch(north) / stretch(south));
const factor = (Math.cos(south) * stretch(south) ** cone) / cone;

/** Drawing coordinates of a place: Lambert conformal conic on a sphere. */
export function project(latitude: number, longitude: number): { x: number; y: number } {
  const radius = factor / stretch(radians(latitude)) ** cone;
  const angle = cone * radians(longitude - PROJECTION.meridian);
  return {
    x: PROJECTION.x + PROJECTION.scale * radius * Math.sin(angle),
    y: PROJECTION.y - PROJECTION.scale * (factor - radius * Math.cos(angle)),
  };
}
