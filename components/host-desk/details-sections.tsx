import { useClockTexts } from "@/components/site/clock-texts";
import type { SectionProps } from "@/components/site/form-section";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { accessFacts } from "@/lib/meetups/rules";
import { ACCESS_ANSWERS, SPOKEN_LANGUAGES } from "@/lib/meetups/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTime } from "@/lib/platform/time/format";
import { zoneTown } from "@/lib/platform/time/zone-town";
import { streamClocks } from "@/lib/schedule/usual-times-rules";
import { AccessForm } from "./access-form";
import { PracticalForm } from "./practical-form";
import { SeatsForm } from "./seats-form";
import { TimesForm } from "./times-form";
import { VenueForm } from "./venue-form";

function useSaveTexts() {
  const t = useTranslations("meetups.details");
  return {
    saving: t("saving"),
    saved: t("saved"),
    savedNotified: t("savedTold"),
    optional: t("optional"),
  };
}

type Part = SectionProps & { meetup: ShownMeetup };

export function VenueSection({ meetup, ...section }: Part) {
  const t = useTranslations("meetups.details.venue");
  return (
    <VenueForm
      {...section}
      meetupId={meetup.id}
      revision={meetup.revision}
      venue={meetup.venue ?? ""}
      address={meetup.address ?? ""}
      howToFindEn={meetup.howToFindEn ?? ""}
      howToFindFr={meetup.howToFindFr ?? ""}
      texts={{
        ...useSaveTexts(),
        venue: t("venue"),
        address: t("address"),
        addressHint: t("addressHint"),
        howToFindEn: t("howToFindEn"),
        howToFindFr: t("howToFindFr"),
        howToFindHint: t("howToFindHint"),
        asks: t("asks"),
        save: t("save"),
      }}
    />
  );
}

export function TimesSection({ locale, meetup, ...section }: Part & { locale: Locale }) {
  const t = useTranslations("meetups.details.times");
  const strip = useTranslations("time.strip");
  const afar = meetup.kind === "afar";
  const clocks = streamClocks(meetup).map(({ timeZone, stripPlace }) => ({
    value: timeZone,
    label: t("clockOf", { town: zoneTown(timeZone), place: strip(stripPlace) }),
  }));
  return (
    <TimesForm
      {...section}
      meetupId={meetup.id}
      revision={meetup.revision}
      timeZone={meetup.timeZone}
      timeZones={afar ? clocks : []}
      localDate={meetup.localDate}
      startsLocal={formatTime(meetup.startsLocal, locale)}
      endsLocal={formatTime(meetup.endsLocal, locale)}
      startsChoice={meetup.startsChoice ?? ""}
      endsChoice={meetup.endsChoice ?? ""}
      texts={{
        ...useSaveTexts(),
        timeZone: t("clock"),
        timeZoneHint: t("clockHint"),
        localDate: t("localDate"),
        dateHint: t("dateHint"),
        startsLocal: afar ? t("startsAfar") : t("starts"),
        endsLocal: t("ends"),
        timeHint: t("timeHint"),
        endsHint: t("endsHint"),
        clocks: { starts: useClockTexts("starts"), ends: useClockTexts("ends") },
        save: t("save"),
      }}
    />
  );
}

export function SeatsSection({ meetup, ...section }: Part) {
  const t = useTranslations("meetups.details.seats");
  return (
    <SeatsForm
      {...section}
      meetupId={meetup.id}
      capacity={String(meetup.capacity ?? "")}
      texts={{
        ...useSaveTexts(),
        capacity: t("capacity"),
        capacityHint: t("capacityHint"),
        overbooked: t("overbooked"),
        save: t("save"),
      }}
    />
  );
}

export function PracticalSection({ meetup, ...section }: Part) {
  const t = useTranslations("meetups.details.practical");
  const languages = useTranslations("meetups.languages");
  return (
    <PracticalForm
      {...section}
      meetupId={meetup.id}
      revision={meetup.revision}
      before={{
        partyLimit: String(meetup.partyLimit),
        reconfirmDays: String(meetup.reconfirmDays ?? ""),
        ageLimit: String(meetup.ageLimit ?? ""),
        costEn: meetup.costEn ?? "",
        costFr: meetup.costFr ?? "",
        transitEn: meetup.transitEn ?? "",
        transitFr: meetup.transitFr ?? "",
        conductContact: meetup.conductContact ?? "",
        conductPhone: meetup.conductPhone ?? "",
      }}
      spoken={meetup.languages}
      languages={SPOKEN_LANGUAGES.map((value) => ({ value, label: languages(value) }))}
      texts={{
        ...useSaveTexts(),
        partyLimit: t("partyLimit"),
        partyLimitHint: t("partyLimitHint"),
        reconfirmDays: t("reconfirmDays"),
        reconfirmDaysHint: t("reconfirmDaysHint"),
        languages: t("languages"),
        ageLimit: t("ageLimit"),
        ageLimitHint: t("ageLimitHint"),
        costEn: t("costEn"),
        costFr: t("costFr"),
        costHint: t("costHint"),
        transitEn: t("transitEn"),
        transitFr: t("transitFr"),
        conductContact: t("conductContact"),
        conductContactHint: t("conductContactHint"),
        conductPhone: t("conductPhone"),
        conductPhoneHint: t("conductPhoneHint"),
        save: t("save"),
      }}
    />
  );
}

export function AccessSection({ meetup, ...section }: Part) {
  const t = useTranslations("meetups.details.access");
  const accessTexts = useTranslations("meetups.access");
  const facts = accessFacts(meetup.access).map(({ feature, answer, noteEn, noteFr }) => {
    const name = accessTexts(`features.${feature}`);
    return {
      feature,
      name,
      answer,
      noteEn: noteEn ?? "",
      noteFr: noteFr ?? "",
      noteEnText: t("noteEn", { feature: name }),
      noteFrText: t("noteFr", { feature: name }),
    };
  });
  return (
    <AccessForm
      {...section}
      meetupId={meetup.id}
      revision={meetup.revision}
      facts={facts}
      answers={ACCESS_ANSWERS.map((value) => ({ value, label: accessTexts(`answers.${value}`) }))}
      accessContactEn={meetup.accessContactEn ?? ""}
      accessContactFr={meetup.accessContactFr ?? ""}
      texts={{
        ...useSaveTexts(),
        note: t("note"),
        noteThere: t("noteThere"),
        accessContactEn: t("contactEn"),
        accessContactFr: t("contactFr"),
        contactHint: t("contactHint"),
        save: t("save"),
      }}
    />
  );
}
