import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionButton } from "@/components/ui/form/action-button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateAt } from "@/lib/platform/time/format-instant";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { decideAction } from "@/lib/talks/actions";
import type { DeskProposal } from "@/lib/talks/queries";
import {
  isAccepted,
  mayMove,
  type ProposalRefusal,
  proposalRefusal,
  talkSeconds,
} from "@/lib/talks/rules";
import { useDuration } from "./duration";
import { stateTones } from "./my-talks";

type Props = {
  locale: Locale;
  meetup: Pick<
    SnapshotMeetup,
    "slug" | "eventSlug" | "timeZone" | "status" | "eventStatus" | "endsAt"
  >;
  proposals: DeskProposal[];
  now: Date;
};

/** The city's proposals: undecided first, then decided. */
export function ProposalsDesk({ locale, meetup, proposals, now }: Props) {
  const t = useTranslations("talks.desk");
  const waits = (talk: DeskProposal) => talk.state === "submitted" || talk.state === "held";
  const groups = [
    { id: "waiting", talks: proposals.filter(waits) },
    { id: "decided", talks: proposals.filter((talk) => !waits(talk)) },
  ] as const;
  const closed = proposalRefusal(meetup, now);
  const proposePath = `/${locale}/n/${meetup.eventSlug}/${meetup.slug}/propose`;
  if (proposals.length === 0)
    return (
      <Page title={t("proposals-title")}>
        <EmptyState
          action={!closed && <ButtonLink href={proposePath}>{t("none-action")}</ButtonLink>}
        >
          {t("none")}
        </EmptyState>
      </Page>
    );
  return (
    <Page title={t("proposals-title")} lead={<p>{t("proposals-lead")}</p>}>
      {groups.map(
        ({ id, talks }) =>
          (id === "waiting" || talks.length > 0) && (
            <Section key={id} id={id} title={t(id)}>
              {talks.length === 0 && id === "waiting" && (
                <p className="text-ink-2">{t("nothing-waiting")}</p>
              )}
              <ul className="grid gap-4">
                {talks.map((talk) => (
                  <Proposal
                    key={talk.id}
                    locale={locale}
                    talk={talk}
                    timeZone={meetup.timeZone}
                    closed={closed}
                  />
                ))}
              </ul>
            </Section>
          ),
      )}
    </Page>
  );
}

type ProposalProps = {
  locale: Locale;
  talk: DeskProposal;
  timeZone: string;
  closed: ProposalRefusal | null;
};

function Proposal({ locale, talk, timeZone, closed }: ProposalProps) {
  const t = useTranslations("talks");
  const duration = useDuration();
  const seconds = talkSeconds(talk.format, talk.minutes);
  const date = (instant: Date) => formatDateAt(instant, timeZone, locale);
  const facts = [
    t(`formats.${talk.format}`),
    ...(seconds === null ? [] : [duration(seconds)]),
    t(`languages.${talk.locale}`),
    t("desk.received", { date: date(talk.createdAt) }),
  ];
  return (
    <Card as="li" className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 lang={talk.locale} className="text-xl">
          {talk.title}
        </h3>
        <Badge tone={stateTones[talk.state]}>{t(`states.${talk.state}`)}</Badge>
      </div>
      <p className="font-semibold">{talk.speakerName}</p>
      <p className="text-ink-2 text-sm">{facts.join(" · ")}</p>
      {talk.decidedAt && talk.decidedByName && (
        <p className="text-ink-2 text-sm">
          {t("desk.decided-by", { name: talk.decidedByName, date: date(talk.decidedAt) })}
        </p>
      )}
      {talk.abstract && (
        <p lang={talk.locale} className="max-w-text whitespace-pre-line">
          {talk.abstract}
        </p>
      )}
      {isAccepted(talk.state) && !talk.isInLineUp && !closed && (
        <p>
          <Badge tone="warn">{t("desk.not-in")}</Badge>
        </p>
      )}
      <Decisions talk={talk} closed={closed} />
    </Card>
  );
}

const MOVES = ["accept", "hold", "decline", "cancel"] as const;

function Decisions({ talk, closed }: Pick<ProposalProps, "talk" | "closed">) {
  const t = useTranslations("talks.desk");
  const canPlace = isAccepted(talk.state) && !talk.isInLineUp && !closed;
  const buttons = [
    ...(canPlace ? [{ move: "accept", text: t("place") } as const] : []),
    ...MOVES.filter((move) => mayMove(talk.state, move, closed)).map((move) => ({
      move,
      text: t(move),
    })),
  ];
  if (buttons.length === 0) return null;
  const looks = {
    accept: "primary",
    hold: "secondary",
    decline: "secondary",
    cancel: "destructive",
  } as const;
  return (
    <div className="mt-2 flex flex-wrap gap-3">
      {buttons.map(({ move, text }) => (
        <ActionButton
          key={move}
          action={decideAction}
          fields={{ talkId: talk.id, revision: talk.revision, move }}
          name={t("of", { action: text, name: talk.title })}
          look={looks[move]}
          pendingText={t("working")}
        >
          {text}
        </ActionButton>
      ))}
    </div>
  );
}
