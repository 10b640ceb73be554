import { useDuration } from "@/components/line-ups/duration";
import { InLanguage } from "@/components/site/in-language";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { ActionButton } from "@/components/ui/form/action-button";
import { UnfoldingAction } from "@/components/ui/unfolding-action";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import { isBreak, slotName } from "@/lib/slots/rules";
import { checkSpeakerAction, markStageAction } from "@/lib/stage/actions";
import type { EmceeSlot } from "@/lib/stage/queries";
import type { StageSlot } from "@/lib/stage/rules";
import { READY_STEPS } from "@/lib/stage/schema";
import { MarkButton, type Pressed } from "./mark-button";

type Props = {
  locale: Locale;
  timeZone: string;
  slot: StageSlot<EmceeSlot>;
  pressed: Pressed;
  isClosed: boolean;
};

const tones = { later: "neutral", on: "ok", done: "neutral", skipped: "warn" } as const;

/** One slot for whoever runs the stage: when, whether everything is ready, and what its speaker does not allow. */
export function EmceeRow({ locale, timeZone, slot, pressed, isClosed }: Props) {
  const t = useTranslations("stage.emcee");
  const named = slotName(slot, locale, useTranslations("talks.cues"));
  const time = (at: number) => formatTimeAt(new Date(at), timeZone, locale);
  const { standing, talk, plannedAt, startsAt } = slot;
  const duration = useDuration();
  const hasBegun = standing === "on" || standing === "done";
  return (
    <Card as="li" ground={hasBegun ? "sunk" : "card"} className="grid gap-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-mono tabular-nums">
          {hasBegun ? t("began-at", { time: time(startsAt) }) : time(startsAt)}
        </span>
        {time(plannedAt) !== time(startsAt) && (
          <span className="text-ink-2 text-sm">{t("planned", { time: time(plannedAt) })}</span>
        )}
        {standing !== "later" && (
          <span className="ml-auto">
            <Badge tone={tones[standing]}>{t(`standing.${standing}`)}</Badge>
          </span>
        )}
      </div>
      <div>
        <h3 className="wrap-anywhere">
          <InLanguage locale={locale} text={named} />
        </h3>
        {talk && <p className="text-ink-2">{talk.speakerName}</p>}
        {isBreak(slot) && <p className="text-ink-2">{duration(slot.seconds)}</p>}
      </div>
      {talk && <Refused talk={talk} />}
      {talk && !hasBegun && !isClosed && <Ready meetupId={pressed.meetupId} talk={talk} />}
      {!isClosed && standing === "later" && (
        <MarkButton
          {...{ pressed }}
          kind="skipped"
          name={named.text}
          look="quiet"
          className="justify-self-start"
        />
      )}
      {!isClosed && (standing === "skipped" || standing === "done") && (
        <UnfoldingAction
          open={t("again-open")}
          of={named.text}
          lead={t("again-lead")}
          action={markStageAction}
          fields={{ ...pressed, kind: "started" }}
          name={t("start-of", { name: named.text })}
          pendingText={t("working")}
        >
          {t("start")}
        </UnfoldingAction>
      )}
    </Card>
  );
}

type Talk = NonNullable<EmceeSlot["talk"]>;

function Refused({ talk }: { talk: Talk }) {
  const t = useTranslations("stage.emcee");
  const words = [
    ...(talk.mayBeFilmed ? [] : [t("no-film")]),
    ...(talk.mayBePhotographed ? [] : [t("no-photos")]),
    ...(talk.mayBeQuoted ? [] : [t("no-quotes")]),
    ...(talk.slides.length > 0 ? [] : [t("no-slides")]),
  ];
  if (words.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2">
      {words.map((word) => (
        <li key={word}>
          <Badge tone="warn">{word}</Badge>
        </li>
      ))}
    </ul>
  );
}

function Ready({ meetupId, talk }: { meetupId: string; talk: Talk }) {
  const t = useTranslations("stage.emcee");
  const done = new Set(talk.checks.map(({ step }) => step));
  return (
    <ul className="flex flex-wrap gap-2" aria-label={t("ready", { name: talk.speakerName })}>
      {READY_STEPS.map((step) => {
        const is = done.has(step);
        const named = { step: t(`steps.${step}`), name: talk.speakerName };
        return (
          <li key={step}>
            <ActionButton
              action={checkSpeakerAction}
              fields={{ meetupId, talkId: talk.id, step, done: String(!is) }}
              name={is ? t("is-step", named) : t("not-step", named)}
              icon={is ? "check" : "minus"}
              look={is ? "primary" : "secondary"}
              pendingText={t("working")}
            >
              {named.step}
            </ActionButton>
          </li>
        );
      })}
    </ul>
  );
}
