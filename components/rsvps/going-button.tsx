import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { goingAction } from "@/lib/rsvps/actions";
import type { ShownAnswer } from "@/lib/rsvps/queries";
import { closedFor, freeSeats } from "@/lib/rsvps/rules";
import type { Person } from "@/lib/viewer";
import { inPlace } from "./place";
import { PressForm } from "./press-form";

type Props = {
  locale: Locale;
  viewer: Person | null;
  meetup: ShownMeetup;
  /** What the viewer, or this phone, answered to it: from `answersByMeetup`. */
  answered?: ShownAnswer["status"];
  waitlisted: number;
  now: Date;
};

/** In the list of cities: one tap when signed in, else the way to the city's form. */
export function GoingButton({ locale, viewer, meetup, answered, waitlisted, now }: Props) {
  const t = useTranslations("rsvps.button");
  const card = useTranslations("rsvps.card");
  const place = inPlace(locale, meetup.city);
  const href = `/${locale}/n/${meetup.eventSlug}/${meetup.slug}#rsvp`;
  if (answered === "going" || answered === "waitlisted")
    return (
      <a href={href} className="inline-flex min-h-target items-center">
        <Badge tone="ok" icon={answered === "going" ? "check" : "clock"}>
          {answered === "going" ? t("yes") : t("waiting")}
        </Badge>
        <span className="sr-only">{t("change", { place })}</span>
      </a>
    );
  if (closedFor(meetup, now)) return <Badge>{t("closed")}</Badge>;

  const full = waitlisted > 0 || freeSeats(meetup) <= 0;
  const text = full ? t("joinShort") : t("goingShort");
  const name = full ? t("join", { place }) : t("going", { place });
  if (!viewer?.name)
    return (
      <ButtonLink href={href} aria-label={name}>
        {text}
      </ButtonLink>
    );
  return (
    <PressForm
      action={goingAction}
      fields={{ meetupId: meetup.id }}
      look="secondary"
      name={name}
      pendingText={card("sending")}
    >
      {text}
    </PressForm>
  );
}
