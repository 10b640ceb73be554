import type { ReactNode } from "react";
import type { ButtonLook } from "@/components/ui/button-look";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { CalendarLinks } from "./calendar-links";
import { CalendarPanel } from "./calendar-panel";

type Props = {
  locale: Locale;
  meetupId: string;
  /** On the button that unfolds the choices. */
  text: string;
  /** Of the reader, who gets mail that calendars follow. */
  answer?: "going" | "waitlisted";
  look?: ButtonLook;
  /** Below the choices. */
  children?: ReactNode;
};

/** Unfolds the calendars to which a meetup can be added. */
export function AddToCalendar({ locale, meetupId, text, answer, look, children }: Props) {
  const t = useTranslations("rsvps.calendar.choices");
  return (
    <CalendarPanel text={text} {...(look && { look })}>
      <CalendarLinks
        address={`/api/calendar/${meetupId}?lang=${locale}`}
        answer={answer}
        texts={{ google: t("google"), outlook: t("outlook"), file: t("file") }}
      />
      <p className="text-ink-2 text-sm">{answer ? t("mails") : t("copies")}</p>
      {children}
    </CalendarPanel>
  );
}
