import { Section } from "@/components/site/section";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { DeskNeed } from "@/lib/needs/queries";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { AnswerForm } from "./answer-form";

type Props = {
  meetupId: string;
  needs: DeskNeed[];
  /** Whether they can still be answered. */
  isOpen: boolean;
  /** The RSVP whose answer was just rejected: its form is unfolded. */
  rejected: string | null;
};

/** For a meetup's hosts: what people need, the open ones first, each until one of the hosts has answered. */
export function DeskNeeds({ meetupId, needs, isOpen, rejected }: Props) {
  const t = useTranslations("rsvps.needs");
  const open = needs.filter(({ isAnswered }) => !isAnswered).length;
  return (
    <Section
      id="needs"
      title={t("title")}
      action={<Badge tone={open > 0 ? "warn" : "ok"}>{t("open", { count: open })}</Badge>}
      className="no-print"
    >
      <p className="mb-4 max-w-text text-ink-2">{t("privacy")}</p>
      <ul className="grid gap-3">
        {needs.map((need) => (
          // The same place whether it is open or not: a form keeps what was typed into it.
          <Card as="li" key={need.rsvpId} className="grid gap-3 wrap-anywhere">
            <Need {...{ meetupId, need, isOpen, rejected }} />
          </Card>
        ))}
      </ul>
    </Section>
  );
}

type NeedProps = Omit<Props, "needs"> & { need: DeskNeed };

function Need({ meetupId, need, isOpen, rejected }: NeedProps) {
  const t = useTranslations("rsvps.needs");
  const { rsvpId, name, needs, isAnswered, needsVersion, answer, answerVersion } = need;
  const by = need.answeredBy ?? t("aHost");
  return (
    <>
      <h3 className="text-lg">{name}</h3>
      <p className="whitespace-pre-line">{needs}</p>
      {/* Folded once it is answered, the form says it to nobody. */}
      <p role="status" className="whitespace-pre-line empty:absolute">
        {answer !== null && (
          <>
            <span className="text-ink-2">
              {t(isAnswered ? "answeredBy" : "answeredEarlier", { by })}
            </span>{" "}
            {answer}
          </>
        )}
      </p>
      {isOpen && (
        <Disclosure
          summary={t(isAnswered ? "change" : "answer")}
          of={name}
          open={!isAnswered || rejected === rsvpId}
        >
          <AnswerForm
            fields={{ meetupId, rsvpId, needsVersion, answerVersion }}
            before={(isAnswered && answer) || ""}
            texts={{
              label: t("label"),
              hint: t("hint"),
              save: t("save"),
              saving: t("saving"),
              saved: t("saved"),
            }}
          />
        </Disclosure>
      )}
    </>
  );
}
