import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { type ButtonLook, buttonClass } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";

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

const outside = { target: "_blank", rel: "noopener nofollow", icon: "external" } as const;

/** Unfolds the calendars to which a meetup can be added, also without scripts. */
export function AddToCalendar({ locale, meetupId, text, answer, look, children }: Props) {
  const t = useTranslations("calendar.choices");
  const address = `/api/calendar/${meetupId}?lang=${locale}`;
  return (
    <details className="group min-w-0 open:w-full">
      <summary
        className={buttonClass({ look, className: "list-none [&::-webkit-details-marker]:hidden" })}
      >
        <Icon name="calendar" />
        <span>{text}</span>
      </summary>
      <div className="mt-3 grid max-w-text gap-4 rounded-card border border-hairline bg-card p-4">
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`${address}&to=google`} {...outside}>
            {t("google")}
          </ButtonLink>
          <ButtonLink href={`${address}&to=outlook`} {...outside}>
            {t("outlook")}
          </ButtonLink>
          <ButtonLink href={answer ? `${address}&answer=${answer}` : address} download>
            {t("file")}
          </ButtonLink>
        </div>
        <p className="text-ink-2 text-sm">{answer ? t("mails") : t("copies")}</p>
        {children}
      </div>
    </details>
  );
}
