import { useLocale } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { ActionButton } from "@/components/ui/form/action-button";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { leaveCommitmentAction } from "@/lib/commitments/actions";
import type { WholeCommitment } from "@/lib/commitments/queries";
import type { Person } from "@/lib/kernel/viewer";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { JoinForm } from "./join-form";

type Props = {
  viewer: Person | null;
  commitment: Pick<WholeCommitment, "id" | "slug" | "state" | "isAuthor" | "isIn">;
  eventSlug: string;
};

/** Count me in, and out again; its author is in by having made it. */
export function Join({ viewer, commitment, eventSlug }: Props) {
  const t = useTranslations("commitments.join");
  const locale = useLocale();
  const { id, slug, state, isAuthor, isIn } = commitment;
  if (isAuthor) return <p className="text-ink-2">{t("author")}</p>;
  if (state !== "open" && !isIn) return null;
  const path = `/n/${eventSlug}/commitments/${slug}`;
  if (!viewer)
    return (
      <p>
        <ButtonLink
          look="primary"
          icon="plus"
          href={`/${locale}/sign-in?to=${encodeURIComponent(path)}`}
        >
          {t("join")}
        </ButtonLink>
      </p>
    );
  return (
    <FocusOnChange side={isIn ? "in" : "out"}>
      {isIn ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p tabIndex={-1} className="font-semibold">
            {t("in")}
          </p>
          <ActionButton
            action={leaveCommitmentAction}
            fields={{ commitmentId: id }}
            look="quiet"
            pendingText={t("leaving")}
          >
            {t("leave")}
          </ActionButton>
        </div>
      ) : (
        <JoinForm commitmentId={id} asksName={!viewer.name} texts={joinTexts(t)} />
      )}
    </FocusOnChange>
  );
}

function joinTexts(t: ReturnType<typeof useTranslations<"commitments.join">>) {
  return {
    join: t("join"),
    joining: t("joining"),
    showsName: t("shows-name"),
    showsNameHint: t("shows-name-hint"),
    name: t("name"),
    nameHint: t("name-hint"),
  };
}
