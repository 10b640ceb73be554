/** The nights of the demo data. */
export const FIRST = "/n/hcsmca-first-night";
export const TONIGHT = "/n/hcsmca-tonight";
export const AHEAD = "/n/what-we-learned-together";
export const DRAFT = "/n/twenty-slides-twenty-cities";
