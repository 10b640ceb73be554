import { AddToCalendar } from "@/components/calendar/add-to-calendar";
import { Subscribe } from "@/components/calendar/subscribe";
import { inPlace } from "@/components/rsvps/place";
import { Share } from "@/components/share/share";
import { ButtonLink } from "@/components/ui/button";
import { isStillOn, meetupState, placeName } from "@/lib/meetups/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { meetupShareText } from "@/lib/share/sentence-rules";
import type { CityPageProps } from "./city-page-props";
import { directionsLink } from "./map-links";

type Props = Pick<CityPageProps, "locale" | "snapshot" | "meetup" | "now" | "origin"> & {
  /** Required if a page has two. */
  id: string;
};

/** In the RSVP card, which has the calendar already. */
export function DirectionsAndShare({ locale, snapshot, meetup, now, origin, id }: Props) {
  const t = useTranslations("meetups.venue");
  const { event } = snapshot;
  const isOn = isStillOn(meetupState(meetup, now));
  const directions = isOn && meetup.city && directionsLink(meetup, placeName(meetup, locale));
  return (
    <>
      {directions && (
        <ButtonLink href={directions} icon="pin" target="_blank" rel="noopener noreferrer">
          {t("directions")} <span className="sr-only">{t("newTab")}</span>
        </ButtonLink>
      )}
      <Share
        id={id}
        post={meetupShareText(event, meetup, locale, now)}
        address={`${origin}/n/${event.slug}/${meetup.slug}`}
      />
    </>
  );
}

/** Calendar, directions and Share, side by side where a thumb reaches them. */
export function MeetupActions(props: Props) {
  const { locale, meetup, now } = props;
  const t = useTranslations("meetups.venue");
  return (
    <div className="btn-row">
      {isStillOn(meetupState(meetup, now)) && (
        <AddToCalendar locale={locale} meetupId={meetup.id} text={t("calendar")}>
          <CityFeed {...props} />
        </AddToCalendar>
      )}
      <DirectionsAndShare {...props} />
    </div>
  );
}

/** A city's feed has the nights that are listed. */
function CityFeed({ locale, snapshot, meetup, origin }: Props) {
  const t = useTranslations("rsvps.calendar.feeds");
  if (!meetup.city || !snapshot.event.listedAt) return null;
  return (
    <div className="grid gap-3 border-hairline border-t pt-4">
      <p>{t("cityLead", { place: inPlace(locale, meetup.city) })}</p>
      <Subscribe address={`${origin}/api/calendar/feeds/city/${meetup.city.slug}?lang=${locale}`} />
    </div>
  );
}
