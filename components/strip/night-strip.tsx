import type { ComponentProps } from "react";
import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { Strip } from "./strip";

type Props = Omit<ComponentProps<typeof Strip>, "label" | "texts"> & { locale: Locale };

/** The strip with its texts from the catalogue. */
export async function NightStrip({ locale, light, ...rest }: Props) {
  const t = await getTranslations({ locale, namespace: "time.strip" });
  const texts = Object.fromEntries(
    STRIP.map((place) => [place, t(light[place], { place: t(place) })]),
  ) as Record<StripPlace, string>;
  return <Strip light={light} label={t("name")} texts={texts} {...rest} />;
}
