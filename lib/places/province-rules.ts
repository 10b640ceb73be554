import en from "@/lib/platform/i18n/messages/en/places.json";
import fr from "@/lib/platform/i18n/messages/fr/places.json";
import { comparable } from "./comparable-rules";
import type { StripPlace } from "./strip-rules";

/** Canada Post's codes; names are in `provinces` of the `places` catalogue. */
export type Province = keyof typeof en.provinces;

export const PROVINCES = Object.keys(en.provinces) as Province[];

export type Zone = { timeZone: string; stripPlace: StripPlace };

const zone = (stripPlace: StripPlace, timeZone: string): Zone => ({ stripPlace, timeZone });

/**
 * The clocks that a province's towns go by (tz database, file "northamerica"), the one of most people first. The strip
 * place is the local name of the time zone, regardless of the current offset.
 */
const ZONES: Record<Province, readonly [Zone, ...Zone[]]> = {
  NL: [zone("NT", "America/St_Johns"), zone("AT", "America/Goose_Bay")],
  PE: [zone("AT", "America/Halifax")],
  NS: [zone("AT", "America/Halifax")],
  NB: [zone("AT", "America/Moncton")],
  // The Magdalen Islands, and the Lower North Shore without daylight saving time.
  QC: [
    zone("ET", "America/Toronto"),
    zone("AT", "America/Halifax"),
    zone("AT", "America/Blanc-Sablon"),
  ],
  ON: [
    zone("ET", "America/Toronto"),
    zone("CT", "America/Winnipeg"),
    zone("ET", "America/Atikokan"),
  ],
  MB: [zone("CT", "America/Winnipeg")],
  // Around Lloydminster clocks agree with Alberta's.
  SK: [zone("CT", "America/Regina"), zone("MT", "America/Edmonton")],
  AB: [zone("MT", "America/Edmonton")],
  BC: [
    zone("PT", "America/Vancouver"),
    zone("MT", "America/Edmonton"),
    zone("MT", "America/Dawson_Creek"),
    zone("MT", "America/Fort_Nelson"),
    zone("MT", "America/Creston"),
  ],
  YT: [zone("PT", "America/Whitehorse")],
  NT: [zone("MT", "America/Yellowknife")],
  NU: [
    zone("ET", "America/Iqaluit"),
    zone("CT", "America/Rankin_Inlet"),
    zone("MT", "America/Cambridge_Bay"),
  ],
};

export const zonesOf = (province: Province): readonly [Zone, ...Zone[]] => ZONES[province];

export const isProvince = (code: string | null): code is Province =>
  PROVINCES.includes(code as Province);

/** The province of "NS", "N.S.", "Nova Scotia" or "Nouvelle-Écosse, Canada"; null for anything else. */
export function provinceOf(typed: string): Province | null {
  const text = comparable(typed).replace(/ ?\bcanada$/, "");
  // "n s" remains of "N.S.".
  const code = text.replaceAll(" ", "").toUpperCase();
  return byName.get(text) ?? (isProvince(code) ? code : null);
}

const byName = new Map(
  PROVINCES.flatMap((code) =>
    [en.provinces[code], fr.provinces[code]].map((name) => [comparable(name), code] as const),
  ),
);
