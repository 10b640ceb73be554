import { Section } from "@/components/site/section";
import { placeName } from "@/lib/meetups/rules";
import { published } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import { SupporterList } from "./supporter-list";

type Props = { locale: Locale; snapshot: Pick<EventSnapshot, "meetups" | "supporters"> };

/** After the night: whom it thanks, and then each of its cities. */
export function EventThanks({ locale, snapshot: { meetups, supporters } }: Props) {
  const t = useTranslations("supporters");
  const thanking = published(meetups).filter((meetup) => meetup.supporters.length > 0);
  if (supporters.length + thanking.length === 0) return null;
  return (
    <Section id="thanks" title={t("title")}>
      <div className="grid gap-5">
        {supporters.length > 0 && <SupporterList supporters={supporters} />}
        {thanking.map((meetup) => (
          <div key={meetup.id} className="grid gap-2">
            <h3 className="text-ink-2">{placeName(meetup, locale)}</h3>
            <SupporterList supporters={meetup.supporters} />
          </div>
        ))}
      </div>
    </Section>
  );
}
