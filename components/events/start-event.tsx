import { useTranslations } from "next-intl";
import { useClockTexts } from "@/components/site/clock-texts";
import { Page } from "@/components/site/page";
import { Card } from "@/components/ui/card";
import type { Person } from "@/lib/kernel/viewer";
import { cityName } from "@/lib/places/rules";
import type { StripPlace } from "@/lib/places/strip-rules";
import { type Locale, otherLocale } from "@/lib/platform/i18n/locales";
import { formatTime } from "@/lib/platform/time/format";
import { StartForm } from "./start-form";

type City = { slug: string; nameEn: string; nameFr: string; stripPlace: StripPlace };

/** Typed before signing in. */
export type Typed = Partial<
  Record<"title" | "otherTitle" | "localDate" | "localTime" | "hashtag" | "cities", string>
>;

type Props = {
  locale: Locale;
  viewer: Person | null;
  cities: City[];
  typed: Typed;
  formKey: string;
};

/** Five fields; the usual cities are preselected. */
export function StartEvent({ locale, viewer, cities, typed, formKey }: Props) {
  const t = useTranslations("events.start");
  const ticked = typed.cities?.split(".") ?? cities.map((city) => city.slug);
  return (
    <Page title={t("title")} lead={t("lead")} width="text">
      <Card as="div" className="grid gap-6">
        <StartForm
          formKey={formKey}
          before={{
            title: typed.title ?? "",
            otherTitle: typed.otherTitle ?? "",
            localDate: typed.localDate ?? "",
            localTime: typed.localTime ?? formatTime("19:00", locale),
            hashtag: typed.hashtag ?? "",
            cities: ticked,
          }}
          cities={cities.map((city) => ({
            value: city.slug,
            label: cityName(city, locale),
          }))}
          otherLang={otherLocale(locale)}
          texts={{
            title: t("name"),
            titleHint: t("name-hint"),
            otherTitle: t("other-name"),
            optional: t("optional"),
            localDate: t("date"),
            dateHint: t("date-hint"),
            localTime: t("time"),
            timeHint: t("time-hint"),
            hashtag: t("hashtag"),
            hashtagHint: t("hashtag-hint"),
            cities: t("cities"),
            citiesHint: t("cities-hint"),
            clock: useClockTexts(),
            submit: t("submit"),
            submitting: t("submitting"),
          }}
        />
        {!viewer && <p className="text-ink-2 text-sm">{t("sign-in-note")}</p>}
      </Card>
    </Page>
  );
}
