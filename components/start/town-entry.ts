import type { useForm } from "@/components/ui/form/use-form";
import type { StripPlace } from "@/lib/places/strip-rules";
import type { TownEntry } from "@/lib/places/town-list-rules";

export type KnownCity = {
  slug: string;
  nameEn: string;
  nameFr: string;
  province: string;
  stripPlace: StripPlace;
  /** In the reader's language. */
  name: string;
};

export type Entry = TownEntry<KnownCity>;
export type TownsForm = Pick<ReturnType<typeof useForm>, "value" | "error" | "list">;
export type FormerHosts = { ref: string; slug: string; name: string }[];

type PlaceName = "address" | "province" | "timeZone";
export type PlaceValues = Record<"town" | PlaceName, string>;

export type PlaceField = {
  value: (name: PlaceName, initial?: string) => string;
  error: (name: PlaceName) => string | undefined;
};

/** What was typed for an entry. Without scripts, the list may have changed since its rows were made. */
export function fieldOf(
  form: TownsForm,
  before: PlaceValues[],
  key: string,
  at: number,
): PlaceField {
  let rows = 0;
  let found = -1;
  for (; ; rows += 1) {
    const town = form.value(`places.${rows}.town`, MISSING);
    if (town === MISSING) break;
    if (town === key) found = rows;
  }
  const index = found >= 0 ? found : rows + at;
  const earlier = before.find(({ town }) => town === key);
  return {
    value: (name, initial) =>
      form.value(`places.${index}.${name}`, earlier ? earlier[name] : initial),
    error: (name) => form.error(`places.${index}.${name}`),
  };
}

const MISSING = "\n";
