import { InLanguage } from "@/components/site/in-language";
import { nightTitle } from "@/lib/events/rules";
import type { OpenedInvitation, ShownInvitation } from "@/lib/invitations/queries";
import { startInCities, startInTown } from "@/lib/places/clock-rules";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { formatDate } from "@/lib/platform/time/format";
import { formatDateAt } from "@/lib/platform/time/format-instant";
import { inTown } from "@/lib/platform/time/french";

type Shown = { locale: Locale; invitation: ShownInvitation };

/** Not the page's translator: if the reader's language is unknown, both languages are shown. */
const translations = (locale: Locale) => translator(locale, "invitations.accept");

export function invitationTitle({ locale, invitation }: Shown): string {
  const { city } = invitation.meetup;
  if (!city) return translations(locale)("title-afar");
  const name = cityName(city, locale);
  return translations(locale)("title", { city: locale === "fr" ? inTown(name) : name });
}

export function InvitationText({ locale, invitation }: Shown) {
  const t = translations(locale);
  const { meetup, event, organizer, cities } = invitation;
  const night = () => <InLanguage locale={locale} text={nightTitle(event, locale)} />;
  return (
    <div className="grid max-w-text gap-3">
      <p>{organizer ? t.rich("lead", { organizer, night }) : t.rich("lead-unnamed", { night })}</p>
      <div>
        <p className="font-semibold first-letter:uppercase">
          {t("when", {
            date: formatDate(meetup.localDate, locale),
            time: startInTown(meetup, locale),
          })}
        </p>
        <p className="text-ink-2 empty:hidden">{startInCities(meetup, cities, locale)}</p>
      </div>
      <p>{meetup.city ? `${t("what")} ${t("seat")}` : t("what-afar")}</p>
      <p className="text-ink-2 text-sm">
        {t("until", { date: formatDateAt(invitation.expiresAt, meetup.timeZone, locale) })}
      </p>
    </div>
  );
}

export type Issue = NonNullable<OpenedInvitation["issue"]>;

export function issueTitle(locale: Locale, issue: Issue): string {
  return translations(locale)(`${issue}-title`);
}

export function IssueText({ locale, issue }: { locale: Locale; issue: Issue }) {
  return <p className="max-w-text">{translations(locale)(issue)}</p>;
}
