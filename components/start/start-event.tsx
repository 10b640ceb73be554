import type { ReactNode } from "react";
import { useClockTexts } from "@/components/site/clock-texts";
import { InLanguage } from "@/components/site/in-language";
import { Page } from "@/components/site/page";
import { Card } from "@/components/ui/card";
import type { NightToRun } from "@/lib/drafts/queries";
import { placesOfText } from "@/lib/drafts/schema";
import { nightTitle } from "@/lib/events/rules";
import type { Person } from "@/lib/kernel/viewer";
import { cityName } from "@/lib/places/rules";
import { MOST_TOWNS } from "@/lib/places/schema";
import { type Locale, otherLocale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTime } from "@/lib/platform/time/format";
import { StartForm } from "./start-form";
import { townsTexts } from "./start-texts";
import type { KnownCity } from "./town-entry";

const FIELDS = ["title", "otherTitle", "localDate", "localTime", "hashtag", "towns"] as const;
type Field = (typeof FIELDS)[number];

/** Typed before signing in. */
export type Typed = Partial<Record<Field | "places", string>>;

type Props = {
  locale: Locale;
  viewer: Person | null;
  cities: Omit<KnownCity, "name">[];
  typed: Typed;
  formKey: string;
  /** The night that is run again. */
  night: NightToRun | null;
  townsByHashtag: Record<string, string>;
  /** What comes along from that night. */
  along: ReactNode;
};

/** Five fields and a list of towns. */
export function StartEvent(props: Props) {
  const { locale, viewer, cities, typed, formKey, night, townsByHashtag } = props;
  const t = useTranslations("events.start");
  const texts = useStartTexts();
  const copied = night && copiedValues(night, locale);
  const remembered = townsByHashtag[(typed.hashtag ?? "").toLowerCase()];
  const initial = (name: Field) => typed[name] ?? copied?.[name] ?? "";
  return (
    <Page
      title={t(night ? "again-title" : "title")}
      lead={night ? <AgainLead locale={locale} night={night} /> : t("lead")}
      width="text"
    >
      {props.along}
      <Card as="div" className="grid gap-6">
        <StartForm
          formKey={formKey}
          from={night?.event.id ?? null}
          before={{
            title: initial("title"),
            otherTitle: initial("otherTitle"),
            localDate: initial("localDate"),
            localTime: initial("localTime") || formatTime("19:00", locale),
            hashtag: initial("hashtag"),
            towns: initial("towns") || (remembered ?? ""),
          }}
          places={placesOfText(typed.places ?? "")}
          cities={cities.map((city) => ({ ...city, name: cityName(city, locale) }))}
          hosts={night?.hosts ?? []}
          mostRows={MOST_TOWNS + 1}
          townsByHashtag={townsByHashtag}
          otherLang={otherLocale(locale)}
          texts={texts}
        />
        {!viewer && <p className="text-ink-2 text-sm">{t("sign-in-note")}</p>}
      </Card>
    </Page>
  );
}

function useStartTexts() {
  const t = useTranslations("events.start");
  const [places, zones] = [useTranslations("places"), useTranslations("time.strip")];
  return {
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
    towns: townsTexts(t, places, zones),
    filled: t("filled"),
    afar: useTranslations("events")("from-afar"),
    citiesNote: t("cities-note"),
    clock: useClockTexts(),
    submit: t("submit"),
    submitting: t("submitting"),
  };
}

function copiedValues({ event, towns }: NightToRun, locale: Locale): Typed {
  const [title, otherTitle] =
    locale === "fr" ? [event.titleFr, event.titleEn] : [event.titleEn, event.titleFr];
  return {
    title: title ?? otherTitle ?? "",
    otherTitle: (title && otherTitle) ?? "",
    localTime: formatTime(event.localTime, locale),
    hashtag: event.hashtag,
    towns,
  };
}

function AgainLead({ locale, night }: { locale: Locale; night: NightToRun }) {
  const t = useTranslations("events.start");
  return t.rich("again-lead", {
    night: () => <InLanguage locale={locale} text={nightTitle(night.event, locale)} />,
  });
}
