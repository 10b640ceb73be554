import type { Province } from "@/lib/places/province-rules";
import { slugify } from "@/lib/places/rules";
import type { StripPlace } from "@/lib/places/strip-rules";

export type SeedCity = {
  slug: string;
  nameEn: string;
  nameFr: string;
  province: Province;
  stripPlace: StripPlace;
  timeZone: string;
  /** Degrees, to about a hundredth. */
  latitude: number;
  longitude: number;
};

type Row = [name: string | [en: string, fr: string], north: number, east: number];

function cities(
  province: Province,
  stripPlace: StripPlace,
  timeZone: string,
  rows: Row[],
): SeedCity[] {
  return rows.map(([name, latitude, longitude]) => {
    const [nameEn, nameFr] = typeof name === "string" ? [name, name] : name;
    const slug = slugify(nameEn);
    const place = { province, stripPlace, timeZone, latitude, longitude };
    return { slug, nameEn, nameFr, ...place };
  });
}

/**
 * The strip place is the local name of the time zone, regardless of the current offset:
 * Whitehorse counts as Pacific, Regina as Central.
 */
export const CITIES: readonly SeedCity[] = [
  ...cities("NL", "NT", "America/St_Johns", [
    ["St. John’s", 47.56, -52.71],
    ["Corner Brook", 48.95, -57.95],
  ]),
  ...cities("NL", "AT", "America/Goose_Bay", [
    ["Happy Valley-Goose Bay", 53.3, -60.33],
    ["Labrador City", 52.95, -66.91],
  ]),
  ...cities("NS", "AT", "America/Halifax", [
    ["Halifax", 44.65, -63.58],
    ["Sydney", 46.14, -60.19],
  ]),
  ...cities("NB", "AT", "America/Moncton", [
    ["Moncton", 46.09, -64.78],
    ["Fredericton", 45.96, -66.64],
    ["Saint John", 45.27, -66.06],
    ["Edmundston", 47.37, -68.33],
  ]),
  ...cities("PE", "AT", "America/Halifax", [["Charlottetown", 46.24, -63.13]]),
  ...cities("QC", "ET", "America/Toronto", [
    [["Montreal", "Montréal"], 45.5, -73.57],
    [["Quebec City", "Québec"], 46.81, -71.21],
    ["Gatineau", 45.48, -75.7],
    ["Sherbrooke", 45.4, -71.89],
    ["Trois-Rivières", 46.34, -72.54],
    ["Saguenay", 48.43, -71.07],
    ["Rimouski", 48.45, -68.52],
    ["Rouyn-Noranda", 48.24, -79.02],
    ["Sept-Îles", 50.21, -66.38],
    ["Gaspé", 48.83, -64.49],
  ]),
  ...cities("ON", "ET", "America/Toronto", [
    ["Ottawa", 45.42, -75.7],
    ["Toronto", 43.65, -79.38],
    ["Barrie", 44.39, -79.69],
    ["Guelph", 43.54, -80.25],
    ["Hamilton", 43.26, -79.87],
    ["Kingston", 44.23, -76.49],
    ["Kitchener", 43.45, -80.49],
    ["London", 42.98, -81.25],
    ["North Bay", 46.31, -79.46],
    ["Peterborough", 44.31, -78.32],
    [["Sault Ste. Marie", "Sault-Sainte-Marie"], 46.52, -84.35],
    ["St. Catharines", 43.16, -79.25],
    ["Sudbury", 46.49, -80.99],
    ["Thunder Bay", 48.38, -89.25],
    ["Waterloo", 43.46, -80.52],
    ["Windsor", 42.31, -83.04],
  ]),
  ...cities("MB", "CT", "America/Winnipeg", [
    ["Winnipeg", 49.9, -97.14],
    ["Brandon", 49.85, -99.95],
    ["Thompson", 55.74, -97.86],
  ]),
  ...cities("SK", "CT", "America/Regina", [
    ["Regina", 50.45, -104.62],
    ["Saskatoon", 52.13, -106.67],
    ["Prince Albert", 53.2, -105.75],
  ]),
  ...cities("AB", "MT", "America/Edmonton", [
    ["Calgary", 51.04, -114.07],
    ["Edmonton", 53.55, -113.49],
    ["Fort McMurray", 56.73, -111.38],
    ["Grande Prairie", 55.17, -118.79],
    ["Lethbridge", 49.7, -112.85],
    ["Red Deer", 52.27, -113.81],
  ]),
  ...cities("BC", "PT", "America/Vancouver", [
    ["Kelowna", 49.89, -119.5],
    ["Vancouver", 49.28, -123.12],
    ["Victoria", 48.43, -123.37],
    ["Kamloops", 50.67, -120.33],
    ["Nanaimo", 49.17, -123.94],
    ["Prince George", 53.92, -122.75],
  ]),
  ...cities("BC", "MT", "America/Edmonton", [["Cranbrook", 49.51, -115.77]]),
  ...cities("BC", "MT", "America/Dawson_Creek", [["Fort St. John", 56.25, -120.85]]),
  ...cities("YT", "PT", "America/Whitehorse", [["Whitehorse", 60.72, -135.06]]),
  ...cities("NT", "MT", "America/Yellowknife", [["Yellowknife", 62.45, -114.37]]),
  ...cities("NT", "MT", "America/Inuvik", [["Inuvik", 68.36, -133.72]]),
  ...cities("NU", "ET", "America/Iqaluit", [["Iqaluit", 63.75, -68.52]]),
  ...cities("NU", "CT", "America/Rankin_Inlet", [["Rankin Inlet", 62.81, -92.09]]),
];
