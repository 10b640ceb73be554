import { useDuration } from "@/components/line-ups/duration";
import { InLanguage } from "@/components/site/in-language";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { UnfoldingAction } from "@/components/ui/unfolding-action";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import { isBreak, slotName } from "@/lib/slots/rules";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { markStageAction } from "@/lib/stage/actions";
import type { EmceeSlot, EmceeStage } from "@/lib/stage/queries";
import { closedStageOf, type StageSlot, stageOf, turnOf } from "@/lib/stage/rules";
import { EmceeRow } from "./emcee-row";
import { ExtendButtons, MarkButton, type Pressed } from "./mark-button";
import { FollowStage, OnClock } from "./on-clock";
import { Screens } from "./screens";

type Props = {
  locale: Locale;
  meetup: Pick<SnapshotMeetup, "id" | "slug" | "eventSlug" | "city">;
  stage: EmceeStage;
  /** "example.ca" */
  host: string;
};

/** The stage for whoever runs it: what is on, what comes, and the buttons for one thumb. */
export function EmceePage({ locale, meetup, stage, host }: Props) {
  const t = useTranslations("stage");
  const { marks, slots, at, timeZone, sequence, closed } = stage;
  const shown =
    closed === "night-over" ? closedStageOf(marks, slots) : stageOf(marks, slots, at.getTime());
  const { on, next } = shown;
  const pressed = (slotId: string): Pressed => ({ meetupId: meetup.id, sequence, slotId });
  const isClosed = closed !== null;
  const isGiven = Boolean(on?.talk) && on !== null && turnOf(on, at.getTime()) !== "out";
  return (
    <Page
      title={t("emcee.title")}
      width="text"
      back={{
        href: `/${locale}/n/${meetup.eventSlug}/${meetup.slug}`,
        text: placeName(meetup, locale),
      }}
    >
      <FollowStage bell={stage.bell} />
      {closed && <Notice>{t(`refusals.${closed}`)}</Notice>}
      {!isClosed && slots.length > 0 && (
        <Card as="div" className="grid gap-5">
          <Delay over={shown.over} />
          {on ? (
            <OnNow {...{ locale, timeZone }} slot={on} pressed={pressed(on.id)} />
          ) : (
            <p className="text-ink-2">{t("emcee.nothing-on")}</p>
          )}
          {next && (
            <Next {...{ locale, timeZone, isGiven }} slot={next} pressed={pressed(next.id)} />
          )}
        </Card>
      )}
      <Section id="line-up" title={t("emcee.line-up")}>
        {slots.length === 0 ? (
          <p className="text-ink-2">{t("emcee.empty")}</p>
        ) : (
          <ol className="grid gap-3">
            {shown.slots.map((slot) => (
              <EmceeRow
                key={slot.id}
                {...{ locale, timeZone, slot, isClosed }}
                pressed={pressed(slot.id)}
              />
            ))}
          </ol>
        )}
      </Section>
      {(!isClosed || closed === "too-early") && (
        <Screens
          {...{ locale, stage }}
          meetupId={meetup.id}
          address={`${host}/stage`}
          isOpen={!isClosed}
        />
      )}
    </Page>
  );
}

function Delay({ over }: { over: number }) {
  const t = useTranslations("stage.emcee");
  const minutes = Math.round(Math.abs(over) / 60);
  const word = minutes === 0 ? "on-time" : over > 0 ? "late" : "early";
  return (
    <p>
      <Badge tone={word === "late" ? "warn" : "ok"} icon="clock">
        {t(word, { minutes })}
      </Badge>
    </p>
  );
}

type SlotProps = {
  locale: Locale;
  timeZone: string;
  slot: StageSlot<EmceeSlot>;
  pressed: Pressed;
};

function OnNow({ locale, timeZone, slot, pressed }: SlotProps) {
  const t = useTranslations("stage.emcee");
  const named = slotName(slot, locale, useTranslations("talks.cues"));
  const { startsAt, endsAt, seconds, talk } = slot;
  const time = (at: number) => formatTimeAt(new Date(at), timeZone, locale);
  return (
    <section aria-labelledby="on-title" className="grid gap-3">
      <h2 id="on-title" className="wrap-anywhere">
        <span className="block text-base text-ink-2">{t("on")}</span>{" "}
        <InLanguage locale={locale} text={named} />
      </h2>
      {talk && <p>{talk.speakerName}</p>}
      <p>{t("began", { time: time(startsAt), end: time(endsAt) })}</p>
      <OnClock
        {...{ startsAt, endsAt, seconds }}
        slides={talk?.slides.length ?? 0}
        texts={{
          slide: t("slide", { number: "{number}", count: "{count}" }),
          "slide-left": t("slide-left", { seconds: "{seconds}" }),
          left: t("left", { time: "{time}" }),
          "starts-in": t("starts-in", { seconds: "{seconds}" }),
          out: t("out"),
        }}
      />
      <div className="flex flex-wrap gap-3">
        <MarkButton {...{ pressed }} kind="ended" name={named.text} />
        {isBreak(slot) && <ExtendButtons {...{ pressed }} name={named.text} />}
      </div>
      {talk && (
        <UnfoldingAction
          key={startsAt}
          open={t("restart-open")}
          lead={t("restart-lead")}
          action={markStageAction}
          fields={{ ...pressed, kind: "restarted" }}
          icon="undo"
          look="destructive"
          pendingText={t("working")}
        >
          {t("restart")}
        </UnfoldingAction>
      )}
    </section>
  );
}

type NextProps = SlotProps & {
  /** A talk that is not over yet: it would be cut off. */
  isGiven: boolean;
};

function Next({ locale, timeZone, slot, pressed, isGiven }: NextProps) {
  const t = useTranslations("stage.emcee");
  const named = slotName(slot, locale, useTranslations("talks.cues"));
  const time = formatTimeAt(new Date(slot.startsAt), timeZone, locale);
  const duration = useDuration();
  return (
    <section aria-labelledby="next-title" className="grid gap-3">
      <h2 id="next-title" className="wrap-anywhere">
        <span className="block text-base text-ink-2">{t("next")}</span>{" "}
        <InLanguage locale={locale} text={named} />
      </h2>
      {slot.talk && <p>{slot.talk.speakerName}</p>}
      <p>
        {t("next-at", { time })}
        {isBreak(slot) && ` ${t("lasts", { duration: duration(slot.seconds) })}`}
      </p>
      {isGiven ? (
        <UnfoldingAction
          key={slot.id}
          open={t("start-now-open")}
          of={named.text}
          lead={t("again-lead")}
          action={markStageAction}
          fields={{ ...pressed, kind: "started" }}
          icon="play"
          name={t("start-of", { name: named.text })}
          pendingText={t("working")}
        >
          {t("start")}
        </UnfoldingAction>
      ) : (
        <MarkButton
          key={slot.id}
          {...{ pressed }}
          kind="started"
          name={named.text}
          look="primary"
          size="door"
          icon="play"
          wide
        />
      )}
      {isBreak(slot) && (
        <div className="flex flex-wrap gap-3">
          <ExtendButtons {...{ pressed }} name={named.text} />
        </div>
      )}
    </section>
  );
}
