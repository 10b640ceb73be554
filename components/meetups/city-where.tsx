import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { TownFinder } from "@/components/wishes/your-town";
import { isStillOn, meetupState } from "@/lib/meetups/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { AccessList } from "./access-list";
import type { CityPageProps } from "./city-page-props";
import { StreamClocks } from "./city-when";
import { Facts } from "./facts";
import { Venue } from "./venue";

export function CityWhere(props: CityPageProps) {
  const { locale, meetup, now } = props;
  const t = useTranslations("meetups");
  const state = meetupState(meetup, now);
  if (state === "canceled" && !meetup.venue) return null;
  return (
    <Section id="where" title={t("venue.title")}>
      <div className="grid gap-4">
        <Venue locale={locale} meetup={meetup} isOver={state === "done"} />
        <Facts locale={locale} meetup={meetup} />
        <AccessList locale={locale} meetup={meetup} isPast={!isStillOn(state)} />
        <OtherClock {...props} />
      </div>
    </Section>
  );
}

/** The stream and its start, instead of a venue. */
export function AfarWhere(props: CityPageProps) {
  const { locale, snapshot, meetup, viewer, now } = props;
  const { event, meetups } = snapshot;
  const [t, stream] = [useTranslations("nights.town"), useTranslations("nights.stream")];
  const state = meetupState(meetup, now);
  const isOver = state === "done";
  const address = isOver ? event.recordingUrl : event.streamUrl;
  if (state === "canceled" || (isOver && !address)) return null;
  return (
    <Section id="where" title={isOver ? stream("title") : t("when")}>
      <div className="grid gap-5">
        {!isOver && (
          <>
            <p className="max-w-text">{t("afarLead")}</p>
            <StreamClocks locale={locale} afar={meetup} meetups={meetups} town={viewer.town} />
            <OtherClock {...props} />
          </>
        )}
        {address ? (
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={address} icon="play" target="_blank" rel="noopener noreferrer">
              {stream(isOver ? "recording" : "watch")}
            </ButtonLink>
            {event.captionsUrl && (
              <ButtonLink href={event.captionsUrl} target="_blank" rel="noopener noreferrer">
                {stream("captions")}
              </ButtonLink>
            )}
          </div>
        ) : (
          !isOver && <p className="text-ink-2">{stream("soon")}</p>
        )}
      </div>
    </Section>
  );
}

/** The reader's town, whose time is then shown beside the meetup's. */
function OtherClock({ locale, snapshot, meetup, viewer, now }: CityPageProps) {
  const t = useTranslations("nights.town");
  if (!isStillOn(meetupState(meetup, now))) return null;
  return (
    <TownFinder
      locale={locale}
      cities={snapshot.cities}
      town={viewer.town}
      id="own-town"
      summary={t("elsewhere")}
    />
  );
}
