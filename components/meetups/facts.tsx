import { Section } from "@/components/site/section";
import { PhoneLink } from "@/components/ui/links/phone-link";
import { type KeyValue, KeyValues } from "@/components/ui/text/key-values";
import type { Locale } from "@/lib/platform/i18n/locales";
import { type Localized, pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { OtherLanguage } from "./other-language";

type FactsProps = {
  locale: Locale;
  meetup: Pick<
    SnapshotMeetup,
    "languages" | "ageLimit" | "costEn" | "costFr" | "transitEn" | "transitFr" | "capacity"
  >;
};

/** Null if no practical facts are known. */
export function Facts({ locale, meetup }: FactsProps) {
  const t = useTranslations("meetups.facts");
  const languages = useTranslations("meetups.languages");
  const { ageLimit, capacity } = meetup;
  const spoken = meetup.languages.map((language) => languages(language)).join(", ");
  const localized = (text: Localized | null) =>
    text && <OtherLanguage locale={locale} text={text} />;
  const all: KeyValue[] = [
    { key: "languages", term: t("languages"), value: spoken },
    { key: "cost", term: t("cost"), value: localized(pick(locale, meetup.costEn, meetup.costFr)) },
    {
      key: "transit",
      term: t("transit"),
      value: localized(pick(locale, meetup.transitEn, meetup.transitFr)),
    },
    { key: "age", term: t("age"), value: ageLimit && t("ageFrom", { age: ageLimit }) },
    { key: "seats", term: t("seats"), value: capacity && t("seatsOf", { capacity }) },
  ];
  const items = all.filter((item) => item.value);
  return items.length === 0 ? null : <KeyValues items={items} />;
}

type ContactProps = { meetup: Pick<SnapshotMeetup, "conductContact" | "conductPhone"> };

/** On the night: who to talk to if something is wrong. */
export function WhoToTalkTo({ meetup }: ContactProps) {
  const t = useTranslations("desk.trouble");
  const { conductContact, conductPhone } = meetup;
  if (!conductContact && !conductPhone) return null;
  return (
    <Section id="trouble" title={t("title")}>
      <p className="flex flex-wrap items-center gap-x-4">
        {conductContact && <strong className="wrap-anywhere">{conductContact}</strong>}
        {conductPhone && <PhoneLink phone={conductPhone} />}
      </p>
    </Section>
  );
}

/** House rules, and whom to contact about conduct. */
export function HouseRules({ meetup }: { meetup: Pick<SnapshotMeetup, "conductContact"> }) {
  const t = useTranslations("meetups.rules");
  return (
    <div className="grid max-w-text gap-3">
      <ul className="grid list-disc gap-1.5 pl-5">
        <li>{t("kind")}</li>
        <li>{t("names")}</li>
        <li>{t("room")}</li>
      </ul>
      {meetup.conductContact ? (
        <p>
          {t("contact")} <strong>{meetup.conductContact}</strong>
        </p>
      ) : (
        <p>{t("hosts")}</p>
      )}
    </div>
  );
}
